package org.ancrage.procurement.consultation;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ancrage.document.Document;
import org.ancrage.document.JsonText;
import org.ancrage.document.RecordWriter;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.procurement.api.EntityTag;
import org.ancrage.procurement.api.Idempotency;
import org.ancrage.procurement.api.Resources;
import org.ancrage.procurement.page.Languages;
import org.ancrage.procurement.questionnaire.QuestionsResource;
import org.ancrage.procurement.questionnaire.ReplyBody;
import org.ancrage.requirement.Requirements;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Consultations for programs. */
@RestController
class ConsultationApi {

    private final Consultations consultations;
    private final Preparation preparation;
    private final Idempotency idempotency;
    private final Clock clock;

    ConsultationApi(Consultations consultations, Preparation preparation, Idempotency idempotency, Clock clock) {
        this.consultations = consultations;
        this.preparation = preparation;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** @param before id of the last one that was seen */
    @Operation(summary = "Consultations, the newest first; the header Link says where the next are")
    @GetMapping("/api/consultations")
    ResponseEntity<List<ConsultationResource>> list(@RequestParam(defaultValue = "9223372036854775807") long before, @RequestParam(defaultValue = "100") int most) {
        int answered = Resources.most(most);
        return Resources.page(consultations.before(before, answered + 1).stream().map(this::resource).toList(), answered,
                last -> "/api/consultations?before=" + last.id());
    }

    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Begin a consultation")
    @PostMapping("/api/consultations")
    ResponseEntity<ConsultationResource> begin(@RequestBody ConsultationDraft draft, @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            Principal principal) {
        Need need = draft.need() == null ? Preparation.nothingKnown() : checked(draft.need());
        long id = idempotency.once(principal, key, List.of("consultation", JsonText.of(RecordWriter.toNode(draft))),
                () -> preparation.begin(draft.title(), draft.launch(), draft.closing(), draft.useDay(), need, principal.getName()));
        Consultation begun = consultations.get(id);
        return ResponseEntity.created(URI.create("/api/consultations/" + id)).eTag(EntityTag.of(begun.version())).body(resource(begun));
    }

    /** Held against the rules for facts, as a whole request is. */
    private static Need checked(Need need) {
        return RequestReader.read(new Document("request", RequestReader.toNode(new Request(Hosting.ofAnyOffer(need), null)))).hosting().need();
    }

    private ConsultationResource resource(Consultation consultation) {
        return ConsultationResource.of(consultation, LocalDate.now(clock));
    }

    private ResponseEntity<ConsultationResource> now(long consultation) {
        Consultation found = consultations.get(consultation);
        return Resources.of(resource(found), found.version());
    }

    @Operation(summary = "A consultation")
    @GetMapping("/api/consultations/{consultation}")
    ResponseEntity<ConsultationResource> one(@PathVariable long consultation) {
        return now(consultation);
    }

    @Operation(summary = "Its need")
    @GetMapping("/api/consultations/{consultation}/need")
    ResponseEntity<NeedDocument> need(@PathVariable long consultation) {
        Consultation found = consultations.get(consultation);
        return Resources.of(new NeedDocument(preparation.need(found)), found.version());
    }

    @Operation(summary = "What is asked about the need")
    @GetMapping("/api/consultations/{consultation}/questions")
    ResponseEntity<QuestionsResource> questions(@PathVariable long consultation) {
        Consultation found = consultations.get(consultation);
        return Resources.of(QuestionsResource.of(preparation.questionnaire(found), Languages.current()), found.version());
    }

    @Operation(summary = "Answer a question about the need")
    @PostMapping("/api/consultations/{consultation}/answers")
    ResponseEntity<QuestionsResource> reply(@PathVariable long consultation, @RequestHeader(HttpHeaders.IF_MATCH) String seen, @RequestBody ReplyBody body, Principal principal) {
        preparation.reply(consultation, body.to(EntityTag.seen(seen)), principal.getName());
        return questions(consultation);
    }

    @Operation(summary = "What must be required, with clauses")
    @GetMapping(path = "/api/consultations/{consultation}/requirements", produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_HTML_VALUE, MediaType.TEXT_PLAIN_VALUE, MediaType.TEXT_MARKDOWN_VALUE})
    Requirements requirements(@PathVariable long consultation) {
        return preparation.requirements(consultations.get(consultation));
    }

    @Operation(summary = "Launch it: from now on, the need stays as it is")
    @PostMapping("/api/consultations/{consultation}/launch")
    ResponseEntity<ConsultationResource> launch(@PathVariable long consultation, @RequestHeader(HttpHeaders.IF_MATCH) String seen, Principal principal) {
        consultations.get(consultation);
        preparation.launch(consultation, EntityTag.seen(seen), principal.getName());
        return now(consultation);
    }
}
