package org.ancrage.decision;

import java.util.List;
import org.ancrage.decision.comparison.Gap;
import org.ancrage.law.Truth;
import org.ancrage.law.Wording;

/**
 * How close a rule came that did not settle its criterion, or that did not derive a fact without which it is not settled.
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
     * @param constraints those that failed, as the rule writes them; of a predicate that is several together, those of these that failed
     * @param components record components that they read
     * @param gaps how far those of them are from their bound that compare a known number or date with one, in the order of the rule
     */
    public record Mismatch(Object fact, List<String> constraints, List<String> components, List<Gap> gaps) implements Failure {
        public Mismatch {
            constraints = List.copyOf(constraints);
            components = List.copyOf(components);
            gaps = List.copyOf(gaps);
        }
    }

    /** There are facts where the rule asks that there be none; gaps of a blocker say by how much it passes the bound that made it one. */
    public record Blocked(List<Premise> blockers) implements Failure {
        public Blocked {
            blockers = List.copyOf(blockers);
        }
    }

    /** No fact of this type was given. */
    public record NoSuchFact(String type) implements Failure {
    }
}
