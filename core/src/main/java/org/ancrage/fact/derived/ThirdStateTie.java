package org.ancrage.fact.derived;

import org.ancrage.fact.term.Country;
import org.jspecify.annotations.Nullable;

/**
 * What ties an entity, or the offer itself, to a State outside the Union, whichever it is and whether or not it has an access law that is
 * listed; derived by rules, one edge at a time. The authorities of that State may reach the data through it (SREN Act, art. 31, II;
 * « Cloud au centre » doctrine, R9).
 *
 * @param entity id of the entity or of the offer that is tied
 * @param kind what ties it
 * @param through id of the entity through which it is tied; the same as {@code entity} where it is by itself
 * @param country where, or from where; null where the tie is no place
 */
public record ThirdStateTie(String entity, Kind kind, String through, @Nullable @Country String country) {

    /** What ties an entity or an offer to a third State. */
    public enum Kind {
        /** It has a connection there, or is controlled by an entity that has. */
        INFLUENCE,
        /** It has a branch, an office or a subsidiary there; whether that is a tie is a reading. */
        PRESENCE,
        /** A holder with ties there has a right of veto; whether that is a tie is a reading, as are the next three. */
        VETO,
        /** A holder with ties there appoints the majority of a governing body. */
        MAJORITY,
        /** A holder from outside holds more than SecNumCloud 3.2 allows to one (19.6.b). */
        SHARE,
        /** Holders from outside hold more than it allows to all of them together. */
        JOINT_SHARE,
        /** A holder that is tied controls it. */
        CONTROL,
        /** Hosted data are accessed from there. */
        REMOTE_ACCESS,
        /** Customers' data are stored, backed up or processed there. */
        HOSTING,
        /** The service is administered or supervised from there. */
        OPERATION,
        /** Technical data are stored or processed there. */
        TECHNICAL_DATA,
        /** Support is given from there; whether that is a tie is a reading. */
        SUPPORT
    }
}
