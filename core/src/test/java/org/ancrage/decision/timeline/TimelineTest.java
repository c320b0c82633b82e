package org.ancrage.decision.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.timeline.Timeline.Line;
import org.ancrage.decision.timeline.Timeline.Step;
import org.ancrage.law.Condition;
import org.ancrage.law.Force;
import org.ancrage.law.Period;
import org.ancrage.law.Version;
import org.ancrage.law.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {

    private static final Wording WORDS = new Wording("fr", "en");
    private static final Version BILL = version("bill", Force.BILL);
    private static final Version FIRST = version("first", Force.LAW);
    private static final Version SECOND = version("second", Force.LAW);

    private static final Timeline TIMELINE = new Timeline(new Span(day(1), day(31)), "need", "offer", List.of(), Map.of(),
            List.of(step(1, 14, Outcome.NOT_APPLICABLE, null), step(15, 31, Outcome.NON_COMPLIANT, null)),
            List.of(new Line("x/law", WORDS, List.of(
                            step(1, 4, null, null),
                            step(5, 9, Outcome.NON_COMPLIANT, BILL),
                            step(10, 14, Outcome.COMPLIANT, FIRST),
                            step(15, 19, Outcome.NON_COMPLIANT, FIRST),
                            step(20, 31, Outcome.NON_COMPLIANT, SECOND))),
                    new Line("x/other", WORDS, List.of(
                            step(1, 7, null, null), step(8, 31, Outcome.NOT_APPLICABLE, FIRST)))));

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 1, day);
    }

    private static Version version(String id, Force force) {
        Condition holds = new Condition.Given(true, WORDS, List.of());
        return new Version(id, WORDS, Period.ALWAYS, force, List.of(), holds, holds);
    }

    private static Step step(int from, int to, @Nullable Outcome outcome, @Nullable Version version) {
        return new Step(day(from), day(to), outcome, version, List.of(), List.of());
    }

    @Test
    void bothEndsOfAStepBelongToIt() {
        assertThat(TIMELINE.on(day(14)).orElseThrow().outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(TIMELINE.on(day(15)).orElseThrow().outcome()).isEqualTo(Outcome.NON_COMPLIANT);
        assertThat(TIMELINE.texts().get(0).on(day(31)).orElseThrow().version()).isEqualTo(SECOND);
        assertThat(TIMELINE.on(day(1).minusDays(1))).isEmpty();
        assertThat(TIMELINE.on(day(31).plusDays(1))).isEmpty();
    }

    @Test
    void aChangeIsAnotherAnswerOrAnotherWeight() {
        assertThat(TIMELINE.changes()).extracting(Timeline.ChangeDay::on).containsExactly(day(5), day(10), day(15));
    }

    @Test
    void theNextChangeIsAfterTheDay() {
        assertThat(TIMELINE.nextChange(day(9)).orElseThrow().on()).isEqualTo(day(10));
        Timeline.ChangeDay next = TIMELINE.nextChange(day(10)).orElseThrow();
        assertThat(next.on()).isEqualTo(day(15));
        assertThat(Objects.requireNonNull(next.overall()).outcome()).isEqualTo(Outcome.NON_COMPLIANT);
        assertThat(next.texts()).extracting(Line::text).containsExactly("x/law");
        assertThat(TIMELINE.nextChange(LocalDate.of(2000, 1, 1)).orElseThrow().overall()).isNull();
        assertThat(TIMELINE.nextChange(day(15))).isEmpty();
    }

    @Test
    void aVersionThatAnswersTheSameIsToldWithTheFormerOne() {
        assertThat(Timeline.told(TIMELINE.texts().get(0).steps())).extracting(Step::from, Step::to).containsExactly(
                org.assertj.core.groups.Tuple.tuple(day(1), day(4)), org.assertj.core.groups.Tuple.tuple(day(5), day(9)),
                org.assertj.core.groups.Tuple.tuple(day(10), day(14)), org.assertj.core.groups.Tuple.tuple(day(15), day(31)));
    }

    @Test
    void onlyBindingTextsAndTheWholeCount() {
        assertThat(TIMELINE.texts().get(0).steps()).extracting(Step::decisive).containsExactly(false, false, true, true, true);
        assertThat(TIMELINE.overall()).allMatch(Step::decisive);
    }

    @Test
    void aSpanMayBeOneDay() {
        assertThat(new Span(day(1), day(1)).to()).isEqualTo(day(1));
        assertThat(new Span(day(1), LocalDate.of(2125, 12, 31)).from()).isEqualTo(day(1));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-02,2026-01-01,is after the last",
        "2026-01-01,2126-01-01,100 years or more",
        "0001-01-01,9999-12-31,100 years or more",
        "0000-12-31,0001-01-01,there are days before (0001-01-01)",
        "-999999999-01-01,+999999999-12-31,there are days before",
        "+999999999-01-01,+999999999-12-31,after (9999-12-31)"
    })
    void absurdSpansAreRefused(LocalDate from, LocalDate to, String why) {
        assertThatThrownBy(() -> new Span(from, to)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(why);
    }
}
