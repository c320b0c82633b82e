package org.ancrage.spring.boot.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.ancrage.decision.Level;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Limits;
import org.ancrage.document.Problem;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.law.Language;
import org.ancrage.spring.boot.ChosenReadings;
import org.ancrage.spring.boot.web.Endpoint.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;

/** A call of an endpoint: what its address, its headers and its body say, or why it is refused. */
final class Asked {

    /** How much may be told. */
    static final List<String> LEVELS = Arrays.stream(Level.values()).map(level -> level.name().toLowerCase(Locale.ROOT)).toList();

    private final Endpoint endpoint;
    private final ServerRequest request;
    private final Form form;

    private Asked(Endpoint endpoint, ServerRequest request, Form form) {
        this.endpoint = endpoint;
        this.request = request;
        this.form = form;
    }

    /**
     * @throws RefusedException if no form of the answer is accepted, or if what is sent is not announced as a document
     * @throws InvalidInputException if there are parameters that the endpoint does not know: one with a slip in it is not one that is missing
     */
    static Asked of(Endpoint endpoint, ServerRequest request) {
        Form form = Form.best(accepted(request), endpoint.forms()).orElseThrow(() -> new RefusedException(Refusal.of(Refusal.Kind.NOT_ACCEPTABLE,
                WebProblem.EXISTS_AS.with("forms", endpoint.forms().stream().map(known -> known.type().getType() + "/" + known.type().getSubtype()).toList()))));
        if (endpoint.question() != null && !isDocument(request)) {
            throw new RefusedException(Refusal.of(Refusal.Kind.UNSUPPORTED_TYPE, WebProblem.CONTENT_TYPE_UNSAID.plain()));
        }
        List<String> known = endpoint.parameters().stream().map(Parameter::text).toList();
        List<Problem> problems = new ArrayList<>();
        request.params().forEach((name, values) -> {
            if (!known.contains(name)) {
                problems.add(problem(Suggestions.shown(name), WebProblem.UNKNOWN_PARAMETER.with("maybe", Suggestions.nearest(name, known))));
            } else if (values.size() > 1 && !Parameter.MASK.text().equals(name)) {
                problems.add(problem(name, WebProblem.PARAMETER_TWICE.plain()));
            }
        });
        refuse(problems);
        return new Asked(endpoint, request, form);
    }

    private static List<MediaType> accepted(ServerRequest request) {
        try {
            return request.headers().accept();
        } catch (InvalidMediaTypeException malformed) {
            throw new RefusedException(Refusal.of(Refusal.Kind.NOT_ACCEPTABLE));
        }
    }

    private static boolean isDocument(ServerRequest request) {
        try {
            return request.headers().contentType().filter(QuestionConverter::takes).isPresent();
        } catch (InvalidMediaTypeException malformed) {
            return false;
        }
    }

    private static Problem problem(String parameter, Diagnosis diagnosis) {
        return new Problem("parameter " + parameter, "", 0, diagnosis);
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    Endpoint endpoint() {
        return endpoint;
    }

    Form form() {
        return form;
    }

    Language language() {
        return AskerLanguage.of(request.servletRequest());
    }

    String pathVariable(String name) {
        return request.pathVariable(name);
    }

    /**
     * The document that was sent; never more is read than it may hold.
     *
     * @throws RefusedException if it is longer, or cannot be read to its end
     * @throws InvalidInputException if it is none
     */
    Document document(DocumentReader documents, Limits limits) {
        try {
            byte[] bytes = request.servletRequest().getInputStream().readNBytes(limits.bytes() + 1);
            if (bytes.length > limits.bytes()) {
                throw new RefusedException(Refusal.of(Refusal.Kind.TOO_LARGE, WebProblem.REQUEST_TOO_LONG.with("limit", limits.bytes())));
            }
            return documents.read(new ByteArrayInputStream(bytes), "request");
        } catch (IOException broken) {
            // Whoever asked has gone, most often.
            throw new RefusedException(Refusal.of(Refusal.Kind.INVALID_INPUT, WebProblem.NOT_READ_TO_ITS_END.plain()));
        }
    }

    /**
     * The day that the address names, or the document, or today where the application lets it.
     *
     * @throws InvalidInputException if there is none
     */
    LocalDate day(@Nullable LocalDate ofDocument, @Nullable Supplier<LocalDate> today) {
        return date(Parameter.ON).or(() -> Optional.ofNullable(ofDocument)).or(() -> Optional.ofNullable(today).map(Supplier::get))
                .orElseThrow(() -> new InvalidInputException(List.of(new Problem("request", "/on", 0,
                        WebProblem.NO_DAY.with("or", "request".equals(endpoint.question()) ? "document" : null)))));
    }

    Optional<LocalDate> date(Parameter parameter) {
        return request.param(parameter.text()).map(text -> {
            try {
                LocalDate day = LocalDate.parse(text);
                if (day.getYear() >= 1 && day.getYear() <= 9999) {
                    return day;
                }
            } catch (DateTimeException none) {
                // refused below
            }
            throw new InvalidInputException(List.of(problem(parameter.text(), WebProblem.PARAMETER_NO_DAY.with("value", Suggestions.shown(text)))));
        });
    }

    Optional<Level> level() {
        return request.param(Parameter.EXPLAIN.text()).map(text -> {
            if (LEVELS.contains(text)) {
                return Level.valueOf(text.toUpperCase(Locale.ROOT));
            }
            throw new InvalidInputException(List.of(problem(Parameter.EXPLAIN.text(), WebProblem.UNKNOWN_LEVEL
                    .with("value", Suggestions.shown(text)).with("allowed", LEVELS).with("maybe", Suggestions.nearest(text, LEVELS)))));
        });
    }

    ChosenReadings readings() {
        return ChosenReadings.parse(request.param(Parameter.READINGS.text()).map(text -> List.of(text.split(","))).orElse(List.of()),
                "parameter " + Parameter.READINGS.text());
    }

    List<String> masks() {
        return Optional.ofNullable(request.params().get(Parameter.MASK.text())).orElse(List.of());
    }

    /**
     * A yes that needs what is supposed must not be told without it.
     *
     * @throws InvalidInputException if facts are supposed
     */
    static void certain(boolean supposes) {
        if (supposes) {
            throw new InvalidInputException(List.of(new Problem("request", "/assumptions", 0,
                    WebProblem.SUPPOSED_UNTOLD.plain())));
        }
    }
}
