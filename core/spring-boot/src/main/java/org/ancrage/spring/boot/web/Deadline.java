package org.ancrage.spring.boot.web;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.ancrage.decision.AnswerInterruptedException;

/**
 * Ends what takes too long, by interrupting its thread. One thread watches over all; answers stay in the threads in which they were asked for, virtual ones
 * where the server has such.
 */
public final class Deadline implements AutoCloseable {

    private final Duration most;
    private final ScheduledThreadPoolExecutor watch;

    public Deadline(Duration most) {
        this.most = most;
        this.watch = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "ancrage-deadline");
            thread.setDaemon(true);
            return thread;
        });
        watch.setRemoveOnCancelPolicy(true);
    }

    /** @throws RefusedException if it takes too long */
    <T> T within(Supplier<T> answer) {
        Watched watched = new Watched(Thread.currentThread());
        ScheduledFuture<?> alarm = watch.schedule(watched::expire, most.toNanos(), TimeUnit.NANOSECONDS);
        try {
            return answer.get();
        } catch (AnswerInterruptedException interrupted) {
            if (watched.end()) {
                throw new RefusedException(Refusal.of(Refusal.Kind.TIMED_OUT));
            }
            throw interrupted;
        } finally {
            alarm.cancel(false);
            if (watched.end()) {
                // The interruption was ours: the thread goes back to the server without it.
                Thread.interrupted();
            }
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    /** A thread is never interrupted after its answer has ended. */
    private static final class Watched {

        private final Thread thread;
        private boolean ended;
        private boolean expired;

        Watched(Thread thread) {
            this.thread = thread;
        }

        synchronized void expire() {
            if (!ended) {
                expired = true;
                thread.interrupt();
            }
        }

        /** Whether it took too long. */
        synchronized boolean end() {
            ended = true;
            return expired;
        }
    }
}
