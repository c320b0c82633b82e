package org.ancrage.decision;

import org.ancrage.refusal.AncrageException;

/** A question is larger than what is answered: the message says to whoever asks what is too much, how much there is, and how much may be. */
public final class AnswerTooCostlyException extends AncrageException {

    private static final long serialVersionUID = 1L;

    public AnswerTooCostlyException(String message) {
        super(message);
    }
}
