package org.ancrage.fact.derived;

/**
 * An entity is, or cannot be shown not to be, involved in the hosting of health data; derived by rules.
 *
 * @param entity id of the entity
 * @see Involvement
 */
public record PossibleInvolvement(String entity) {
}
