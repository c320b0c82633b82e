package org.ancrage.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.Reports;
import org.ancrage.law.Procurement;
import org.ancrage.law.TenderTerm.Edition;
import org.ancrage.law.TenderTerm.Fit;
import org.ancrage.law.TenderTerm.Instrument;
import org.junit.jupiter.api.Test;

class ProcurementReaderTest {

    private static final String TEXT = """
            id: fr/buying
            title: {fr: "Achat", en: "Buying"}
            buyers: [LOCAL_AUTHORITY]
            terms:
              - id: r-1
                title: {fr: "Clés", en: "Keys"}
                criteria: [fr/other#keys]
                editions:
                  - {from: 2020-01-01, until: 2021-01-01, instruments: {AWARD: AVOID}, caveat: {fr: "A", en: "A"}, provisions: [art-1]}
                  - {from: 2024-01-01, until: 2025-01-01, instruments: {AWARD: SUITABLE, SELECTION: DUE}, caveat: {fr: "B", en: "B"}, provisions: [art-1]}
                  - {from: 2025-01-01, instruments: {}, caveat: {fr: "C", en: "C"}, provisions: [art-1]}
            provisions:
              - {id: art-1, citation: {fr: "Article 1", en: "Article 1"}, evidence: CONFIRMED, verifiedOn: 2026-11-24}
            """;

    private static Procurement read(String part, String by) {
        assertThat(TEXT).contains(part);
        return ProcurementReader.read(new DocumentReader().read(TEXT.replace(part, by), "requirements.yaml"));
    }

    private static List<String> problems(String part, String by) {
        return Reports.of(() -> read(part, by));
    }

    @Test
    void instruments_that_are_named_have_their_fit() {
        List<Edition> editions = read("id: r-1", "id: r-1").terms().get(0).editions();

        assertThat(editions.get(1).fits()).hasSize(2).containsEntry(Instrument.AWARD, Fit.SUITABLE).containsEntry(Instrument.SELECTION, Fit.DUE);
        assertThat(editions.get(2).fits()).isEmpty();
    }

    @Test
    void buyers_are_of_the_state_that_is_named_or_of_whichever() {
        assertThat(read("buyers: [LOCAL_AUTHORITY]", "state: FR\nbuyers: [LOCAL_AUTHORITY]").state()).isEqualTo("FR");
        assertThat(read("id: r-1", "id: r-1").state()).isNull();
    }

    @Test
    void an_instrument_that_is_none_or_has_no_fit_is_refused() {
        assertThat(problems("AWARD: AVOID", "AWARDS: AVOID")).singleElement().asString()
                .contains("the key (AWARDS) is not known here. Maybe \"AWARD\".");
        assertThat(problems("AWARD: AVOID", "AWARD: AVOIDED")).singleElement().asString().contains("the value (AVOIDED) is not known. Maybe \"AVOID\".");
        assertThat(problems("{AWARD: AVOID}", "{AWARD: }")).singleElement().asString().contains("/instruments/AWARD");
        assertThat(problems("{AWARD: AVOID}", "AWARD")).singleElement().asString().contains("/instruments: ");
    }

    @Test
    void one_edition_stands_on_a_day_whatever_their_order() {
        for (String from : List.of("2020-12-31", "2024-12-31")) {
            assertThat(problems("from: 2025-01-01", "from: " + from)).singleElement().asString()
                    .contains("/terms/0/editions/2/from: two editions stand on that day.");
        }
        assertThat(problems("from: 2025-01-01", "from: 2020-06-01, until: 2020-07-01")).singleElement().asString()
                .contains("/terms/0/editions/2/from: two editions stand on that day.");
    }

    @Test
    void a_criterion_says_of_which_text_it_is() {
        assertThat(problems("fr/other#keys", "keys")).singleElement().asString().contains("the criterion (keys) does not say of which text it is.");
    }
}
