package org.ancrage.benchmarks.peer;

import org.ancrage.benchmarks.question.Criterion;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;

/**
 * A way of settling criteria on the day it was made for. Thread-safe.
 *
 * @param <S> what it says of one question; of the {@linkplain Criterion criteria} that every peer settles, {@link Settled}
 */
public interface Peer<S> extends AutoCloseable {

    S settle(Need need, Proposal proposal);

    @Override
    default void close() {
    }
}
