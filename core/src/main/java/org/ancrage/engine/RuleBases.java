package org.ancrage.engine;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** The bases of derivation and settlement, built in the background: they need the rules only, and half of a start is spent on them. */
public final class RuleBases {

    private final Future<Derivation> derivation;
    private final Future<Settlement> settlement;

    private RuleBases(List<RuleSource> sources) {
        derivation = inBackground(() -> new Derivation(sources));
        settlement = inBackground(() -> new Settlement(sources));
    }

    /** Begins to build and returns at once. */
    public static RuleBases building(List<RuleSource> sources) {
        return new RuleBases(sources);
    }

    Derivation derivation() {
        return finished(derivation);
    }

    Settlement settlement() {
        return finished(settlement);
    }

    private static <T> Future<T> inBackground(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        // A thread of its own: those of the common pool have another class loader.
        Thread thread = new Thread(task, "ancrage-start");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    private static <T> T finished(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException("The rules cannot be built.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The thread was interrupted while the rules were built.", e);
        }
    }
}
