package org.ancrage.fact.derived;

/**
 * A participant belongs, or may belong, to a group outside the Union of which no controlling holding is listed, so that the group may be of any
 * State; derived by rules.
 *
 * @param participant id of the participant
 */
public record UnnamedForeignGroup(String participant) {
}
