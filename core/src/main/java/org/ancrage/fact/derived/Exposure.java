package org.ancrage.fact.derived;

import org.ancrage.fact.predicate.Reads;

/**
 * An entity, or the offer itself, is within reach of a foreign access law; derived by rules, one edge at a time.
 *
 * <p>An exposure names only the next link: the chain is rebuilt for the explanation, so that cycles of ownership end and the order of
 * facts does not matter.
 *
 * @param entity id of the entity or of the offer that is within reach
 * @param law id of the law
 * @param through id of the entity through which the law reaches it; the same as {@code entity} where it is reached by itself
 * @param link how the law reaches it
 */
public record Exposure(String entity, String law, String through, Link link) {

    /** Reached by itself, and not through another entity. */
    @Reads({"entity", "through"})
    public boolean byItself() {
        return entity.equals(through);
    }

    /** How a law reaches an entity. */
    public enum Link {
        /** One of its three connections is in the State. */
        ESTABLISHMENT,
        /** It has a branch, an office or a subsidiary there; whether that exposes it is a reading. */
        PRESENCE,
        /** A holder that is within reach controls it. */
        CONTROL,
        /** The offer is supplied by a hoster within reach. */
        HOSTER,
        /** A participant within reach has technical access to data. */
        TECHNICAL_ACCESS
    }
}
