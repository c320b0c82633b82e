package org.ancrage.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one pack changes in another, as data; explanations show it with its reason.
 *
 * @param id global id, for example {@code acme/amendments#stricter-cap}
 * @param author who answers for it
 * @param reason why
 * @param effect what it changes
 */
public record Amendment(String id, String author, Wording reason, Effect effect) {

    /** Which part of a version a condition is added to. */
    public enum Part {
        APPLIES, REQUIRES
    }

    /** What of a text or of a criterion is said in other words. */
    public enum Worded {
        /** Of a text. */
        TITLE,
        STATEMENT, QUESTION,
        /** How, not who. */
        REMEDY
    }

    /** What an amendment changes. */
    public sealed interface Effect {
    }

    /**
     * A rule no longer counts.
     *
     * @param text id of the text whose folder holds the rule
     * @param rule its English name
     */
    public record RuleDisabled(String text, String rule) implements Effect {
    }

    /**
     * A rule of another pack no longer counts; one of the amending pack settles the same criterion in its stead.
     *
     * @param text id of the text whose folder holds the rule
     * @param rule its English name
     * @param by English name of the rule that takes its place
     */
    public record RuleReplaced(String text, String rule, String by) implements Effect {
    }

    /** Another criterion stands wherever an outline of another pack names this one; both by global id. */
    public record CriterionReplaced(String criterion, String by) implements Effect {
    }

    /**
     * A condition must hold as well.
     *
     * @param text id of the text
     * @param versions ids of its versions
     * @param part where it is added
     * @param condition what must hold
     */
    public record ConditionAdded(String text, List<String> versions, Part part, Condition condition) implements Effect {
        public ConditionAdded {
            versions = List.copyOf(versions);
        }
    }

    /**
     * Something is said in other words; what rules settle stays as it is.
     *
     * @param of id of a text, or global id of a criterion
     * @param part what of it; {@code TITLE} of a text only
     * @param fr null where the words of the other pack stay
     * @param en null where the words of the other pack stay
     */
    public record Reworded(String of, Worded part, @Nullable String fr, @Nullable String en) implements Effect {

        /** The words of the other pack, where there are none here. */
        public Wording over(Wording before) {
            return new Wording(fr == null ? before.fr() : fr, en == null ? before.en() : en);
        }
    }

    /** An open point of law is settled, unless the caller settles it otherwise. */
    public record ReadingChosen(String reading, String option) implements Effect {
    }
}
