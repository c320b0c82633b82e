package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ancrage.rules.WitnessTrial.Disagreement;
import org.ancrage.rules.WitnessTrial.Kind;
import org.ancrage.rules.witness.Witnesses;
import org.junit.jupiter.api.Test;

/**
 * On random questions the rules never say what a second reading of the law does not. That they ask for a fact which cannot change the answer is no
 * such thing, and rare: it is counted for each text, and {@link WitnessTriage} tells where.
 */
class WitnessTest {

    /** {@code -Dancrage.seed=…} for other questions. */
    static final long SEED = Long.getLong("ancrage.seed", 20261126);
    /** {@code -Dancrage.questions=…} for more of them, as the profile {@code search} does. */
    private static final int QUESTIONS = Integer.getInteger("ancrage.questions", 6_000);

    /** Of a thousand questions, to how many the rules may answer for a text, or a criterion, that it takes facts which cannot change the answer. */
    private static final long MOST_ASKED_IN_A_THOUSAND = 50;

    @Test
    void rulesSayNothingThatASecondReadingOfTheLawDoesNot() {
        WitnessTrial trial = new WitnessTrial(Witnesses.ofTexts(), Witnesses.ofCriteria());
        WitnessQuestions questions = new WitnessQuestions(SEED, trial.texts());
        List<Disagreement> found = new ArrayList<>();
        Map<String, Long> asked = new TreeMap<>();
        for (int i = 0; i < QUESTIONS; i++) {
            for (Disagreement one : trial.disagreements(questions.next())) {
                if (one.kind() == Kind.NOT_CONCLUDED) {
                    asked.merge(one.of(), 1L, Long::sum);
                } else {
                    found.add(one);
                }
            }
        }
        assertThat(trial.compared()).isNotEmpty();
        assertThat(found).isEmpty();
        assertThat(asked).as("answers that ask for what cannot change them, by text").allSatisfy((of, count) ->
                assertThat(count).as(of).isLessThanOrEqualTo(QUESTIONS * MOST_ASKED_IN_A_THOUSAND / 1_000L));
        assertThat(trial.abandoned().values()).allSatisfy(abandoned -> assertThat(abandoned).isLessThan(QUESTIONS / 100L));
    }
}
