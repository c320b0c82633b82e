package org.ancrage.decision;

import java.util.List;

/**
 * What to ask and what to change over all texts that count. Each part may be computed when it is first asked for, and is the same ever
 * after. Immutable in effect and thread-safe.
 */
public interface Advice {

    /** As {@link Assessment#questions()}. */
    List<Question> questions();

    /** As {@link Assessment#whatever()}. */
    default List<MissingFact> whatever() {
        return List.of();
    }

    /** As {@link Assessment#remedies()}. */
    Remedies remedies();

    /** Advice that is known already. */
    record Given(List<Question> questions, Remedies remedies) implements Advice {
        public Given {
            questions = List.copyOf(questions);
        }
    }
}
