package org.ancrage.decision;

import java.util.Collection;
import java.util.Comparator;
import org.ancrage.law.Force;

/** What a text, or all of them, answer to the question; constants stand in order of severity. */
public enum Outcome {
    /** The text does not apply to the question. */
    NOT_APPLICABLE,
    /** What it requires is met; or would be, where it is not known whether it applies. */
    COMPLIANT,
    /** Met provided that stated undertakings, all in the hands of the parties to the contract, are given. */
    CONDITIONAL,
    /** Facts are missing, and it depends on them what it comes to: here are the questions. Where none can make it permit, {@link Prospects#hopeless} says so. */
    UNDETERMINED,
    /** Defensible readings of the law disagree: one permits what another forbids. */
    UNSETTLED,
    /** What it requires is not met. */
    NON_COMPLIANT;

    /** Whether the hosting may take place as far as this text goes, if need be under its conditions. */
    public boolean permits() {
        return this == NOT_APPLICABLE || this == COMPLIANT || this == CONDITIONAL;
    }

    /** Whether no further fact can change it, but for a text that is complied with whatever the facts are, which may turn out not to apply. */
    public boolean definite() {
        return this == NOT_APPLICABLE || this == COMPLIANT || this == NON_COMPLIANT;
    }

    /** Whether the outcome of the whole, which this is, rests on that of one text: it counts, and does not permit or is as severe. */
    public boolean restsOn(Outcome text, Force force) {
        return force.decisive() && (text == this || !text.permits());
    }

    /** The most severe; {@code NOT_APPLICABLE} of none. */
    public static Outcome worst(Collection<Outcome> outcomes) {
        return outcomes.stream().max(Comparator.naturalOrder()).orElse(NOT_APPLICABLE);
    }
}
