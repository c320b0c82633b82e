package org.ancrage.engine.limit;

import java.util.Map;
import java.util.function.Supplier;
import org.ancrage.decision.AnswerInterruptedException;
import org.ancrage.decision.AnswerTooCostlyException;

/**
 * What an answer may take: how many facts rules look at. A count, and no clock: the same question is always answered or always refused.
 * Notices from time to time that its thread is interrupted. Not thread-safe.
 */
public final class Effort {

    /** Looks of rules at facts that one day of a question may take; the largest questions that are allowed take a fifth of it. */
    public static final long MOST_LOOKS = 2_000_000_000L;
    /** Those that all days of a timeline may take together. */
    public static final long MOST_LOOKS_OF_TIMELINE = 10_000_000_000L;
    private static final int STRIDE = 1 << 16;

    private final long most;
    private final Supplier<Map<String, Integer>> extent;
    private long looks;
    private long stop = STRIDE;

    private Effort(long most, Supplier<Map<String, Integer>> extent) {
        this.most = most;
        this.extent = extent;
    }

    /** Only interruption ends it. */
    public static Effort unlimited() {
        return new Effort(Long.MAX_VALUE, Map::of);
    }

    /** @param extent how much the answer has to do with, by component */
    public static Effort limited(long most, Supplier<Map<String, Integer>> extent) {
        return new Effort(most, extent);
    }

    /**
     * Rules look at so many facts more.
     *
     * @throws AnswerTooCostlyException if that is more than they may
     * @throws AnswerInterruptedException if the thread is interrupted
     */
    public void looks(int more) {
        looks += more;
        if (looks >= stop) {
            stop = looks + STRIDE;
            interruptible();
            if (looks > most) {
                throw AnswerTooCostlyException.ofLooks(most, extent.get());
            }
        }
    }

    /** @throws AnswerInterruptedException if the thread is interrupted */
    public static void interruptible() {
        AnswerInterruptedException.throwIfInterrupted();
    }
}
