package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ancrage.rules.WitnessTrial.Disagreement;
import org.ancrage.rules.witness.Witnesses;
import org.junit.jupiter.api.Test;

/** The rules say what a second reading of the law says, on random questions. */
class WitnessTest {

    static final long SEED = 20261126;
    /** {@code -Dancrage.questions=1000000} for a long search. */
    private static final int QUESTIONS = Integer.getInteger("ancrage.questions", 20_000);

    @Test
    void rulesSayWhatASecondReadingOfTheLawSays() {
        WitnessTrial trial = new WitnessTrial(Witnesses.ofTexts(), Witnesses.ofCriteria());
        WitnessQuestions questions = new WitnessQuestions(Long.getLong("ancrage.seed", SEED));
        List<Disagreement> found = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            found.addAll(trial.disagreements(questions.next()));
        }
        assertThat(found).isEmpty();
        assertThat(trial.abandoned().values()).allSatisfy(abandoned -> assertThat(abandoned).isLessThan(QUESTIONS / 100L));
    }
}
