package org.ancrage.procurement.consultation;

import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ancrage.document.Document;
import org.ancrage.document.JsonText;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Position;
import org.ancrage.document.RecordReader;
import org.ancrage.document.RecordWriter;
import org.ancrage.document.Request;
import org.ancrage.document.RequestEdit;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Consultations for programs. */
@RestController
class ConsultationApi {

    private static final String NEED = "need";

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

    @GetMapping("/api/consultations")
    List<ConsultationResource> list() {
        return consultations.all().stream().map(this::resource).toList();
    }

    @PostMapping("/api/consultations")
    ResponseEntity<ConsultationResource> begin(@RequestBody Document body, @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key, Principal principal) {
        ConsultationDraft draft = RecordReader.read(ConsultationDraft.class, body);
        Need need = draft.need() == null ? Preparation.nothingKnown() : need(body);
        long id = idempotency.once(principal, key, List.of("consultation", JsonText.of(body.root())),
                () -> preparation.begin(draft.title(), draft.launch(), draft.closing(), draft.useDay(), need, principal.getName()));
        Consultation begun = consultations.get(id);
        return ResponseEntity.created(URI.create("/api/consultations/" + id)).eTag(EntityTag.of(begun.version())).body(resource(begun));
    }

    /** Held against the rules for needs as well, where it stands. */
    private static Need need(Document body) {
        Node given = Objects.requireNonNull(((MappingNode) body.root()).entries().get(NEED));
        MappingNode request = RequestEdit.with(RequestReader.toNode(new Request(Hosting.ofAnyOffer(Preparation.nothingKnown()), null)), "/" + NEED, given);
        return RequestReader.read(body.with(request)).hosting().need();
    }

    private ConsultationResource resource(Consultation consultation) {
        return ConsultationResource.of(consultation, LocalDate.now(clock));
    }

    private ResponseEntity<ConsultationResource> now(long consultation) {
        Consultation found = consultations.get(consultation);
        return Resources.of(resource(found), found.version());
    }

    @GetMapping("/api/consultations/{consultation}")
    ResponseEntity<ConsultationResource> one(@PathVariable long consultation) {
        return now(consultation);
    }

    @GetMapping("/api/consultations/{consultation}/need")
    ResponseEntity<byte[]> need(@PathVariable long consultation) {
        Consultation found = consultations.get(consultation);
        return Resources.document(new MappingNode(Map.of(NEED, RecordWriter.toNode(preparation.need(found))), Position.UNKNOWN), found.version());
    }

    @GetMapping("/api/consultations/{consultation}/questions")
    ResponseEntity<QuestionsResource> questions(@PathVariable long consultation) {
        Consultation found = consultations.get(consultation);
        return Resources.of(QuestionsResource.of(preparation.questionnaire(found), Languages.current()), found.version());
    }

    @PostMapping("/api/consultations/{consultation}/answers")
    ResponseEntity<QuestionsResource> reply(@PathVariable long consultation, @RequestHeader(HttpHeaders.IF_MATCH) String seen, @RequestBody ReplyBody body, Principal principal) {
        preparation.reply(consultation, body.to(EntityTag.seen(seen)), principal.getName());
        return questions(consultation);
    }

    @GetMapping("/api/consultations/{consultation}/requirements")
    Requirements requirements(@PathVariable long consultation) {
        return preparation.requirements(consultations.get(consultation));
    }

    @PostMapping("/api/consultations/{consultation}/launch")
    ResponseEntity<ConsultationResource> launch(@PathVariable long consultation, @RequestHeader(HttpHeaders.IF_MATCH) String seen, Principal principal) {
        consultations.get(consultation);
        preparation.launch(consultation, EntityTag.seen(seen), principal.getName());
        return now(consultation);
    }
}
