package org.ancrage.fact;

import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.term.Country;

/**
 * A law of a State outside the Union under which its authorities may obtain data from those within its reach.
 *
 * @param id id in the corpus, for example {@code us/cloud-act}
 * @param jurisdiction the State whose law it is
 * @param state what remains of it on the assessment date
 */
public record ForeignAccessLaw(String id, @Country String jurisdiction, State state) {

    /** What remains of a law on a date. */
    public enum State {
        IN_FORCE,
        /** The law has lapsed, acts taken under it still run. */
        LAPSED_WITH_ACTS_RUNNING
    }

    @Reads("state")
    public boolean inForce() {
        return state == State.IN_FORCE;
    }

    @Reads("state")
    public boolean lapsedWithActsRunning() {
        return state == State.LAPSED_WITH_ACTS_RUNNING;
    }
}
