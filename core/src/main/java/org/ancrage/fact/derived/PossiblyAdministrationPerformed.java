package org.ancrage.fact.derived;

/**
 * An entity performs, or cannot be shown not to perform, the administration and operation of the system that holds health data; derived by
 * rules.
 *
 * @param entity id of the entity
 * @see AdministrationPerformed
 */
public record PossiblyAdministrationPerformed(String entity) {
}
