package org.ancrage.fact.shape;

/** Where the facts of a type come from. */
public enum FactOrigin {

    /** The corpus of law, on the assessment date. */
    LAW,
    /** The need, as given. */
    NEED,
    /** The offer and its contract, as given. */
    OFFER,
    /** Need, offer or contract, as given. */
    ANY_SIDE,
    /** Computed from the offer alone. */
    OFFER_ALONE,
    /** Computed from the offer and from what the law is on the assessment date. */
    OFFER_UNDER_LAW,
    /** Derived by rules. */
    RULES;

    /** Whether the facts are the same on every day. */
    public boolean sameOnEveryDay() {
        return this == NEED || this == OFFER || this == ANY_SIDE || this == OFFER_ALONE;
    }
}
