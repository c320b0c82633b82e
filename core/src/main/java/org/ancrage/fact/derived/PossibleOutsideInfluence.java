package org.ancrage.fact.derived;

/**
 * As {@link OutsideInfluence}, but on what is known or cannot be ruled out among the holdings listed; made for use under {@code not}.
 *
 * @param entity id of the entity
 * @param through id of the entity through which it is, or may be
 */
public record PossibleOutsideInfluence(String entity, String through) {
}
