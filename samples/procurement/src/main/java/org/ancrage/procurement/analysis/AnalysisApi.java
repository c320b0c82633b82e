package org.ancrage.procurement.analysis;

import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.ancrage.Ancrage;
import org.ancrage.decision.Assessment;
import org.ancrage.document.Request;
import org.ancrage.procurement.api.Idempotency;
import org.ancrage.procurement.api.Resources;
import org.ancrage.procurement.consultation.Consultation;
import org.ancrage.procurement.page.Documents;
import org.ancrage.procurement.page.Languages;
import org.ancrage.procurement.tender.Declaring;
import org.ancrage.procurement.tender.EvidenceFiles;
import org.ancrage.procurement.tender.InvitationResource;
import org.ancrage.procurement.tender.Tenders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The analysis of offers for programs. */
@RestController
class AnalysisApi {

    private static final String OFFER = "/api/consultations/{consultation}/offers/{invitation}";

    /**
     * Questions for the tenderer.
     *
     * @param criteria global ids
     * @param closing last day for the answer
     */
    record ClarificationBody(List<String> criteria, LocalDate closing) {
    }

    private final Ancrage ancrage;
    private final Analysis analysis;
    private final Declaring declaring;
    private final Tenders tenders;
    private final EvidenceFiles files;
    private final Idempotency idempotency;

    AnalysisApi(Ancrage ancrage, Analysis analysis, Declaring declaring, Tenders tenders, EvidenceFiles files, Idempotency idempotency) {
        this.ancrage = ancrage;
        this.analysis = analysis;
        this.declaring = declaring;
        this.tenders = tenders;
        this.files = files;
        this.idempotency = idempotency;
    }

    @Operation(summary = "Offers and the texts that decide of them, after the closing day")
    @GetMapping("/api/consultations/{consultation}/analysis")
    MatrixResource matrix(@PathVariable long consultation) {
        Consultation opened = analysis.opened(consultation);
        return MatrixResource.of(OutcomeMatrix.of(analysis.matrix(opened), ancrage.corpus(), opened.useDay(), Languages.current()));
    }

    @Operation(summary = "The facts that the analysis takes")
    @GetMapping(OFFER + "/facts")
    Request facts(@PathVariable long consultation, @PathVariable long invitation) {
        return analysis.taken(analysis.opened(consultation), invitation);
    }

    @Operation(summary = "What the law makes of an offer, and why")
    @GetMapping(path = OFFER + "/answer", produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_HTML_VALUE, MediaType.TEXT_PLAIN_VALUE, MediaType.TEXT_MARKDOWN_VALUE})
    Assessment answer(@PathVariable long consultation, @PathVariable long invitation) {
        Consultation opened = analysis.opened(consultation);
        return analysis.answer(opened, analysis.taken(opened, invitation));
    }

    @Operation(summary = "Files on which a tenderer rests what is declared")
    @GetMapping(OFFER + "/files")
    List<EvidenceFiles.Kept> files(@PathVariable long consultation, @PathVariable long invitation) {
        return files.of(tenders.invitation(analysis.opened(consultation).id(), invitation).id());
    }

    @Operation(summary = "One of these files")
    @GetMapping(path = OFFER + "/files/{file}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> file(@PathVariable long consultation, @PathVariable long invitation, @PathVariable long file) {
        EvidenceFiles.Content content = files.get(tenders.invitation(analysis.opened(consultation).id(), invitation).id(), file);
        return Documents.file(content.name(), content.content());
    }

    @Operation(summary = "What was verified, replaced or supposed")
    @GetMapping(OFFER + "/findings")
    List<Finding> findings(@PathVariable long consultation, @PathVariable long invitation) {
        return analysis.findings(tenders.invitation(analysis.opened(consultation).id(), invitation).id());
    }

    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Verify, replace or suppose a fact")
    @PostMapping(OFFER + "/findings")
    ResponseEntity<List<Finding>> find(@PathVariable long consultation, @PathVariable long invitation,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key, @RequestBody FindingBody body, Principal principal) {
        idempotency.once(principal, key, List.of("finding", consultation, invitation, body), () -> {
            analysis.find(consultation, invitation, body.kind(), body.pointer(), body.value() == null ? "" : body.value(), body.title(), body.asOf(), body.reason(),
                    principal.getName());
            return invitation;
        });
        return Resources.created("/api/consultations/%s/offers/%s/findings".formatted(consultation, invitation), findings(consultation, invitation));
    }

    /** A round that waits for its answer is not begun twice. */
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Ask a tenderer again")
    @PostMapping(OFFER + "/clarifications")
    ResponseEntity<InvitationResource> clarify(@PathVariable long consultation, @PathVariable long invitation, @RequestBody ClarificationBody body, Principal principal) {
        long asked = tenders.invitation(consultation, invitation).id();
        declaring.clarify(asked, body.criteria(), body.closing(), principal.getName());
        return Resources.created("/api/consultations/%s/invitations/%s".formatted(consultation, invitation),
                InvitationResource.of(tenders.invitation(asked), tenders.declarations(asked)));
    }
}
