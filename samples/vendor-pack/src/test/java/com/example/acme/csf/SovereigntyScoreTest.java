package com.example.acme.csf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SovereigntyScoreTest {

    private static final Map<String, Integer> BEST = Question.ALL.stream()
            .collect(Collectors.toUnmodifiableMap(Question::id, question -> question.seal().size()));

    @Test
    void thereAre48Questions() {
        assertThat(Question.ALL).extracting(Question::id).hasSize(48).doesNotHaveDuplicates();
        assertThat(Stream.of(Objective.values()).map(objective -> Question.ALL.stream().filter(one -> one.objective() == objective).count()))
                .containsExactly(8L, 6L, 5L, 6L, 7L, 5L, 7L, 4L);
    }

    @Test
    void weightsAddUpToAHundred() {
        assertThat(Weights.values()).allSatisfy(weights -> assertThat(Stream.of(Objective.values()).mapToInt(weights::percent).sum()).isEqualTo(100));
    }

    /** The maximum that rounding leads to is not cut to a hundred. */
    @Test
    void theBestAnswersExceedAHundredPercent() {
        SovereigntyScore score = SovereigntyScore.of(Tenders.offer(BEST), Weights.CALCULATOR_2026_06);
        assertThat(score.points().values()).usingElementComparator(BigDecimal::compareTo).containsExactly(
                new BigDecimal("1000.03"), new BigDecimal(1002), new BigDecimal(1000), new BigDecimal(1002),
                new BigDecimal(1001), new BigDecimal(1000), new BigDecimal(1001), new BigDecimal(1000));
        assertThat(score.atLeast()).isEqualByComparingTo("100.0756");
        assertThat(score.atMost()).isEqualByComparingTo("100.0756");
        assertThat(score.level()).contains(4);
        assertThat(score.complete()).isTrue();
    }

    @Test
    void theTablesOfWeightsDiffer() {
        Map<String, Integer> supplyChainOnly = Question.ALL.stream()
                .collect(Collectors.toMap(Question::id, question -> question.objective() == Objective.SOV_5 ? question.seal().size() : 1));
        assertThat(SovereigntyScore.of(Tenders.offer(supplyChainOnly), Weights.FRAMEWORK_1_2_1).atLeast()).isEqualByComparingTo("20.02");
        assertThat(SovereigntyScore.of(Tenders.offer(supplyChainOnly), Weights.CALCULATOR_2026_06).atLeast()).isEqualByComparingTo("10.01");
    }

    @Test
    void aSkippedQuestionIsFlaggedAndRaisesNothing() {
        Map<String, Integer> honest = new HashMap<>(BEST);
        honest.put("3.1", 1);
        Map<String, Integer> silent = new HashMap<>(BEST);
        silent.remove("3.1");
        SovereigntyScore told = SovereigntyScore.of(Tenders.offer(honest), Weights.CALCULATOR_2026_06);
        SovereigntyScore untold = SovereigntyScore.of(Tenders.offer(silent), Weights.CALCULATOR_2026_06);

        assertThat(told.level()).contains(0);
        assertThat(untold.complete()).isFalse();
        assertThat(untold.unanswered()).containsExactly("3.1");
        assertThat(untold.level()).isEmpty();
        assertThat(untold.levelAtLeast()).isZero();
        assertThat(untold.levelAtMost()).isEqualTo(4);
        assertThat(untold.atLeast()).isEqualByComparingTo(told.atLeast()).isLessThan(untold.atMost());
    }

    @Test
    void ofNothingNothingIsKnown() {
        SovereigntyScore score = SovereigntyScore.of(Tenders.offer(Map.of()), Weights.CALCULATOR_2026_06);
        assertThat(score.unanswered()).hasSize(48);
        assertThat(score.atLeast()).isZero();
        assertThat(score.atMost()).isEqualByComparingTo("100.0756");
        assertThat(score.levelAtLeast()).isZero();
        assertThat(score.levelAtMost()).isEqualTo(4);
    }

    @Test
    void anAnswerThatIsNotOfferedIsNone() {
        assertThat(SovereigntyScore.of(Tenders.offer(Map.of("2.1", 4)), Weights.CALCULATOR_2026_06).unanswered()).contains("2.1");
    }

    @Test
    void valuesAreThoseOfTheCalculator() {
        assertThat(values("1.1")).containsExactly("0.00", "41.67", "83.34", "125.01");
        assertThat(values("1.7")).containsExactly("0.00", "41.67", "83", "125.01");
        assertThat(values("2.1")).containsExactly("0", "84", "167");
        assertThat(values("8.1")).containsExactly("0", "62.5", "125", "187.5", "250");
    }

    private static Stream<String> values(String id) {
        return Question.ALL.stream().filter(question -> question.id().equals(id)).findFirst().orElseThrow().values().stream()
                .map(BigDecimal::toPlainString);
    }
}
