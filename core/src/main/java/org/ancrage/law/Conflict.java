package org.ancrage.law;

/**
 * A contradiction that a reader must know of; it never changes an outcome. Between pieces of evidence; between texts, where what one allows
 * or demands another does not; or between rules, where those of a restricted pack contradict those of others or each other and therefore do
 * not count.
 *
 * @param id global id: its own, or that of the criterion about which rules contradict each other
 * @param when the condition under which it is shown
 * @param statement what contradicts what, and what to do
 * @param between what contradicts each other
 * @param period days on which it may be shown: before a decree exists, nothing is said of it
 */
public record Conflict(String id, Condition when, Wording statement, Between between, Period period) {

    /** What contradicts each other. */
    public enum Between {
        EVIDENCE, RULES, TEXTS
    }

    /** Between pieces of evidence. */
    public Conflict(String id, Condition when, Wording statement) {
        this(id, when, statement, Between.EVIDENCE, Period.ALWAYS);
    }
}
