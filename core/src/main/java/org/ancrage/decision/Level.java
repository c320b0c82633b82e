package org.ancrage.decision;

/** How much of an answer is told; constants stand from the least to the most. */
public enum Level {
    /** Outcomes, and what may change them. */
    OUTCOME,
    /**
     * As well, of the texts that carry the outcome: those parts of each outline that bear on the conclusion, and the rule that settled each
     * criterion.
     */
    FINDINGS,
    /** All: every part of each outline, the facts that rules matched, and what the others lacked. */
    FULL
}
