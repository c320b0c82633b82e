package org.ancrage.law;

import java.util.List;

/**
 * What one pack changes in another, as data; explanations show it with its reason.
 *
 * @param id global id, for example {@code acme/amendments#stricter-cap}
 * @param author who answers for it
 * @param reason why
 * @param change what it changes
 */
public record Amendment(String id, String author, Wording reason, Change change) {

    /** Which part of a version a condition is added to. */
    public enum Part {
        APPLIES, REQUIRES
    }

    /** What an amendment changes. */
    public sealed interface Change {
    }

    /**
     * A rule no longer counts.
     *
     * @param text id of the text whose folder holds the rule
     * @param rule its English name
     */
    public record RuleDisabled(String text, String rule) implements Change {
    }

    /**
     * A rule of another pack no longer counts; one of the amending pack settles the same criterion in its stead.
     *
     * @param text id of the text whose folder holds the rule
     * @param rule its English name
     * @param by English name of the rule that takes its place
     */
    public record RuleReplaced(String text, String rule, String by) implements Change {
    }

    /** Another criterion stands wherever an outline of another pack names this one; both by global id. */
    public record CriterionReplaced(String criterion, String by) implements Change {
    }

    /**
     * A condition must hold as well.
     *
     * @param text id of the text
     * @param versions ids of its versions
     * @param part where it is added
     * @param condition what must hold
     */
    public record ConditionAdded(String text, List<String> versions, Part part, Condition condition) implements Change {
        public ConditionAdded {
            versions = List.copyOf(versions);
        }
    }

    /** An open point of law is settled, unless the caller settles it otherwise. */
    public record ReadingChosen(String reading, String option) implements Change {
    }
}
