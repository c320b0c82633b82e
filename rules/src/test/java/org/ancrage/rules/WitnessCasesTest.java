package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.ancrage.rules.witness.Witnesses;
import org.ancrage.verify.Probes;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What once was a disagreement between rules and witness stays settled. */
class WitnessCasesTest {

    private static final WitnessTrial TRIAL = new WitnessTrial(Witnesses.ofTexts(), Witnesses.ofCriteria());

    @TestFactory
    Collection<DynamicTest> rulesAndWitnessGiveWhatSettledEachCase() {
        return WitnessCase.kept().stream().map(kept -> DynamicTest.dynamicTest(kept.of() + ": " + kept.why(), () -> {
            assertThat(rules(kept)).isEqualTo(kept.gives());
            assertThat(TRIAL.disagreements(kept.asked())).filteredOn(found -> found.of().equals(kept.of())).isEmpty();
        })).toList();
    }

    @Test
    void eachCaseSaysWhatSettledIt() {
        List<WitnessCase> cases = WitnessCase.kept();
        assertThat(cases).isNotEmpty().allSatisfy(kept -> assertThat(kept.why()).isNotBlank());
    }

    private static String rules(WitnessCase kept) {
        var probe = Probes.of(StandardPack.ANCRAGE);
        var asked = kept.asked();
        return kept.of().contains("#")
                ? probe.findings(asked.hosting(), asked.on(), asked.options()).get(kept.of()).name()
                : probe.outcomes(asked.hosting(), asked.on(), asked.options()).get(kept.of()).name();
    }
}
