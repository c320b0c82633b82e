package org.ancrage.decision;

import java.util.List;
import org.ancrage.fact.Derogation;
import org.ancrage.law.Amendment;
import org.ancrage.law.Conflict;
import org.ancrage.law.Criterion;

/**
 * What the outcome of one text rests on and leads to. Much of it takes longer to tell than the outcome takes to find: each part may be
 * computed when it is first asked for, and is the same ever after. Immutable in effect and thread-safe.
 */
public interface Reasons {

    /** As {@link Decision#explanation()}. */
    Explanation explanation();

    /** What a level tells of it; what it does not tell need not be found out. */
    default Explanation explanation(Level level) {
        return explanation().at(level);
    }

    /** As {@link Decision#undertakings()}. */
    List<Criterion> undertakings();

    /** As {@link Decision#questions()}. */
    List<Question> questions();

    /** As {@link Decision#whatever()}. */
    default List<MissingFact> whatever() {
        return List.of();
    }

    /** As {@link Decision#derogations()}. */
    default List<Derogation> derogations() {
        return List.of();
    }

    /** As {@link Decision#remedies()}. */
    Remedies remedies();

    /** As {@link Decision#readings()}. */
    List<ReadingOutcome> readings();

    /** As {@link Decision#conflicts()}. */
    List<Conflict> conflicts();

    /** As {@link Decision#amendments()}. */
    List<Amendment> amendments();

    /** As {@link Decision#basis()}. */
    Basis basis();

    /** Reasons that are known already. */
    record Given(
            Explanation explanation,
            List<Criterion> undertakings,
            List<Question> questions,
            Remedies remedies,
            List<ReadingOutcome> readings,
            List<Conflict> conflicts,
            List<Amendment> amendments,
            Basis basis) implements Reasons {

        public Given {
            undertakings = List.copyOf(undertakings);
            questions = List.copyOf(questions);
            readings = List.copyOf(readings);
            conflicts = List.copyOf(conflicts);
            amendments = List.copyOf(amendments);
        }
    }
}
