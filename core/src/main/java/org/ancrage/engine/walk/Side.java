package org.ancrage.engine.walk;

/** On which part of a question something depends: what a need, or an offer with its contract, settles alone is settled once for all pairs. */
public enum Side {
    /** The day and the readings taken, which all pairs share. */
    DAY,
    NEED,
    /** The offer and its contract. */
    OFFER,
    /** Need and offer together. */
    PAIR;

    /** The side of what depends on both. */
    public Side with(Side other) {
        return this == DAY || this == other ? other : other == DAY ? this : PAIR;
    }
}
