package org.ancrage.decision.comparison;

import java.util.Collection;
import java.util.Comparator;
import org.ancrage.decision.Outcome;

/**
 * How many texts answer what, of those that do not simply permit. Ordered from the better to the worse: fewer not complied with, then
 * fewer unsettled, then fewer undetermined, then fewer complied with on condition.
 */
public record OutcomeCounts(int nonCompliant, int unsettled, int undetermined, int conditional) implements Comparable<OutcomeCounts> {

    private static final Comparator<OutcomeCounts> ORDER = Comparator.comparingInt(OutcomeCounts::nonCompliant)
            .thenComparingInt(OutcomeCounts::unsettled)
            .thenComparingInt(OutcomeCounts::undetermined)
            .thenComparingInt(OutcomeCounts::conditional);

    /** Counts these outcomes. */
    public static OutcomeCounts of(Collection<Outcome> outcomes) {
        return new OutcomeCounts(count(outcomes, Outcome.NON_COMPLIANT), count(outcomes, Outcome.UNSETTLED),
                count(outcomes, Outcome.UNDETERMINED), count(outcomes, Outcome.CONDITIONAL));
    }

    private static int count(Collection<Outcome> outcomes, Outcome wanted) {
        return (int) outcomes.stream().filter(outcome -> outcome == wanted).count();
    }

    @Override
    public int compareTo(OutcomeCounts other) {
        return ORDER.compare(this, other);
    }
}
