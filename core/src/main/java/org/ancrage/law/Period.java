package org.ancrage.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An interval of days.
 *
 * @param from first day, included; null where it has no beginning
 * @param until first day no longer in it; null while it is open
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate until) {

    /** Every day. */
    public static final Period ALWAYS = new Period(null, null);

    public Period {
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("The period from (%s) until (%s) is empty.".formatted(from, until));
        }
    }

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    public boolean overlaps(Period other) {
        return (until == null || other.from == null || other.from.isBefore(until))
                && (other.until == null || from == null || from.isBefore(other.until));
    }
}
