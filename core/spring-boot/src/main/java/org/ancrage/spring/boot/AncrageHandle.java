package org.ancrage.spring.boot;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import org.ancrage.Ancrage;
import org.ancrage.decision.AnswerInterruptedException;

/**
 * Ancrage, perhaps not started yet. It takes about a second to start, beside the start of the application; who cannot wait injects this handle in place of
 * {@code Ancrage}, which is given only once it is there. Thread-safe.
 */
public final class AncrageHandle implements Supplier<Ancrage> {

    /** How far it is. */
    public enum State {
        STARTING, STARTED,
        /** And will not start any more. */
        FAILED
    }

    private final CompletableFuture<Ancrage> ancrage;
    private final CompletableFuture<Duration> took = new CompletableFuture<>();

    private AncrageHandle(CompletableFuture<Ancrage> ancrage) {
        this.ancrage = ancrage;
    }

    /** Of one that was started elsewhere. */
    public static AncrageHandle of(Ancrage ancrage) {
        return new AncrageHandle(CompletableFuture.completedFuture(ancrage));
    }

    /**
     * Starts it in a thread of its own.
     *
     * @param start builds it; what it throws is why it could not start
     */
    public static AncrageHandle starting(Supplier<Ancrage> start, ThreadFactory threads) {
        AncrageHandle handle = new AncrageHandle(new CompletableFuture<>());
        threads.newThread(() -> handle.complete(start)).start();
        return handle;
    }

    private void complete(Supplier<Ancrage> start) {
        long begin = System.nanoTime();
        try {
            Ancrage started = start.get();
            took.complete(Duration.ofNanos(System.nanoTime() - begin));
            ancrage.complete(started);
        } catch (Throwable failure) {
            // Also a class that is missing: whoever waits is told.
            ancrage.completeExceptionally(failure);
        }
    }

    /**
     * Does not wait.
     *
     * @throws AncrageUnavailableException if it is starting, or could not start
     */
    @Override
    public Ancrage get() {
        if (!ancrage.isDone()) {
            throw AncrageUnavailableException.notYet();
        }
        return await();
    }

    /**
     * Waits for its start.
     *
     * @throws AncrageUnavailableException if it could not start
     * @throws AnswerInterruptedException if the thread that waits is interrupted
     */
    public Ancrage await() {
        awaitEnd();
        failure().ifPresent(failure -> {
            throw AncrageUnavailableException.failed(failure);
        });
        return ancrage.join();
    }

    /**
     * Waits until it has started or could not.
     *
     * @throws AnswerInterruptedException if the thread that waits is interrupted
     */
    public void awaitEnd() {
        if (!ancrage.isDone()) {
            try {
                ancrage.get();
            } catch (InterruptedException interrupted) {
                throw AnswerInterruptedException.of(Thread.currentThread());
            } catch (ExecutionException failed) {
                // Which is an end, too.
            }
        }
    }

    public State state() {
        return !ancrage.isDone() ? State.STARTING : ancrage.isCompletedExceptionally() ? State.FAILED : State.STARTED;
    }

    /** Why it could not start. */
    public Optional<Throwable> failure() {
        return state() == State.FAILED ? Optional.of(ancrage.handle((none, failure) -> failure).join()) : Optional.empty();
    }

    /** How long the start took; empty where it has not ended well, or was made elsewhere. */
    public Optional<Duration> took() {
        return Optional.ofNullable(took.getNow(null));
    }
}
