package org.ancrage.engine.refusal;

import org.ancrage.refusal.AncrageException;

/** What a rule calls throws on the facts, which the cause tells: a defect of the rule that is named, or of what it calls. */
public final class FailingRuleException extends AncrageException {

    private static final long serialVersionUID = 1L;

    public FailingRuleException(String message, Throwable cause) {
        super(message, cause);
    }
}
