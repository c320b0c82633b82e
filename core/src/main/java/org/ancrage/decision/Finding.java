package org.ancrage.decision;

import java.util.List;
import org.ancrage.law.Criterion;
import org.ancrage.law.Truth;

/**
 * What the facts say of one criterion.
 *
 * @param criterion the criterion
 * @param truth whether it is met
 * @param grounds rules that settled it, by name; empty when it is unknown
 * @param misses where it is not met: how close the rules came that would have met it; where it is unknown, those for both
 */
public record Finding(Criterion criterion, Truth truth, List<Ground> grounds, List<NearMiss> misses) {
    public Finding {
        grounds = List.copyOf(grounds);
        misses = List.copyOf(misses);
    }
}
