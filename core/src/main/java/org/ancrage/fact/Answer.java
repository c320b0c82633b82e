package org.ancrage.fact;

import org.jspecify.annotations.Nullable;

/** The answer to a yes-or-no question about a fact; never null, so that "not given" is never taken for "no". */
public enum Answer {
    YES, NO, UNKNOWN;

    /** {@code UNKNOWN} for null. */
    public static Answer of(@Nullable Boolean given) {
        return given == null ? UNKNOWN : given ? YES : NO;
    }

    static Answer orUnknown(@Nullable Answer given) {
        return given == null ? UNKNOWN : given;
    }

    /** Known to be so. */
    public boolean yes() {
        return this == YES;
    }

    /** Known not to be so. */
    public boolean no() {
        return this == NO;
    }

    Answer not() {
        return this == UNKNOWN ? UNKNOWN : this == YES ? NO : YES;
    }

    /** Known as far as the two tell it: no where one of them is. */
    Answer and(Answer other) {
        return this == NO || other == NO ? NO : this == YES && other == YES ? YES : UNKNOWN;
    }

    /** Known as far as the two tell it: yes where one of them is. */
    Answer or(Answer other) {
        return not().and(other.not()).not();
    }

    /** Known to be so, or not known. */
    public boolean possible() {
        return this != NO;
    }
}
