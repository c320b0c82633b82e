package org.ancrage.decision;

import java.util.List;
import org.ancrage.decision.comparison.Gap;
import org.jspecify.annotations.Nullable;

/** What a rule rests on. */
public sealed interface Premise {

    /**
     * A fact that matches.
     *
     * @param fact one of the records of {@code org.ancrage.fact}
     * @param components record components that the rule read, in the order of the record; empty where it read none
     * @param gaps where the fact stands in the way of a criterion: how far it is from a bound whose passing makes it do so
     */
    record Matched(Object fact, List<String> components, List<Gap> gaps) implements Premise {
        public Matched {
            components = List.copyOf(components);
            gaps = List.copyOf(gaps);
        }

        public Matched(Object fact, List<String> components) {
            this(fact, components, List.of());
        }
    }

    /**
     * There is no fact of this type that meets the constraints, and the facts are known to be complete in this respect.
     *
     * @param type simple name of the type of fact
     * @param constraints as the rule writes them
     */
    record Absent(String type, List<String> constraints) implements Premise {
        public Absent {
            constraints = List.copyOf(constraints);
        }
    }

    /**
     * A number computed over facts.
     *
     * @param value the result; null where there was nothing to compute over
     * @param contributors facts that it was computed over
     */
    record Computed(@Nullable Object value, List<Premise> contributors) implements Premise {
        public Computed {
            contributors = List.copyOf(contributors);
        }
    }
}
