package org.ancrage.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Explanation;
import org.ancrage.decision.Explanation.Kind;
import org.ancrage.law.Truth;
import org.ancrage.render.Answers;
import org.junit.jupiter.api.Test;

/** What must not change when facts are masked. */
class ConclusionsTest {

    private static Assessment resting(Truth truth) {
        return Answers.resting(new Explanation(Kind.TEXT, Truth.MET, null, List.of(), List.of(
                new Explanation(Kind.REQUIREMENT, truth, null, List.of(), List.of(), null, null)), null, null));
    }

    private static Assessment renamed(Assessment of) {
        return new Assessment(of.on(), "another need", "another offer", Map.of(), of.outcome(), of.rules(), of.decisions(), of.outlook(),
                of.absent(), of.questions(), of.whatever(), of.prospects(), of.remedies(), of.ways(), of.horizon(), of.levels());
    }

    @Test
    void idsDoNotMatter() {
        Assessment assessment = resting(Truth.MET);
        assertThat(Conclusions.of(renamed(assessment))).isEqualTo(Conclusions.of(assessment));
    }

    @Test
    void truthsDoEvenWhereTheOutcomeIsTheSame() {
        Conclusions known = Conclusions.of(resting(Truth.UNMET));
        Conclusions unknown = Conclusions.of(resting(Truth.UNKNOWN));
        assertThat(known.outcome()).isEqualTo(unknown.outcome());
        assertThat(known).isNotEqualTo(unknown);
    }
}
