package org.ancrage.benchmarks.peer;

import org.ancrage.benchmarks.question.Criterion;

/** Where rules of a peer leave what they conclude. One per decision. */
public final class Conclusions {

    private long met;
    private long unmet;

    public void met(Criterion criterion) {
        met |= criterion.bit();
    }

    public void unmet(Criterion criterion) {
        unmet |= criterion.bit();
    }

    void settle(Criterion criterion, boolean isMet, boolean isUnmet) {
        if (isMet) {
            met(criterion);
        }
        if (isUnmet) {
            unmet(criterion);
        }
    }

    Settled settled() {
        return new Settled(met, unmet);
    }
}
