package org.ancrage.decision;

import org.ancrage.refusal.AncrageException;

/**
 * The thread that works on an answer, or builds what answers, was interrupted, and gave up. It stays interrupted, so that who called sees it too; what was asked can
 * be asked again.
 */
public final class AnswerInterruptedException extends AncrageException {

    private static final long serialVersionUID = 1L;

    private AnswerInterruptedException() {
        super("The answer was given up, because its thread was interrupted.");
    }

    /** @throws AnswerInterruptedException if this thread is interrupted */
    public static void throwIfInterrupted() {
        throwIfInterrupted(Thread.currentThread());
    }

    /** Of a thread whose interruption was caught: it stays interrupted. */
    public static AnswerInterruptedException of(Thread thread) {
        thread.interrupt();
        return new AnswerInterruptedException();
    }

    /**
     * For threads that work for another.
     *
     * @throws AnswerInterruptedException if that thread is interrupted
     */
    public static void throwIfInterrupted(Thread thread) {
        if (thread.isInterrupted()) {
            throw new AnswerInterruptedException();
        }
    }
}
