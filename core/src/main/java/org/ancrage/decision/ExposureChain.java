package org.ancrage.decision;

import java.util.List;
import org.ancrage.fact.ForeignAccessLaw;
import org.ancrage.fact.derived.Exposure;
import org.ancrage.law.Provision;
import org.ancrage.law.Wording;
import org.jspecify.annotations.Nullable;

/**
 * How a foreign access law reaches an entity: the shortest chain, ties broken by id.
 *
 * @param law id of the law
 * @param title its title
 * @param jurisdiction ISO code of the State whose law it is
 * @param provision where it is cited
 * @param state what remains of the law on the assessment date
 * @param steps from the entity that is reached to the one that stands under the law; never empty
 */
public record ExposureChain(
        String law, Wording title, String jurisdiction, @Nullable Provision provision, ForeignAccessLaw.State state,
        List<Exposure> steps) {
    public ExposureChain {
        steps = List.copyOf(steps);
    }
}
