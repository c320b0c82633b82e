package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Level;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Truth;
import org.ancrage.verify.Situation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The open points of SecNumCloud 3.2, 19.6.b. A qualification attests the chapter, so they never change the outcome of the text;
 * they change its criteria and its warning.
 */
class SecNumCloudReadingsTest {

    private static final String TEXT = "fr/secnumcloud";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({"product,MET", "control-chain,UNMET", "greater-of-both,UNMET"})
    void theMethodDecidesOnSixtyPercentOfAHolderOfThirtyFive(String method, Truth expected) {
        assertThat(individualCap("A holding company that a fund outside the Union controls has 35 %", method)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"product,UNMET", "control-chain,MET", "greater-of-both,UNMET"})
    void theMethodDecidesOnAChainWithoutControl(String method, Truth expected) {
        assertThat(individualCap("Through a holding company, 48.02 % of 50 %", method)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"separate,false", "cumulative,true"})
    void oneCapExceededContradictsAQualificationOnlyIfEachCapBindsOnItsOwn(String option, boolean inKeeping) {
        Decision decision = StandardPack.ANCRAGE.withReading(TEXT + "#ownership-caps", option)
                .assess(hosting("A qualified service with one cap exceeded"), DAY, Level.FULL).decision(TEXT).orElseThrow();
        assertThat(decision.conflicts().isEmpty()).isEqualTo(inKeeping);
    }

    @Test
    void bothCapsExceededContradictAQualificationUnderEveryReading() {
        assertThat(StandardPack.ANCRAGE.withReading(TEXT + "#ownership-caps", "cumulative")
                .assess(hosting("A qualified service whose facts contradict"), DAY, Level.FULL).decision(TEXT).orElseThrow().conflicts()).hasSize(1);
    }

    private static Truth individualCap(String situation, String method) {
        return StandardPack.ANCRAGE.withReading(TEXT + "#indirect-holdings", method)
                .assess(hosting(situation), DAY, Level.FULL).decision(TEXT).orElseThrow().explanation().findings().stream()
                .filter(finding -> finding.criterion().id().equals(TEXT + "#individual-cap")).map(Finding::truth)
                .findFirst().orElseThrow();
    }

    private static Hosting hosting(String name) {
        return StandardPack.situations().stream().filter(situation -> situation.text().equals(TEXT) && situation.name().startsWith(name))
                .map(Situation::hosting).findFirst().orElseThrow();
    }
}
