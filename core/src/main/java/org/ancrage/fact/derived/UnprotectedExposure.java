package org.ancrage.fact.derived;

/**
 * An entity, or the offer itself, is within reach of a foreign access law from which an adequacy decision (GDPR, art. 45) does not protect it, or
 * does so by one reading only; derived by rules, one edge at a time and for each gap. A hoster that is the customer itself does not pass it to
 * the offer: nothing is entrusted to it.
 *
 * @param entity id of the entity or of the offer
 * @param law id of the law
 * @param through id of the entity through which it is; the same as {@code entity} where it is by itself
 * @param gap what the protection lacks; whether that matters may be a reading
 */
public record UnprotectedExposure(String entity, String law, String through, Gap gap) {

    /** What the protection by an adequacy decision lacks. */
    public enum Gap {
        /** No decision is about the State of the law. */
        NO_DECISION,
        /** The only decision is that on the Data Privacy Framework, which may be taken to be annulled. */
        DATA_PRIVACY_FRAMEWORK_ONLY,
        /** The only decision is on certified organisations, and whom the law reaches by itself is none of them. */
        NOT_CERTIFIED
    }
}
