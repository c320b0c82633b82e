package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ancrage.engine.trial.RuleProbe;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Truth;
import org.ancrage.refusal.DisagreementException;
import org.ancrage.verify.Probes;
import org.ancrage.verify.RandomQuestions;
import org.ancrage.verify.RandomQuestions.Asked;

/**
 * What is found of a question from what is known of others that differ in a few facts is what is found from nothing: no rule that could tell them apart
 * is passed over.
 */
class StepwiseProperties {

    private static final int AT_MOST = 4;

    @Property(tries = 150, seed = "20261127")
    void whatIsFoundStepByStepIsWhatIsFoundAtOnce(@ForAll long seed) {
        RandomQuestions questions = StandardPack.questions(seed);
        Asked asked = questions.next();
        Random random = new Random(seed);
        List<Hosting> steps = new ArrayList<>(List.of(asked.hosting()));
        for (int i = random.nextInt(AT_MOST); i >= 0; i--) {
            Hosting last = steps.get(steps.size() - 1);
            steps.add(random.nextBoolean() ? questions.hostings().refinement(last).orElse(last) : questions.hostings().near(last, 1));
        }
        RuleProbe probe = Probes.of(StandardPack.ANCRAGE);
        for (Map<String, String> options : List.of(Map.<String, String>of(), asked.options())) {
            Map<String, Truth> atOnce;
            Map<String, Truth> stepByStep;
            try {
                atOnce = probe.findingsFrom(steps.subList(steps.size() - 1, steps.size()), asked.on(), options);
                stepByStep = probe.findingsFrom(steps, asked.on(), options);
            } catch (DisagreementException contradiction) {
                return;
            }
            assertThat(stepByStep).as("%s on %s under %s", steps, asked.on(), options).isEqualTo(atOnce);
        }
    }
}
