package org.ancrage.decision;

/** How much of an answer is told. */
public enum Level {
    /**
     * What fits on one page: the answer and until when it holds, what decides, what it rests on, what to do and what to ask. Where an answer
     * is data rather than a page, what {@link #FINDINGS} tells.
     */
    PAGE,
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
