package org.ancrage.fact.derived;

/**
 * An entity has a connection outside the Union, or is controlled by one that has; derived by rules, one edge at a time.
 *
 * @param entity id of the entity
 * @param through id of the entity through which it is; the same as {@code entity} where its own connection is outside
 */
public record OutsideInfluence(String entity, String through) {
}
