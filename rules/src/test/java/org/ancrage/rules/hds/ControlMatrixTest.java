package org.ancrage.rules.hds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.CertificateBuilder;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Offer;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.term.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlMatrixTest {

    private static final ControlMatrix MATRIX = ControlMatrix.standard();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void namesEveryControlOfAnnexA() {
        assertThat(MATRIX.controls()).containsExactlyElementsOf(Stream.of(theme(5, 37), theme(6, 8), theme(7, 14), theme(8, 34))
                .flatMap(controls -> controls).toList());
        assertThat(MATRIX.coverage()).isEqualTo(new ControlMatrix.Coverage(79, 93, 85, 92, 103));
        assertThat(MATRIX.coverageByTheme().get("A.6").coveredControls()).isEqualTo(8);
    }

    private static Stream<String> theme(int number, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(control -> "A." + number + "." + control);
    }

    @Test
    void answersBothWays() {
        assertThat(MATRIX.sectionsFor("A.8.12")).containsExactly("12.14", "19.6");
        assertThat(MATRIX.sectionsFor(" a.5.7 ")).isEmpty();
        assertThat(MATRIX.controlsFor("9.2")).containsExactly("A.5.16", "A.5.18");
        assertThat(MATRIX.controlsFor("19.2")).isEmpty();
        assertThat(MATRIX.controlsFor("19")).containsExactly("A.5.23", "A.5.34", "A.8.10", "A.8.12");
        assertThat(MATRIX.sectionsOf("5")).containsExactly("5.1", "5.2", "5.3");
        MATRIX.pairs().forEach(pair -> {
            assertThat(MATRIX.sectionsFor(pair.control())).contains(pair.section());
            assertThat(MATRIX.controlsFor(pair.section())).contains(pair.control());
        });
    }

    @ParameterizedTest
    @CsvSource({"A.5.99, Maybe \"A.5.9\"", "5.1, Known: A.5.1 to A.8.34", "'', Known"})
    void refusesUnknownControls(String control, String message) {
        assertThatThrownBy(() -> MATRIX.sectionsFor(control)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({"12.15, Maybe \"12.1\"", "20, Known: 5 to 19", "A.5.1, Known", "'', Known"})
    void refusesUnknownSections(String section, String message) {
        assertThatThrownBy(() -> MATRIX.controlsFor(section)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }

    @Test
    void aQualificationBringsEvidenceAndWaivesNothing() {
        ControlMatrix.QualificationEvidence evidence = MATRIX.evidence(offer(qualification().build()), DAY).orElseThrow();
        assertThat(evidence.controls()).hasSize(79);
        assertThat(evidence.remaining()).hasSize(14).contains("A.5.7");
        assertThat(evidence.certificationKept().en()).contains("does not waive");
    }

    @Test
    void onlyAQualificationThatIsValidAndCoversTheOfferBringsEvidence() {
        assertThat(MATRIX.evidence(offer(), DAY)).isEmpty();
        assertThat(MATRIX.evidence(offer(qualification().version("3.1").build()), DAY)).isEmpty();
        assertThat(MATRIX.evidence(offer(qualification().version(null).build()), DAY)).isEmpty();
        assertThat(MATRIX.evidence(offer(qualification().services(Listing.only("Other cloud")).build()), DAY)).isEmpty();
        assertThat(MATRIX.evidence(offer(qualification().zones(null).build()), DAY)).isEmpty();
        assertThat(MATRIX.evidence(offer(qualification().status(Certificate.Status.SUSPENDED).build()), DAY)).isEmpty();
        assertThat(MATRIX.evidence(offer(qualification().build()), LocalDate.of(2028, 1, 1))).isEmpty();
        assertThat(MATRIX.evidence(offer(qualification().build()), LocalDate.of(2024, 5, 15))).isEmpty();
        assertThat(MATRIX.evidence(offer(qualification().build()), LocalDate.of(2024, 5, 16))).isPresent();
    }

    @Test
    void refusesAMatrixThatContradictsItself() {
        String yaml = """
                id: m
                title: {fr: f, en: e}
                citation: {fr: f, en: e}
                evidence: RECALLED
                sources: []
                from: 2024-05-16
                verifiedOn: 2026-11-24
                certificationKept: {fr: f, en: e}
                pairs: {A.5.1: ["5.2", "x"], B.1: ["5.2"]}
                withoutCounterpart: {controls: [A.5.1], sections: []}
                """;
        assertThatThrownBy(() -> ControlMatrix.read(new DocumentReader().read(yaml, "matrix")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("(x) is not a section", "(B.1) is not a control", "no counterpart");
    }

    private static CertificateBuilder qualification() {
        return CertificateBuilder.builder().id("q").holder("hoster").scheme(Scheme.SECNUMCLOUD).version("3.2")
                .services(Listing.only("Cloud")).zones(Listing.only("*")).status(Certificate.Status.VALID)
                .validFrom(LocalDate.of(2024, 1, 1)).validUntil(LocalDate.of(2027, 12, 31));
    }

    private static Offer offer(Certificate... certificates) {
        return OfferBuilder.builder().id("offer").service("Cloud").zone("fr-1").hoster(HosterBuilder.builder().id("hoster").build())
                .certificates(Listing.only(certificates)).build();
    }
}
