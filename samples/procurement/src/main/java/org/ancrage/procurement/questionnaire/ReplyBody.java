package org.ancrage.procurement.questionnaire;

import java.util.List;
import java.util.Locale;
import org.ancrage.fact.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What a program answers to a question.
 *
 * @param pointer of the question; null to take back the answer before
 * @param values as they stand in a document; none for a list of which it is said that there are no others
 * @param complete whether a list is said to hold no others
 */
public record ReplyBody(Step step, @Nullable String pointer, List<String> values, Answer complete) {

    /** What becomes of the question. */
    public enum Step {
        ANSWER,
        /** It is left open. */
        SKIP,
        /** The answer before is taken back. */
        BACK
    }

    /** @param version of what was seen */
    public Reply to(int version) {
        return new Reply(step.name().toLowerCase(Locale.ROOT), pointer, values, complete == Answer.YES ? "complete" : null, version);
    }
}
