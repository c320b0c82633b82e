package org.ancrage.refusal;

/** Session and model disagree, or a criterion is both met and unmet: a defect of the engine or of a rule, never of the input. */
public final class DisagreementException extends AncrageException {

    private static final long serialVersionUID = 1L;

    public DisagreementException(String message) {
        super(message);
    }
}
