package org.ancrage.fact.derived;

import org.ancrage.fact.Answer;
import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.term.HostingActivity;
import org.jspecify.annotations.Nullable;

/**
 * One of the six activities of hosting health data, and whether an entity of the offer performs it itself; computed.
 *
 * @param entity id of the hoster or of a participant
 * @param activity the activity
 * @param performed whether the entity performs it itself
 * @param service the service for which it would, named as its certificates name it
 * @param zone the zone in which it would, named as its certificates name it
 */
public record EntityActivity(
        String entity, HostingActivity activity, Answer performed, @Nullable String service, @Nullable String zone) {

    /** Known to be performed. */
    @Reads("performed")
    public boolean isPerformed() {
        return performed.yes();
    }

    @Reads("performed")
    public boolean isNotPerformed() {
        return performed.no();
    }

    @Reads("performed")
    public boolean isPossiblyPerformed() {
        return performed.possible();
    }
}
