package org.ancrage.render.page;

import org.ancrage.decision.Outcome;
import org.ancrage.law.Force;
import org.ancrage.law.Truth;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.Tone;

/** What a mark before a sentence says of it. */
public enum Verdict {
    HOLDS("✓", Tone.GOOD), FAILS("✗", Tone.BAD), OPEN("?", Tone.OPEN), WITHOUT_OBJECT("–", Tone.FAINT),
    /** Goes, as far as its condition is met. */
    HOLDS_ON_CONDITION("✓", "(✓)", Tone.OPEN),
    /** Goes or not, as the law is read. */
    DISPUTED("?", "§", Tone.OPEN);

    private final String mark;
    private final String alone;
    private final Tone tone;

    Verdict(String mark, Tone tone) {
        this(mark, mark, tone);
    }

    Verdict(String mark, String alone, Tone tone) {
        this.mark = mark;
        this.alone = alone;
        this.tone = tone;
    }

    /** Stands beside words that say the same. */
    public String mark() {
        return mark;
    }

    /** Stands for the words, under a legend: a yes on condition must not look as one without. In its tone. */
    public Prose alone() {
        return Prose.styled(tone, alone);
    }

    /** The mark and its words, in their tone. */
    public Prose with(String words) {
        return Prose.styled(tone, mark + " " + words);
    }

    public Tone tone() {
        return tone;
    }

    /** The mark in its tone. */
    public Prose prose() {
        return Prose.styled(tone, mark);
    }

    /** The truth that it tells of a node. */
    Truth truth() {
        return switch (this) {
            case HOLDS, HOLDS_ON_CONDITION -> Truth.MET;
            case FAILS -> Truth.UNMET;
            case OPEN, DISPUTED, WITHOUT_OBJECT -> Truth.UNKNOWN;
        };
    }

    public static Verdict of(Truth truth) {
        return switch (truth) {
            case MET -> HOLDS;
            case UNMET -> FAILS;
            case UNKNOWN -> OPEN;
        };
    }

    /** Of what does not bind, a mark would say more than it may. */
    public static Verdict of(Outcome outcome, Force force) {
        return force.decisive() ? of(outcome) : WITHOUT_OBJECT;
    }

    public static Verdict of(Outcome outcome) {
        return switch (outcome) {
            case NOT_APPLICABLE -> WITHOUT_OBJECT;
            case COMPLIANT -> HOLDS;
            case CONDITIONAL -> HOLDS_ON_CONDITION;
            case UNDETERMINED -> OPEN;
            case UNSETTLED -> DISPUTED;
            case NON_COMPLIANT -> FAILS;
        };
    }
}
