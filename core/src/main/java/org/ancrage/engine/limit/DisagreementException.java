package org.ancrage.engine.limit;

import org.apiguardian.api.API;

/** Session and model disagree, or a criterion is both met and unmet: a defect of the engine or of a rule, never of the input. */
@API(status = API.Status.MAINTAINED)
public final class DisagreementException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public DisagreementException(String message) {
        super(message);
    }
}
