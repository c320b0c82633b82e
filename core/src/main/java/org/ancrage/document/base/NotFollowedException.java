package org.ancrage.document.base;

import org.ancrage.document.problem.Diagnosis;
import org.ancrage.law.Language;
import org.jspecify.annotations.Nullable;

/** As {@link Bases#find} may say why a name is not followed, in words of both languages. */
final class NotFollowedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final BaseProblem why;

    NotFollowedException(BaseProblem why) {
        this(why, null);
    }

    NotFollowedException(BaseProblem why, @Nullable Exception cause) {
        super(end(diagnosis(why, "").in(Language.EN)), cause);
        this.why = why;
    }

    /** The end of a sentence, as others say it who keep documents. */
    private static String end(String sentence) {
        return sentence.substring(sentence.indexOf(": ") + 2, sentence.length() - 1);
    }

    /** @param name that is not followed, fit to be shown */
    Diagnosis diagnosis(String name) {
        return diagnosis(why, name);
    }

    private static Diagnosis diagnosis(BaseProblem why, String name) {
        return why.with("name", name).with("suffixes", why == BaseProblem.BASE_NOT_RELATIVE ? BaseFolder.SUFFIXES : null);
    }
}
