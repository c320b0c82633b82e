package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Example;
import org.ancrage.Ancrage;
import org.ancrage.decision.Outcome;
import org.ancrage.engine.trial.RuleProbe;
import org.ancrage.law.Truth;
import org.ancrage.requirement.Requirement;
import org.ancrage.requirement.TextRequirements;
import org.ancrage.verify.Probes;
import org.ancrage.verify.RandomQuestions;
import org.ancrage.verify.RandomQuestions.Asked;

/** What is required of whoever will host is what offers are then held against: nothing is missing, and nothing is too much. */
class RequirementProperties {

    private static final long SEED = 20261126;
    /** {@code -Dancrage.requirements=20000} for a long run. */
    private static final int QUESTIONS = Integer.getInteger("ancrage.requirements", 600);

    @Example
    void anOfferThatMeetsWhatIsRequiredDoesNotFailAndOneThatMissesARequirementDoesNotComply() {
        Map<Outcome, Integer> met = new EnumMap<>(Outcome.class);
        Map<Outcome, Integer> missed = new EnumMap<>(Outcome.class);
        RandomQuestions questions = StandardPack.questions(SEED);
        for (int i = 0; i < QUESTIONS; i++) {
            Asked asked = questions.next();
            Ancrage settled = StandardPack.ANCRAGE.withReadings(asked.options());
            RuleProbe.Found found = Probes.of(settled).found(asked.hosting(), asked.on(), asked.options(), text -> true);
            Function<String, Truth> truths = criterion -> found.findings().getOrDefault(criterion, Truth.UNKNOWN);
            for (TextRequirements text : settled.requirements(asked.hosting().need(), asked.on()).texts()) {
                Outcome outcome = found.outcomes().get(text.text());
                if (text.applies() == TextRequirements.Applies.NO) {
                    assertThat(outcome).as("%s on %s", text.text(), asked.on()).isEqualTo(Outcome.NOT_APPLICABLE);
                } else if (text.requirements().stream().allMatch(requirement -> met(requirement, truths))) {
                    assertThat(outcome).as("%s on %s: %s", text.text(), asked.on(), text.requirements()).isNotEqualTo(Outcome.NON_COMPLIANT);
                    met.merge(outcome, 1, Integer::sum);
                } else if (text.requirements().stream().anyMatch(requirement -> missed(requirement, truths))) {
                    assertThat(outcome).as("%s on %s: %s", text.text(), asked.on(), text.requirements()).isNotEqualTo(Outcome.COMPLIANT);
                    missed.merge(outcome, 1, Integer::sum);
                }
            }
        }
        assertThat(met.getOrDefault(Outcome.COMPLIANT, 0)).as("complied with: %s", met).isPositive();
        assertThat(missed.getOrDefault(Outcome.NON_COMPLIANT, 0)).as("failed: %s", missed).isPositive();
    }

    private static boolean met(Requirement requirement, Function<String, Truth> truths) {
        return requirement.where().truth(truths) == Truth.UNMET || requirement.demand().truth(truths) == Truth.MET;
    }

    private static boolean missed(Requirement requirement, Function<String, Truth> truths) {
        return requirement.where().truth(truths) == Truth.MET && requirement.demand().truth(truths) == Truth.UNMET;
    }
}
