package org.ancrage.fact.predicate;

/** How a number or a date stands to a bound; of dates, {@code AT_MOST} says "on or before" and {@code MORE_THAN} says "after". */
public enum Relation {
    AT_MOST, LESS_THAN, AT_LEAST, MORE_THAN;

    /** Whether a value stands so to a bound, by the result of its {@code compareTo}. */
    public boolean holds(int comparedToBound) {
        return switch (this) {
            case AT_MOST -> comparedToBound <= 0;
            case LESS_THAN -> comparedToBound < 0;
            case AT_LEAST -> comparedToBound >= 0;
            case MORE_THAN -> comparedToBound > 0;
        };
    }

    /** What holds exactly where this does not. */
    public Relation opposite() {
        return switch (this) {
            case AT_MOST -> MORE_THAN;
            case LESS_THAN -> AT_LEAST;
            case AT_LEAST -> LESS_THAN;
            case MORE_THAN -> AT_MOST;
        };
    }

    /** Whether it bounds from above. */
    public boolean upper() {
        return this == AT_MOST || this == LESS_THAN;
    }

    /** Whether the bound itself is left out. */
    public boolean strict() {
        return this == LESS_THAN || this == MORE_THAN;
    }
}
