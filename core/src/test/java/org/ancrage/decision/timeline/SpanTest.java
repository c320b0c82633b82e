package org.ancrage.decision.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SpanTest {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    @Test
    void takesLessThanAHundredYears() {
        assertThat(new Span(FIRST, LocalDate.of(2099, 12, 31)).from()).isEqualTo(FIRST);
        assertThatThrownBy(() -> new Span(FIRST, LocalDate.of(2100, 1, 1))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("100 years or more");
    }

    @Test
    void anEndThatIsNotGivenGivesWayToTheOther() {
        Span known = new Span(FIRST, FIRST.plusYears(1));

        assertThat(known.lastFrom(FIRST.plusDays(1))).isEqualTo(known.to());
        assertThat(known.lastFrom(FIRST.plusYears(2))).isEqualTo(FIRST.plusYears(2));
        assertThat(known.firstUntil(FIRST.plusDays(1))).isEqualTo(FIRST);
        assertThat(known.firstUntil(FIRST.minusDays(1))).isEqualTo(FIRST.minusDays(1));
    }
}
