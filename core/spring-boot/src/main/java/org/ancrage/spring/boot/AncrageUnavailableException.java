package org.ancrage.spring.boot;

import org.ancrage.refusal.AncrageException;

/** Ancrage was asked before it had started, or where it could not start: why stands in the cause, in the log and in its health. */
public final class AncrageUnavailableException extends AncrageException {

    private static final long serialVersionUID = 1L;

    private final boolean starting;

    private AncrageUnavailableException(String message, boolean starting, Throwable cause) {
        super(message, cause);
        this.starting = starting;
    }

    private AncrageUnavailableException(String message) {
        super(message);
        this.starting = true;
    }

    static AncrageUnavailableException notYet() {
        return new AncrageUnavailableException("Ancrage is starting. Ask again in a moment.");
    }

    static AncrageUnavailableException failed(Throwable cause) {
        return new AncrageUnavailableException("Ancrage could not start: " + cause.getMessage(), false, cause);
    }

    /** Whether it can be asked again in a moment; otherwise it could not start, and will not. */
    public boolean starting() {
        return starting;
    }
}
