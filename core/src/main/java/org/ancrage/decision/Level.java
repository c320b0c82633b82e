package org.ancrage.decision;

/**
 * How much of an answer is found out and told.
 *
 * <p>{@link #OUTCOME}, {@link #FINDINGS} and {@link #FULL} explain more and more of what is asked once. What takes asking again, on other days and
 * on other facts, is not explained but foreseen: {@link #SUMMARY} tells until when an answer holds, and {@link #PAGE} alone tells all of it. So no
 * level has everything; who wants both asks for {@link #PAGE} and {@link #FULL} together.
 */
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
    /**
     * The full explanation: every part of each outline, the facts that rules matched, and what the others lacked; nothing that is foreseen.
     */
    FULL;

    /** Whether an answer at this level has all that the other one tells; of {@link #PAGE} and {@link #FULL}, neither has. */
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
