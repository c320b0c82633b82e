package org.ancrage.decision.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.ancrage.fact.predicate.Relation;

/**
 * How far a component of a fact is from a bound that it must meet for the answer to change: "capital 30 %, at most 24 %: 6 points".
 *
 * @param component record component
 * @param actual its value: a {@code BigDecimal} (a percentage), an {@code Integer} or a {@code LocalDate}; a date with the months added
 * @param months months that were added to the date that the fact gives; 0 where none
 * @param must how it must stand to the bound
 * @param bound the bound; of the type of {@code actual}
 * @param difference by how much the value must change: percentage points, units or days; positive, and 0 only for a percentage that
 *     stands on a bound which it must pass
 */
public record Gap(String component, Object actual, int months, Relation must, Object bound, BigDecimal difference) {

    /** What a difference counts. */
    public enum Unit {
        /** Percentage points. */
        POINTS,
        /** Units of what is counted. */
        NUMBER,
        DAYS
    }

    /**
     * The gap between a value and the bound.
     *
     * @throws IllegalArgumentException if there is none, because the value meets the bound
     */
    public static Gap between(String component, Object actual, int months, Relation must, Object bound) {
        if (must.holds(compare(actual, bound))) {
            throw new IllegalArgumentException("%s is %s %s: there is no gap.".formatted(actual, must, bound));
        }
        return new Gap(component, actual, months, must, bound, difference(actual, must, bound));
    }

    /** As {@code compareTo}; the arguments have the same type. */
    public static int compare(Object actual, Object bound) {
        return actual instanceof LocalDate date
                ? Long.signum(ChronoUnit.DAYS.between((LocalDate) bound, date))
                : number(actual).compareTo(number(bound));
    }

    private static BigDecimal difference(Object actual, Relation must, Object bound) {
        // Days and units come whole: to be after a day is to be on the next one.
        BigDecimal step = must.strict() && !(actual instanceof BigDecimal) ? BigDecimal.ONE : BigDecimal.ZERO;
        BigDecimal distance = actual instanceof LocalDate date
                ? BigDecimal.valueOf(ChronoUnit.DAYS.between((LocalDate) bound, date))
                : number(actual).subtract(number(bound));
        BigDecimal exact = distance.abs().add(step);
        return exact.signum() == 0 ? BigDecimal.ZERO : new BigDecimal(exact.stripTrailingZeros().toPlainString());
    }

    private static BigDecimal number(Object value) {
        return value instanceof BigDecimal number ? number : new BigDecimal(value.toString());
    }

    public Unit unit() {
        return actual instanceof LocalDate ? Unit.DAYS : actual instanceof BigDecimal ? Unit.POINTS : Unit.NUMBER;
    }
}
