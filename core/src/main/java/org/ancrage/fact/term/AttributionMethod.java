package org.ancrage.fact.term;

/**
 * How a holding through a chain is attributed to those at its top; SecNumCloud 3.2 (19.6.b) counts indirect holdings and names no
 * method, so the method is a reading.
 */
public enum AttributionMethod {
    /** The percentages along the chain are multiplied. */
    PRODUCT,
    /** A holding counts in full for whoever controls its holder, and not at all for others. */
    CONTROL_CHAIN,
    /** The greater of the two. */
    GREATER_OF_BOTH;

    /** The option of a reading that stands for this method, for example {@code greater-of-both}. */
    public String option() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
