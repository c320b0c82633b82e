package org.ancrage.fact.derived;

/**
 * An entity performs the administration and operation of the system that holds health data ("activity 5"), as far as the readings taken
 * make an activity to be certified of what it does; derived by rules.
 *
 * @param entity id of the entity
 */
public record AdministrationPerformed(String entity) {
}
