package org.ancrage.decision.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ancrage.fact.predicate.Relation;
import org.junit.jupiter.api.Test;

/** A gap says by how much a value must change for it to meet its bound. */
class GapTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 15);

    private static Gap gap(Object actual, Relation must, Object bound) {
        return Gap.between("component", actual, 0, must, bound);
    }

    @Test
    void percentagesAreApartByPoints() {
        Gap gap = gap(new BigDecimal("30.50"), Relation.AT_MOST, new BigDecimal("24.0"));
        assertThat(gap.difference()).isEqualTo("6.5");
        assertThat(gap.unit()).isEqualTo(Gap.Unit.POINTS);
    }

    @Test
    void aPercentageOnABoundThatItMustPassIsAtNoDistanceFromIt() {
        assertThat(gap(new BigDecimal("24"), Relation.MORE_THAN, new BigDecimal("24.0")).difference()).isEqualTo("0");
    }

    @Test
    void whatIsCountedComesWhole() {
        assertThat(gap(30_000, Relation.MORE_THAN, 30_000).difference()).isEqualTo("1");
        assertThat(gap(29_990, Relation.AT_LEAST, 30_000).difference()).isEqualTo("10");
        assertThat(gap(3, Relation.LESS_THAN, 2).unit()).isEqualTo(Gap.Unit.NUMBER);
    }

    @Test
    void datesAreApartByDays() {
        assertThat(gap(DAY.minusDays(12), Relation.AT_LEAST, DAY).difference()).isEqualTo("12");
        assertThat(gap(DAY, Relation.MORE_THAN, DAY).difference()).isEqualTo("1");
        assertThat(gap(DAY.plusDays(30), Relation.AT_MOST, DAY).difference()).isEqualTo("30");
        assertThat(gap(DAY.plusDays(30), Relation.AT_MOST, DAY).unit()).isEqualTo(Gap.Unit.DAYS);
    }

    @Test
    void whatMeetsItsBoundHasNoGap() {
        assertThatThrownBy(() -> gap(24, Relation.AT_MOST, 24)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("24 is AT_MOST 24");
    }
}
