package org.ancrage.spring.boot.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ancrage.AnswerProblem;
import org.ancrage.decision.AnswerInterruptedException;
import org.ancrage.decision.AnswerTooCostlyException;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.JsonForm;
import org.ancrage.document.Problem;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.engine.refusal.RunawayProblem;
import org.ancrage.engine.refusal.RunawayRulesException;
import org.ancrage.law.Language;
import org.ancrage.law.Wording;
import org.ancrage.render.ProblemJson;
import org.ancrage.spring.boot.AncrageUnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Why there is no answer, for whoever asked: a problem detail (RFC 9457) with a list {@code problems}, each with {@code pointer}, {@code line} where it is
 * known, {@code code}, {@code arguments}, and {@code message} in the language of whoever asked. It has neither the facts of the question nor a trace of the program.
 *
 * @param detail what is wrong, where more is to be said than the kind says
 */
record Refusal(Kind kind, @Nullable Diagnosis detail, List<Problem> problems) {

    /** What went wrong; its constants are the ends of the types of problems, which are names and lead nowhere. */
    enum Kind {
        INVALID_INPUT(400, "La demande est erronée.", "The request is wrong."),
        NOT_FOUND(404, "Il n’y a rien à cette adresse.", "There is nothing at this address."),
        NOT_ACCEPTABLE(406, "La réponse n’existe dans aucune des formes acceptées.", "The answer exists in none of the forms that are accepted."),
        TOO_LARGE(413, "La demande est trop longue.", "The request is too long."),
        UNSUPPORTED_TYPE(415, "La demande n’est annoncée ni en JSON ni en YAML.", "The request is announced as neither JSON nor YAML."),
        TOO_COSTLY(422, "La question dépasse ce à quoi il est répondu.", "The question is larger than what is answered."),
        FAILED(500, "La réponse a échoué, par une faute du programme.", "The answer failed, through a fault of the program."),
        STARTING(503, "Ancrage démarre. Redemandez dans un instant.", "Ancrage is starting. Ask again in a moment."),
        NOT_STARTED(503, "Ancrage n’a pas pu démarrer. La raison est dans le journal de l’application.",
                "Ancrage could not start. The reason stands in the log of the application."),
        INTERRUPTED(503, "La réponse a été interrompue. Redemandez dans un instant.", "The answer was interrupted. Ask again in a moment."),
        TIMED_OUT(503, "La réponse prend plus de temps qu’il n’en est accordé. Demandez moins à la fois.",
                "The answer takes longer than is allowed. Ask for less at once.");

        private final int status;
        private final Wording title;

        Kind(int status, String fr, String en) {
            this.status = status;
            this.title = new Wording(fr, en);
        }

        int status() {
            return status;
        }

        String type() {
            return "https://ancrage.org/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether the same may be answered in a moment. */
        boolean passes() {
            return this == STARTING || this == INTERRUPTED;
        }
    }

    Refusal {
        problems = List.copyOf(problems);
    }

    static Refusal of(Kind kind) {
        return new Refusal(kind, null, List.of());
    }

    static Refusal of(Kind kind, Diagnosis detail) {
        return new Refusal(kind, detail, List.of());
    }

    /** Of what Ancrage throws at whoever asks; empty of anything else. */
    static Optional<Refusal> of(Throwable thrown) {
        if (thrown instanceof InvalidInputException invalid) {
            return Optional.of(new Refusal(Kind.INVALID_INPUT, null, invalid.problems()));
        } else if (thrown instanceof AnswerTooCostlyException tooCostly) {
            return Optional.of(of(Kind.TOO_COSTLY, AnswerProblem.of(tooCostly)));
        } else if (thrown instanceof RunawayRulesException runaway) {
            // Who asks with fewer facts, or settles readings, is answered; rules without an end are a fault whatever is asked.
            return Optional.of(of(runaway.diagnosis().code() == RunawayProblem.RULES_WITHOUT_END ? Kind.FAILED : Kind.TOO_COSTLY, runaway.diagnosis()));
        } else if (thrown instanceof AnswerInterruptedException) {
            return Optional.of(of(Kind.INTERRUPTED));
        } else if (thrown instanceof AncrageUnavailableException unavailable) {
            return Optional.of(of(unavailable.starting() ? Kind.STARTING : Kind.NOT_STARTED));
        } else if (thrown instanceof RefusedException refused) {
            return Optional.of(refused.refusal());
        }
        return Optional.empty();
    }

    String title(Language language) {
        return kind.title.in(language);
    }

    ResponseEntity<byte[]> response(Language language) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(kind.status).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code()).header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (kind.passes()) {
            response.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return response.body(json(language).getBytes(StandardCharsets.UTF_8));
    }

    private String json(Language language) {
        return JsonForm.COMPACT.of(json -> {
            json.writeStartObject();
            json.writeStringProperty("type", kind.type());
            json.writeStringProperty("title", kind.title.in(language));
            json.writeNumberProperty("status", kind.status);
            if (detail != null) {
                json.writeStringProperty("detail", detail.in(language));
            }
            if (!problems.isEmpty()) {
                ProblemJson.write(json, problems, language);
            }
            json.writeEndObject();
        });
    }
}
