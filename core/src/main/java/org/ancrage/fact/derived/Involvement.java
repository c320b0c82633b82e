package org.ancrage.fact.derived;

/**
 * An entity is involved in the hosting of health data: it is the hoster, or a subcontractor that hosts, administers or has technical access;
 * derived by rules.
 *
 * @param entity id of the entity
 */
public record Involvement(String entity) {
}
