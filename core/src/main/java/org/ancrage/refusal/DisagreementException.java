package org.ancrage.refusal;

/**
 * Session and model disagree, or a criterion is both met and unmet: a defect of the engine or of a rule, never of the input. Where the rule is one of an added
 * pack, it is a {@link org.ancrage.engine.refusal.ContradictoryRulesException}.
 */
public class DisagreementException extends AncrageException {

    private static final long serialVersionUID = 1L;

    public DisagreementException(String message) {
        super(message);
    }
}
