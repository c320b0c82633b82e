package org.ancrage.decision;

import java.util.List;
import org.ancrage.law.Provision;
import org.ancrage.law.Truth;
import org.ancrage.law.Wording;

/**
 * One step of an explanation as a lawyer sets it out: the rule of law, the facts, the conclusion.
 *
 * @param law what the law asks, a sentence that is true when it is met
 * @param provisions where the law asks it
 * @param facts what brings the facts under the rule, or out of it; empty where they do not allow to tell
 * @param conclusion whether it is met
 */
public record Syllogism(Wording law, List<Provision> provisions, List<Ground> facts, Truth conclusion) {
    public Syllogism {
        provisions = List.copyOf(provisions);
        facts = List.copyOf(facts);
    }
}
