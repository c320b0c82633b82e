package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Decision;
import org.ancrage.law.Conflict;
import org.ancrage.verify.Situation;
import org.junit.jupiter.api.Test;

/** What one text allows and another does not is told beside the outcome, which it leaves as it is. */
class ConflictsBetweenTextsTest {

    @Test
    void aDerogationFromArticle31IsSaidNotToExemptFromRuleR9() {
        assertThat(told("fr/cloud-au-centre", "A derogation from article 31 does not exempt from rule R9", LocalDate.of(2026, 9, 1)))
                .containsExactly("fr/cloud-au-centre#derogation-from-article-31-only");
    }

    @Test
    void aDerogationFromRuleR9IsSaidNotToExemptFromArticle31() {
        assertThat(told("fr/sren-31", "A derogation from rule R9 does not exempt from article 31", LocalDate.of(2026, 4, 17)))
                .containsExactly("fr/sren-31#derogation-from-rule-r9-only");
    }

    /** Each derogation has its own longest term, and neither is the other's. */
    @Test
    void eachWarningTellsTheTermsOfBothDerogations() {
        List<Conflict> warnings = StandardPack.ANCRAGE.corpus().texts().stream().flatMap(text -> text.conflicts().stream())
                .filter(conflict -> conflict.id().endsWith("#derogation-from-article-31-only") || conflict.id().endsWith("#derogation-from-rule-r9-only")).toList();
        assertThat(warnings).hasSize(2).allSatisfy(conflict -> {
            assertThat(conflict.statement().fr()).contains("douze mois", "dix-huit mois");
            assertThat(conflict.statement().en()).contains("twelve months", "eighteen months");
        });
    }

    @Test
    void nothingIsSaidOfADerogationThatNoDecreeMakesPossibleYet() {
        assertThat(told("fr/sren-31", "Before the decree of article 31", LocalDate.of(2024, 11, 30))).isEmpty();
    }

    @Test
    void aDerogationFromTheNationalTerritoryIsSaidNotToExemptFromStorageInTheEconomicArea() {
        assertThat(told("fr/pssie", "A derogation from the national territory does not exempt", LocalDate.of(2025, 7, 1)))
                .containsExactly("fr/pssie#derogation-from-national-territory-only");
    }

    @Test
    void storageInTheEconomicAreaIsSaidNotToExemptFromTheNationalTerritory() {
        assertThat(told("fr/pssie", "Storage in the Economic Area does not exempt", LocalDate.of(2026, 11, 26)))
                .containsExactly("fr/pssie#storage-in-economic-area-only");
    }

    private static List<String> told(String text, String name, LocalDate on) {
        Situation situation = StandardPack.situations().stream()
                .filter(one -> one.text().equals(text) && one.name().startsWith(name) && one.on().contains(on)).findFirst().orElseThrow();
        Assessment assessment = StandardPack.ANCRAGE.assess(situation.hosting(), on);
        return assessment.decisions().stream().map(Decision::conflicts).flatMap(List::stream)
                .filter(conflict -> conflict.between() == Conflict.Between.TEXTS).map(Conflict::id).toList();
    }
}
