package org.ancrage.fact.derived;

import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.term.Country;
import org.jspecify.annotations.Nullable;

/**
 * An entity is subject to the law of a State outside the European Economic Area, or cannot be shown not to be; derived by rules, one edge at
 * a time. Where none is derived, and all holdings and participants are known, it is not.
 *
 * @param entity id of the entity
 * @param country the State; null where it may be any
 * @param through id of the entity through which it may be; the same as {@code entity} where it may be by itself
 */
public record PossibleThirdCountrySubjection(String entity, @Nullable @Country String country, String through) {

    /** The State is not known. */
    @Reads("country")
    public boolean ofAnyState() {
        return country == null;
    }
}
