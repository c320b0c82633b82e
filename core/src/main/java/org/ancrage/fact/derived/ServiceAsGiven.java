package org.ancrage.fact.derived;

import org.ancrage.fact.Answer;
import org.ancrage.fact.predicate.Reads;

/**
 * The service as it is given, held against what a qualification attests of it as it was assessed; computed before any rule runs. Of what is not
 * given, a qualification itself tells: whether what is given contradicts it is always known.
 *
 * @param offer id of the offer
 * @param contradiction whether there is a place outside the Union, or of support outside it of which the operations are not documented (SecNumCloud
 *     3.2, 19.2.b to e); a hoster with a connection outside, or controlled from there (19.6.a and b); a power over it of a holder from outside
 *     (19.6.b); a participant from outside that can obtain the data (19.6.c). Shares of the capital alone are left to whoever qualified
 */
public record ServiceAsGiven(String offer, Answer contradiction) {

    /** Something that is given does. */
    @Reads("contradiction")
    public boolean contradictsQualification() {
        return contradiction.yes();
    }

    /** Nothing that is given does. */
    @Reads("contradiction")
    public boolean doesNotContradictQualification() {
        return contradiction.no();
    }
}
