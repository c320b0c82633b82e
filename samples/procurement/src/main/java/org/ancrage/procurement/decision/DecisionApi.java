package org.ancrage.procurement.decision;

import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import org.ancrage.procurement.analysis.Analysis;
import org.ancrage.procurement.api.EntityTag;
import org.ancrage.procurement.api.Resources;
import org.ancrage.procurement.consultation.Consultation;
import org.ancrage.procurement.consultation.Consultations;
import org.ancrage.procurement.page.Languages;
import org.ancrage.procurement.page.NotThere;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The decision for programs: people decide, a program hands it over. */
@RestController
class DecisionApi {

    /** @param chosen invitation of the offer that is taken; null to take none */
    record DecisionBody(@Nullable Integer chosen, String reasons) {
    }

    private final Analysis analysis;
    private final Consultations consultations;
    private final Deciding deciding;
    private final RecordLog log;
    private final DecisionFile file;

    DecisionApi(Analysis analysis, Consultations consultations, Deciding deciding, RecordLog log, DecisionFile file) {
        this.analysis = analysis;
        this.consultations = consultations;
        this.deciding = deciding;
        this.log = log;
        this.file = file;
    }

    @Operation(summary = "The decision")
    @GetMapping("/api/consultations/{consultation}/decision")
    ResponseEntity<DecisionResource> decision(@PathVariable long consultation) {
        Consultation found = consultations.get(consultation);
        return Resources.of(DecisionResource.of(deciding.of(consultation).orElseThrow(NotThere::new), log.of(consultation)), found.version());
    }

    @Operation(summary = "Hand over the decision; afterwards, nothing changes")
    @PutMapping("/api/consultations/{consultation}/decision")
    ResponseEntity<DecisionResource> decide(@PathVariable long consultation, @RequestHeader(HttpHeaders.IF_MATCH) String seen, @RequestBody DecisionBody body, Principal principal) {
        deciding.decide(consultation, body.chosen() == null ? null : body.chosen().longValue(), body.reasons(), EntityTag.seen(seen), Languages.current(), principal.getName());
        return decision(consultation);
    }

    @Operation(summary = "The whole file of the decision")
    @GetMapping(path = "/api/consultations/{consultation}/file", produces = "application/zip")
    ResponseEntity<byte[]> file(@PathVariable long consultation) {
        byte[] zip = file.zip(analysis.opened(consultation), LocaleContextHolder.getLocale());
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"consultation-%s.zip\"".formatted(consultation)).body(zip);
    }
}
