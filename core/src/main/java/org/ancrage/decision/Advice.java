package org.ancrage.decision;

import java.util.List;
import java.util.Optional;

/**
 * What to ask and what to change over all texts that count, and until when their outcome stays. Each part may be computed when it is first
 * asked for, and is the same ever after. Immutable in effect and thread-safe.
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

    /** As {@link Assessment#horizon()}. */
    default Optional<Horizon> horizon() {
        return Optional.empty();
    }

    /** Advice that is known already. */
    record Given(List<Question> questions, Remedies remedies) implements Advice {
        public Given {
            questions = List.copyOf(questions);
        }
    }
}
