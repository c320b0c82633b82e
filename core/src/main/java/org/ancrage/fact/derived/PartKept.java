package org.ancrage.fact.derived;

/**
 * A participant performs, itself, a part of the hosting: a hosting activity or, as far as the readings taken make an activity of them, sub-activities
 * of the administration. Of archives it keeps a part (Public Health Code, art. L. 1111-8, I); derived by rules.
 *
 * @param entity id of the participant
 */
public record PartKept(String entity) {
}
