package org.ancrage.decision;

import java.util.List;
import org.ancrage.law.Wording;

/**
 * A rule that settled a criterion, and the facts that it matched.
 *
 * @param rule name of the rule, which states the reason
 * @param premises in the order in which the rule lists them
 * @param chains where a premise is an exposure to a foreign law: how the law gets there
 */
public record Ground(Wording rule, List<Premise> premises, List<ExposureChain> chains) {
    public Ground {
        premises = List.copyOf(premises);
        chains = List.copyOf(chains);
    }
}
