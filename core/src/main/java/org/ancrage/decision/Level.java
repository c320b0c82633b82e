package org.ancrage.decision;

/** How much of an answer is found out and told. */
public enum Level {
    /**
     * What fits on one page: the answer and until when it holds, what decides, with the facts of the texts on which the outcome rests, what
     * it would take for a yes where facts are missing, what to do and what to ask. Where an answer is data rather than a page, what {@link #FINDINGS} tells.
     */
    PAGE,
    /** Of each text outcome, force and version, and until when the whole holds: for lists and dashboards. Where an answer is a text, what {@link #OUTCOME} tells. */
    SUMMARY,
    /** Outcomes, and what may change them. */
    OUTCOME,
    /**
     * As well, of the texts that carry the outcome: those parts of each outline that bear on the conclusion, and the rule that settled each
     * criterion.
     */
    FINDINGS,
    /** All but what only a page tells, which takes asking again: until when it holds, what it would take for a yes and which acts lead to one: every part of each outline, the facts that rules matched, and what the others lacked. */
    FULL;

    /** Whether an answer at this level has all that the other one tells. */
    public boolean contains(Level other) {
        return this == other || this == PAGE && other == SUMMARY || other == OUTCOME || other == FINDINGS && (this == PAGE || this == FULL);
    }

    /** Whether it tells until when the answer holds, which takes asking on other days. */
    public boolean tellsHorizon() {
        return this == PAGE || this == SUMMARY;
    }

    /** Whether it tells what takes asking on other facts: under what it is a yes, and which acts make it one. */
    public boolean foresees() {
        return this == PAGE;
    }

    /**
     * How much of the explanation of one text it tells: {@link #FULL}, {@link #FINDINGS} or {@link #OUTCOME}. A page and findings go only
     * into texts on which the outcome rests.
     *
     * @param carrying whether this text is one of these
     */
    public Level of(boolean carrying) {
        return switch (this) {
            case OUTCOME, FULL -> this;
            case SUMMARY -> OUTCOME;
            case FINDINGS -> carrying ? FINDINGS : OUTCOME;
            case PAGE -> carrying ? FULL : OUTCOME;
        };
    }
}
