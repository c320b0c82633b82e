package org.ancrage.fact.derived;

import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.term.Country;

/**
 * An entity, or the offer itself, is within reach of a foreign access law or cannot be shown not to be; derived by rules, one edge at a
 * time. Where none is derived, and all holdings and participants are known, the law does not reach.
 *
 * @param entity id of the entity or of the offer
 * @param law id of the law
 * @param jurisdiction the State whose law it is
 * @param through id of the entity through which the law may reach it; the same as {@code entity} where it is reached by itself
 */
public record PossibleExposure(String entity, String law, @Country String jurisdiction, String through) {
    /** Reached by itself, and not through another entity. */
    @Reads({"entity", "through"})
    public boolean byItself() {
        return entity.equals(through);
    }
}
