package org.ancrage.decision.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days that follow one another, at least one and less than a hundred years of them.
 *
 * @param from the first, included
 * @param to the last, included
 */
public record Span(LocalDate from, LocalDate to) {

    /** The first day that a span may have. */
    public static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    /** The last day that a span may have. */
    public static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    /** Nobody asks of law for as long; each change of it takes an assessment. */
    private static final int TOO_MANY_YEARS = 100;

    /** @throws IllegalArgumentException if the first day is after the last, if there are a hundred years or more, or no such years */
    public Span {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("The first day (%s) is after the last (%s).".formatted(from, to));
        }
        if (from.isBefore(EARLIEST) || to.isAfter(LATEST)) {
            throw new IllegalArgumentException("From (%s) to (%s) there are days before (%s) or after (%s)."
                    .formatted(from, to, EARLIEST, LATEST));
        }
        if (!holds(from, to)) {
            throw new IllegalArgumentException("From (%s) to (%s) there are %s years or more. Ask for fewer."
                    .formatted(from, to, TOO_MANY_YEARS));
        }
    }

    /** The first day of the span that ends on this day and begins with this one, or is that day alone where this one begins later. */
    public LocalDate firstUntil(LocalDate last) {
        return last.isBefore(from) ? last : from;
    }

    /** The last day of the span that begins on this day and ends with this one, or is that day alone where this one has ended before. */
    public LocalDate lastFrom(LocalDate first) {
        return first.isAfter(to) ? first : to;
    }

    /** Whether a span can have as many days. */
    public static boolean holds(LocalDate from, LocalDate to) {
        return ChronoUnit.YEARS.between(from, to) < TOO_MANY_YEARS;
    }
}
