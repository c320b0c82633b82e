package org.ancrage.engine.limit;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.ancrage.decision.AnswerInterruptedException;
import org.jspecify.annotations.Nullable;

/**
 * What is worth its time to those who ask again and again only: it is computed in the background once it was asked for more than a few times. Where that fails, it
 * is not there: those who ask can do without. Thread-safe.
 */
public final class Later<T> {

    private final int few;
    private final Supplier<Optional<T>> computing;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile @Nullable FutureTask<Optional<T>> task;

    /** @param few times that it is not there in any case */
    public Later(int few, Supplier<Optional<T>> computing) {
        this.few = few;
        this.computing = computing;
    }

    /** Empty while it is not there, where there is no such thing, and where it could not be computed. */
    public Optional<T> get() {
        if (asked.get() < few) {
            asked.incrementAndGet();
            return Optional.empty();
        }
        FutureTask<Optional<T>> begun = begun();
        return begun.isDone() ? resultIfAny(begun) : Optional.empty();
    }

    /**
     * Waits for it. What makes its computation fail is thrown.
     *
     * @throws org.ancrage.decision.AnswerInterruptedException if the thread is interrupted
     */
    public Optional<T> now() {
        return result(begun());
    }

    private FutureTask<Optional<T>> begun() {
        FutureTask<Optional<T>> known = task;
        return known == null ? begin() : known;
    }

    private synchronized FutureTask<Optional<T>> begin() {
        FutureTask<Optional<T>> known = task;
        if (known == null) {
            known = new FutureTask<>(computing::get);
            Thread thread = new Thread(known, "ancrage-later");
            thread.setDaemon(true);
            thread.start();
            task = known;
        }
        return known;
    }

    private static <T> Optional<T> resultIfAny(FutureTask<Optional<T>> done) {
        try {
            return done.get();
        } catch (ExecutionException failed) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new IllegalStateException("What is done was waited for.", e);
        }
    }

    private static <T> T result(FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException("What was computed in the background failed.", e.getCause());
        } catch (InterruptedException e) {
            throw AnswerInterruptedException.of(Thread.currentThread());
        }
    }
}
