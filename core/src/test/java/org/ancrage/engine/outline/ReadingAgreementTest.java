package org.ancrage.engine.outline;

import static org.ancrage.decision.Outcome.COMPLIANT;
import static org.ancrage.decision.Outcome.CONDITIONAL;
import static org.ancrage.decision.Outcome.NON_COMPLIANT;
import static org.ancrage.decision.Outcome.NOT_APPLICABLE;
import static org.ancrage.decision.Outcome.UNDETERMINED;
import static org.ancrage.decision.Outcome.UNSETTLED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.ReadingOutcome;
import org.junit.jupiter.api.Test;

class ReadingAgreementTest {

    @Test
    void readingsThatAgreeAreSettled() {
        assertThat(ReadingAgreement.of(List.of(NON_COMPLIANT, NON_COMPLIANT))).isEqualTo(NON_COMPLIANT);
    }

    @Test
    void oneThatPermitsAgainstOneThatForbidsIsUnsettled() {
        assertThat(ReadingAgreement.of(List.of(COMPLIANT, NON_COMPLIANT))).isEqualTo(UNSETTLED);
        assertThat(ReadingAgreement.of(List.of(NOT_APPLICABLE, NON_COMPLIANT, UNDETERMINED))).isEqualTo(UNSETTLED);
    }

    @Test
    void whereAllPermitTheMostDemandingIsGiven() {
        assertThat(ReadingAgreement.of(List.of(NOT_APPLICABLE, CONDITIONAL, COMPLIANT))).isEqualTo(CONDITIONAL);
    }

    @Test
    void factsThatCanStillSettleItAreAskedFor() {
        assertThat(ReadingAgreement.of(List.of(COMPLIANT, UNDETERMINED))).isEqualTo(UNDETERMINED);
        assertThat(ReadingAgreement.of(List.of(NON_COMPLIANT, UNDETERMINED))).isEqualTo(UNDETERMINED);
    }

    @Test
    void onlyReadingsThatMatterAreShown() {
        Map<Map<String, String>, Outcome> outcomes = new LinkedHashMap<>();
        outcomes.put(Map.of("caps", "separate", "noise", "one"), NON_COMPLIANT);
        outcomes.put(Map.of("caps", "separate", "noise", "two"), NON_COMPLIANT);
        outcomes.put(Map.of("caps", "cumulative", "noise", "one"), COMPLIANT);
        outcomes.put(Map.of("caps", "cumulative", "noise", "two"), COMPLIANT);
        assertThat(ReadingAgreement.perReading(outcomes, Set.of("caps", "noise"))).containsExactly(
                new ReadingOutcome(Map.of("caps", "separate"), NON_COMPLIANT), new ReadingOutcome(Map.of("caps", "cumulative"), COMPLIANT));
    }
}
