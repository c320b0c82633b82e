package org.ancrage.benchmarks;

import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;

/** A way of settling the {@linkplain Criterion criteria} on the day it was made for. Thread-safe. */
public interface Peer extends AutoCloseable {

    Settled settle(Need need, Proposal proposal);

    @Override
    default void close() {
    }
}
