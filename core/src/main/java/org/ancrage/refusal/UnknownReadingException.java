package org.ancrage.refusal;

/** An open point of law, or an option of it, that no pack knows; the message names those that there are. */
public final class UnknownReadingException extends AncrageException {

    private static final long serialVersionUID = 1L;

    public UnknownReadingException(String message) {
        super(message);
    }
}
