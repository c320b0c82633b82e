package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.ancrage.engine.trial.RuleProbe.ProbedRule;
import org.ancrage.verify.Probes;
import org.ancrage.verify.RefinementSearch;
import org.junit.jupiter.api.Test;

/** No rule concludes from an absence: what fires still fires when one unknown thing becomes known. */
class UnknownSafetyTest {

    private static final int NEAR_EACH_SITUATION = 1;
    private static final int REFINEMENTS_EACH = 2;

    @Test
    void whatFiresStillFiresWhenSomethingUnknownBecomesKnown() {
        RefinementSearch search =
                RefinementSearch.of(StandardPack.ANCRAGE, StandardPack.situations(), NEAR_EACH_SITUATION, REFINEMENTS_EACH, 2);
        assertThat(search.unsafe()).isEmpty();
        assertThat(search.fired()).as("a rule that never fired was not tested").containsExactlyInAnyOrderElementsOf(
                Probes.of(StandardPack.ANCRAGE).rules().stream().map(ProbedRule::key).collect(Collectors.toSet()));
    }
}
