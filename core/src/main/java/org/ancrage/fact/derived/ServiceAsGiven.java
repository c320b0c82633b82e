package org.ancrage.fact.derived;

import org.ancrage.fact.Listing;
import org.ancrage.fact.predicate.Reads;

/**
 * The service as it is given, held against what a qualification attests of it as it was assessed (SecNumCloud 3.2); computed before any rule runs. Of
 * what is not given, a qualification itself tells, so that only what is given counts. Shares of the capital alone are left to whoever qualified.
 *
 * @param offer id of the offer
 * @param departures from what is attested; not complete while it is not known whether an access from outside is one of support
 */
public record ServiceAsGiven(String offer, Listing<Departure> departures) {

    /** In what the service departs from what is attested. */
    public enum Departure {
        /** A place outside the Union (19.2.b to d), or of support outside it of which the operations are not documented (19.2.e). */
        PLACES,
        /** An access from outside the Union that is no support from a place of it, documented and supervised (9.7.d, 19.2.c and e). */
        REMOTE_ACCESS,
        /** A hoster with a connection outside the Union, or controlled from there (19.6.a and b). */
        HOSTER,
        /** A veto or the majority of the governing bodies in the hand of a holder from outside (19.6.b). */
        POWERS,
        /** A participant from outside that can obtain the data (19.6.c). */
        PARTICIPANTS
    }

    /** Something that is given does. */
    @Reads("departures")
    public boolean contradictsQualification() {
        return !departures.items().isEmpty();
    }

    /** Nothing that is given does. Of an access from outside, while it is not known whether support is given from there, neither holds. */
    @Reads("departures")
    public boolean doesNotContradictQualification() {
        return departures.complete() && departures.items().isEmpty();
    }
}
