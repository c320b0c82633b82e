package org.ancrage.decision;

import java.time.LocalDate;

/**
 * Days that follow one another.
 *
 * @param from the first, included
 * @param to the last, included
 */
public record Span(LocalDate from, LocalDate to) {

    /** No law is known for longer. */
    public static final int MOST_YEARS = 100;

    /** @throws IllegalArgumentException if the first day is after the last, or if there are more than a hundred years */
    public Span {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("The first day (%s) is after the last (%s).".formatted(from, to));
        }
        if (from.plusYears(MOST_YEARS).isBefore(to)) {
            throw new IllegalArgumentException("From (%s) to (%s) there are more than %d years. Ask for fewer."
                    .formatted(from, to, MOST_YEARS));
        }
    }
}
