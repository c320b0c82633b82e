package org.ancrage.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ancrage.Ancrage;
import org.ancrage.decision.Outcome;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.evidence.FactEvidence;
import org.ancrage.fact.evidence.Provenance;
import org.ancrage.fact.evidence.SourceBuilder;
import org.ancrage.fact.evidence.SourceKind;
import org.ancrage.fact.evidence.Trust;
import org.ancrage.law.Language;
import org.ancrage.procurement.watch.Change;
import org.ancrage.procurement.watch.Foresight;
import org.ancrage.procurement.watch.Outlook;
import org.junit.jupiter.api.Test;

/** What becomes of an answer, and why; the days are those that the cases and the texts name. */
class ForesightTest {

    private static Request given(String name) {
        try {
            return RequestReader.read(new DocumentReader().read(Path.of("../cli/cases").resolve(name + ".yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Foresight foresight(Trust trust) {
        return new Foresight(Running.bean(Ancrage.class), trust);
    }

    private static List<Change> changes(Outlook outlook, String text) {
        return outlook.changes().stream().filter(change -> change.text().equals(text)).toList();
    }

    /** Only framework 2.0 counts from 16 May 2026 on, or from the 17th in one reading. */
    @Test
    void aNewVersionOfTheLaw() {
        Outlook outlook = foresight(Trust.anything()).of(given("certificate-whose-framework-is-withdrawn"), Map.of(), LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));
        List<Change> changes = changes(outlook, "fr/hds");
        assertThat(changes).extracting(Change::day).containsExactly(LocalDate.of(2026, 5, 16), LocalDate.of(2026, 5, 17));
        assertThat(changes.get(1).after().outcome()).isEqualTo(Outcome.NON_COMPLIANT);
        assertThat(changes.get(0).causes().in(Language.EN)).anyMatch(cause -> cause.contains("Version 2 of the framework, the only one that counts"));
        assertThat(changes.get(0).causes().in(Language.FR)).anyMatch(cause -> cause.contains("Version 2 du référentiel, seule valable"));
        assertThat(outlook.on(LocalDate.of(2026, 5, 17))).contains(Outcome.NON_COMPLIANT);
        assertThat(outlook.on(LocalDate.of(2026, 7, 1))).as("not looked at").isEmpty();
    }

    /** Eighteen months after an acceptable offer is there, on 31 January 2028, the derogation ends: article 31 of the SREN Act. */
    @Test
    void aDerogationThatEnds() {
        LocalDate since = LocalDate.of(2027, 9, 1);
        Outlook outlook = foresight(Trust.anything()).of(given("health-data-hub-existing-processing-with-derogation"), Map.of(), since, since.plusDays(180));
        assertThat(changes(outlook, "fr/sren-31")).singleElement().satisfies(change -> {
            assertThat(change.day()).isEqualTo(LocalDate.of(2028, 2, 1));
            assertThat(change.after().outcome()).isEqualTo(Outcome.NON_COMPLIANT);
            assertThat(change.causes().in(Language.EN)).isNotEmpty();
        });
    }

    /** A register that may not be relied on after 15 March 2027 proves nothing on the 16th, although no certificate lapses then. */
    @Test
    void evidenceThatMayNotBeReliedOnAnyMore() {
        Request qualified = given("ministry-crisis-health-data-on-qualified-cloud");
        Provenance register = new Provenance(List.of(SourceBuilder.builder().id("register").kinds(List.of(SourceKind.OFFICIAL_REGISTER)).title("Register")
                .asOf(LocalDate.of(2027, 3, 1)).expires(LocalDate.of(2027, 3, 15)).build()), List.of(new FactEvidence("register", List.of("/offer/certificates"))), List.of());
        Request shown = new Request(qualified.hosting(), null, register);
        LocalDate since = LocalDate.of(2027, 3, 13);
        Trust wanted = Trust.of(new Trust.Demand(List.of("/offer/certificates"), SourceKind.OFFICIAL_REGISTER, null));
        Outlook outlook = foresight(wanted).of(shown, Map.of(), since, since.plusDays(5));
        assertThat(changes(outlook, "fr/hds")).singleElement().satisfies(change -> {
            assertThat(change.day()).isEqualTo(LocalDate.of(2027, 3, 16));
            assertThat(change.after().outcome()).isEqualTo(Outcome.UNDETERMINED);
        });
        assertThat(foresight(Trust.anything()).of(shown, Map.of(), since, since.plusDays(5)).changes()).isEmpty();
    }
}
