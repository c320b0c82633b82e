package org.ancrage.engine.limit;

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
    private final Supplier<String> what;
    private long looks;
    private long stop = STRIDE;

    private Effort(long most, Supplier<String> what) {
        this.most = most;
        this.what = what;
    }

    /** Only interruption ends it. */
    public static Effort unlimited() {
        return new Effort(Long.MAX_VALUE, () -> "");
    }

    /** @param what names what the answer has to do with, as in "5000 participants" */
    public static Effort limited(long most, Supplier<String> what) {
        return new Effort(most, what);
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
                throw AnswerTooCostlyException.ofLooks(most, what.get());
            }
        }
    }

    /** @throws AnswerInterruptedException if the thread is interrupted */
    public static void interruptible() {
        AnswerInterruptedException.throwIfInterrupted();
    }
}
