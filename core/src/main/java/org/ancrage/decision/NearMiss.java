package org.ancrage.decision;

import java.util.List;
import org.ancrage.law.Truth;
import org.ancrage.law.Wording;

/**
 * How close a rule came that did not settle its criterion.
 *
 * @param rule name of the rule
 * @param wouldConclude what it would have concluded
 * @param matched premises that did match
 * @param failure what stopped it
 */
public record NearMiss(Wording rule, Truth wouldConclude, List<Premise> matched, Failure failure) {

    public NearMiss {
        matched = List.copyOf(matched);
    }

    /** What stopped a rule. */
    public sealed interface Failure {
    }

    /**
     * The fact that came closest does not meet these constraints.
     *
     * @param fact the fact
     * @param constraints those that failed, as the rule writes them
     * @param components record components that they read
     */
    public record Mismatch(Object fact, List<String> constraints, List<String> components) implements Failure {
        public Mismatch {
            constraints = List.copyOf(constraints);
            components = List.copyOf(components);
        }
    }

    /** There are facts where the rule asks that there be none. */
    public record Blocked(List<Premise> blockers) implements Failure {
        public Blocked {
            blockers = List.copyOf(blockers);
        }
    }

    /** No fact of this type was given. */
    public record NoSuchFact(String type) implements Failure {
    }
}
