package org.ancrage.fact.derived;

/**
 * An entity, or the offer itself, is within reach of a foreign access law from which an adequacy decision does not protect it, or cannot be
 * shown not to be; derived by rules, one edge at a time and for each gap. Where none is derived, and all holdings and participants are known,
 * it is not.
 *
 * @param entity id of the entity or of the offer
 * @param law id of the law
 * @param through id of the entity through which it may be; the same as {@code entity} where it may be by itself
 * @param gap what the protection lacks, or may lack; whether that matters may be a reading
 */
public record PossibleUnprotectedExposure(String entity, String law, String through, UnprotectedExposure.Gap gap) {
}
