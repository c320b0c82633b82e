package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ancrage.rules.WitnessTrial.Disagreement;
import org.ancrage.rules.WitnessTrial.Kind;
import org.ancrage.rules.witness.Witnesses;
import org.junit.jupiter.api.Test;

/**
 * On random questions the rules never say what a second reading of the law does not. That they ask for a fact which cannot change the answer is no
 * such thing: {@link WitnessTriage} tells where.
 */
class WitnessTest {

    /** {@code -Dancrage.seed=…} for other questions. */
    static final long SEED = Long.getLong("ancrage.seed", 20261126);
    /** {@code -Dancrage.questions=…} for more of them, as the profile {@code search} does. */
    private static final int QUESTIONS = Integer.getInteger("ancrage.questions", 20_000);

    @Test
    void rulesSayNothingThatASecondReadingOfTheLawDoesNot() {
        WitnessTrial trial = new WitnessTrial(Witnesses.ofTexts(), Witnesses.ofCriteria());
        WitnessQuestions questions = new WitnessQuestions(SEED, trial.texts());
        List<Disagreement> found = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            trial.disagreements(questions.next()).stream().filter(one -> one.kind() != Kind.NOT_CONCLUDED).forEach(found::add);
        }
        assertThat(trial.compared()).isNotEmpty();
        assertThat(found).isEmpty();
        assertThat(trial.abandoned().values()).allSatisfy(abandoned -> assertThat(abandoned).isLessThan(QUESTIONS / 100L));
    }
}
