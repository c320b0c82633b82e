package org.ancrage.decision.evidence;

import java.util.List;
import org.ancrage.decision.Outcome;
import org.ancrage.fact.evidence.PlacedFact;

/**
 * What an answer owes to what is supposed.
 *
 * @param used those without which the outcome would be another one: with these it is what it is whatever the others, and no part of them
 *     is enough. In the order of the request
 * @param unused those that make no difference
 */
public record Assumptions(List<Used> used, List<PlacedFact> unused) {

    /** There are none. */
    public static final Assumptions NONE = new Assumptions(List.of(), List.of());

    /**
     * An assumption on which the outcome rests.
     *
     * @param without what the answer would be if this were not known, nor what makes no difference
     */
    public record Used(PlacedFact fact, Outcome without) {
    }

    public Assumptions {
        used = List.copyOf(used);
        unused = List.copyOf(unused);
    }
}
