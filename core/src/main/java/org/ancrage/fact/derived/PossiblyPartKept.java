package org.ancrage.fact.derived;

/**
 * A participant performs, or may perform, a part of the hosting itself, as {@link PartKept} has it; derived by rules.
 *
 * @param entity id of the participant
 */
public record PossiblyPartKept(String entity) {
}
