package org.ancrage.fact.derived;

import org.ancrage.fact.term.Country;

/**
 * An entity is subject to the law of a State outside the European Economic Area; derived by rules, one edge at a time. Whether a law of that
 * State gives access to data is another question: see {@link Exposure}.
 *
 * @param entity id of the entity
 * @param country the State
 * @param through id of the entity through which it is; the same as {@code entity} where it is by itself
 */
public record ThirdCountrySubjection(String entity, @Country String country, String through) {
}
