package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ancrage.engine.RuleProbe;
import org.ancrage.fact.Hosting;
import org.ancrage.rules.RandomQuestions.Asked;
import org.junit.jupiter.api.Test;

/** No rule concludes from an absence: what fires still fires when one unknown thing becomes known. */
class UnknownSafetyTest {

    private static final int NEAR_EACH_SITUATION = 3;
    private static final int REFINEMENTS_EACH = 12;

    private final RuleProbe probe = StandardPack.ANCRAGE.probe();

    @Test
    void whatFiresStillFiresWhenSomethingUnknownBecomesKnown() {
        RandomQuestions questions = new RandomQuestions(1);
        Set<String> fired = new TreeSet<>();
        List<String> violations = new ArrayList<>();
        for (Asked asked : RandomQuestions.around(NEAR_EACH_SITUATION, 2)) {
            Set<String> before = probe.firedInModel(asked.hosting(), asked.on(), asked.options());
            fired.addAll(before);
            List<Hosting> refinements = new ArrayList<>(questions.hostings().refinements(asked.hosting()));
            java.util.Collections.shuffle(refinements, new java.util.Random(3));
            for (Hosting refined : refinements.stream().limit(REFINEMENTS_EACH).toList()) {
                Set<String> lost = new TreeSet<>(before);
                lost.removeAll(probe.firedInModel(refined, asked.on(), asked.options()));
                lost.forEach(rule -> violations.add("%s fires on %s and no longer on %s on %s".formatted(rule, asked.hosting(), refined, asked.on())));
            }
        }
        assertThat(violations).isEmpty();
        assertThat(fired).as("a rule that never fired was not tested")
                .containsExactlyInAnyOrderElementsOf(probe.rules().stream().map(RuleProbe.ProbedRule::key).collect(Collectors.toSet()));
    }
}
