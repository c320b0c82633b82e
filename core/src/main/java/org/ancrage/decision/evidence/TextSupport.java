package org.ancrage.decision.evidence;

import java.util.List;

/**
 * What the conclusion on one text rests on among the facts.
 *
 * @param whole over all criteria
 * @param criteria those that bear on the conclusion, in the order of the outline
 */
public record TextSupport(Support whole, List<Support> criteria) {
    public TextSupport {
        criteria = List.copyOf(criteria);
    }
}
