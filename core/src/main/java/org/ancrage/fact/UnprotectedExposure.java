package org.ancrage.fact;

/**
 * An entity, or the offer itself, is within reach of a foreign access law from which no adequacy decision protects it (GDPR, art. 45);
 * derived by rules, one edge at a time. A hoster that is the customer itself does not pass it to the offer: nothing is entrusted to it.
 *
 * @param entity id of the entity or of the offer
 * @param law id of the law
 * @param through id of the entity through which it is; the same as {@code entity} where it is by itself
 */
public record UnprotectedExposure(String entity, String law, String through) {
}
