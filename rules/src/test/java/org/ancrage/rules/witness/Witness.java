package org.ancrage.rules.witness;

import org.ancrage.decision.Outcome;

/** What one legal text gives, by a reading of the law that is not the rules'. */
public interface Witness {

    /** Id of the text, for example {@code fr/hds}. */
    String text();

    /**
     * What the text gives in one completion of the facts, under the readings chosen: never {@code UNDETERMINED} nor {@code UNSETTLED}.
     * {@code CONDITIONAL} where all is met but undertakings that the parties can still give.
     */
    Outcome judge(Completion asked);
}
