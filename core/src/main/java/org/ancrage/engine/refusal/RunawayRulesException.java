package org.ancrage.engine.refusal;

import org.ancrage.refusal.AncrageException;

/** Rules derive without coming to an end, or take more of a question than a pack that is not trusted may: a defect of the rule that is named. */
public final class RunawayRulesException extends AncrageException {

    private static final long serialVersionUID = 1L;

    public RunawayRulesException(String message) {
        super(message);
    }
}
