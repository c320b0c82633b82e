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

    /** Known to be so, or not known. */
    public boolean possible() {
        return this != NO;
    }
}
