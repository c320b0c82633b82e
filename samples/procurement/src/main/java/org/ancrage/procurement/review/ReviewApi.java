package org.ancrage.procurement.review;

import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.util.List;
import org.ancrage.Ancrage;
import org.ancrage.law.Language;
import org.ancrage.procurement.analysis.Analysis;
import org.ancrage.procurement.api.EntityTag;
import org.ancrage.procurement.api.Resources;
import org.ancrage.procurement.consultation.Consultation;
import org.ancrage.procurement.page.Languages;
import org.ancrage.procurement.reading.Readings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Open points of law for programs. */
@RestController
class ReviewApi {

    /**
     * A choice of the legal reviewer.
     *
     * @param reading global id of the point
     * @param option null to take back the choice before
     */
    record ChoiceBody(String reading, @Nullable String option, String reason) {
    }

    private final Ancrage ancrage;
    private final Analysis analysis;
    private final Reviewing reviewing;
    private final Readings readings;

    ReviewApi(Ancrage ancrage, Analysis analysis, Reviewing reviewing, Readings readings) {
        this.ancrage = ancrage;
        this.analysis = analysis;
        this.reviewing = reviewing;
        this.readings = readings;
    }

    @Operation(summary = "Open points of law that matter to the offers")
    @GetMapping("/api/consultations/{consultation}/readings")
    ResponseEntity<ReadingsResource> readings(@PathVariable long consultation) {
        Consultation opened = analysis.opened(consultation);
        Language language = Languages.current();
        List<PointResource> points = reviewing.points(opened, language).stream().map(point -> new PointResource(point.id(), point.question(language), point.chosen(),
                point.options(ancrage.corpus(), language), point.effects())).toList();
        return Resources.of(new ReadingsResource(points, readings.toldOfHouse(language), readings.told(readings.history(consultation), language)), opened.version());
    }

    @Operation(summary = "Choose how a point is read, or take the choice back")
    @PostMapping("/api/consultations/{consultation}/readings")
    ResponseEntity<ReadingsResource> choose(@PathVariable long consultation, @RequestHeader(HttpHeaders.IF_MATCH) String seen, @RequestBody ChoiceBody body, Principal principal) {
        reviewing.choose(consultation, body.reading(), body.option() == null ? "" : body.option(), body.reason(), EntityTag.seen(seen), principal.getName());
        return readings(consultation);
    }
}
