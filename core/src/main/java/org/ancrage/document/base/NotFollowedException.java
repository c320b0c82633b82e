package org.ancrage.document.base;

import org.ancrage.document.problem.Diagnosis;
import org.jspecify.annotations.Nullable;

/** As {@link Bases#find} may say why a name is not followed, in words of both languages. */
final class NotFollowedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final BaseProblem why;

    NotFollowedException(BaseProblem why) {
        this(why, null);
    }

    NotFollowedException(BaseProblem why, @Nullable Exception cause) {
        super("it was refused (%s)".formatted(why.code()), cause);
        this.why = why;
    }

    /** @param name that is not followed, fit to be shown */
    Diagnosis diagnosis(String name) {
        return why.with("name", name).with("suffixes", why == BaseProblem.BASE_NOT_RELATIVE ? BaseFolder.SUFFIXES : null);
    }
}
