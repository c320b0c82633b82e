package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ancrage.engine.trial.RuleProbe;
import org.ancrage.verify.Probes;
import org.ancrage.verify.RandomQuestions.Asked;
import org.junit.jupiter.api.Test;

/** A Drools session and the direct evaluation of the model settle the same, and no criterion is both met and unmet. */
class AgreementTest {

    private static final int NEAR_EACH_SITUATION = 2;

    private final RuleProbe probe = Probes.of(StandardPack.ANCRAGE);

    @Test
    void sessionAndModelFireTheSameRules() {
        Map<String, RuleProbe.ProbedRule> rules =
                probe.rules().stream().collect(Collectors.toMap(RuleProbe.ProbedRule::key, rule -> rule));
        Set<String> fired = new TreeSet<>();
        for (Asked asked : StandardPack.questions(4).around(NEAR_EACH_SITUATION)) {
            RuleProbe.Fired both = probe.fired(asked.hosting(), asked.on(), asked.options());
            assertThat(both.model()).as("%s on %s", asked.hosting(), asked.on()).isEqualTo(both.session());
            assertThat(both.model().stream().map(rules::get)
                    .collect(Collectors.groupingBy(RuleProbe.ProbedRule::criterion,
                            Collectors.mapping(RuleProbe.ProbedRule::concludes, Collectors.toSet()))))
                    .as("%s on %s", asked.hosting(), asked.on())
                    .allSatisfy((criterion, conclusions) -> assertThat(conclusions).as(criterion).hasSize(1));
            fired.addAll(both.model());
        }
        assertThat(fired).as("a rule that never fired was not compared").isEqualTo(new TreeSet<>(rules.keySet()));
    }
}
