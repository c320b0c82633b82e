package org.ancrage.decision.comparison;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Remedies;

/**
 * What the rank of an offer for a need follows from. Ordered from the better to the worse, component by component, so that an offer that
 * is at least as good in each never ranks worse.
 *
 * <p>Only the outcome says whether the offer may be taken; the other components order offers of the same outcome. Standards and outlook
 * never decide anything: they tell apart what is otherwise equal.
 *
 * <p>Fewer questions count before fewer undertakings: of what is not known one cannot say what would have to be promised, so that an offer of which
 * nothing is known never ranks before one that is nearly proven.
 *
 * @param outcome permitted without condition (complied with, or no text applies) before permitted on condition, before facts missing,
 *     before law disputed, before not permitted
 * @param distance how far it is from permission; nearer is better
 * @param undertakings what the parties must still promise; fewer is better
 * @param questions what is not known and could change the outcome; fewer is better
 * @param standards outcomes of certification frameworks
 * @param outlook outcomes of bills, proposals and recommendations
 */
public record Standing(
        Outcome outcome, Distance distance, int undertakings, int questions, OutcomeCounts standards, OutcomeCounts outlook)
        implements Comparable<Standing> {

    private static final Comparator<Standing> ORDER = Stream.of(Component.values())
            .map(component -> component.order)
            .reduce(Comparator::thenComparing)
            .orElseThrow();

    /** Components, in the order in which they are compared. */
    public enum Component {
        OUTCOME(Comparator.comparing(standing -> nearness(standing.outcome()))),
        CHANGES(Comparator.comparing(Standing::distance)),
        QUESTIONS(Comparator.comparing(Standing::questions)),
        UNDERTAKINGS(Comparator.comparing(Standing::undertakings)),
        STANDARDS(Comparator.comparing(Standing::standards)),
        OUTLOOK(Comparator.comparing(Standing::outlook));

        private final Comparator<Standing> order;

        Component(Comparator<Standing> order) {
            this.order = order;
        }
    }

    /**
     * @param outcome of all texts that count
     * @param remedies what would make all of these complied with
     * @param undertakings how many criteria the parties must still promise
     * @param questions how many are not known and could change the outcome
     * @param standards outcomes of certification frameworks
     * @param outlook outcomes of bills, proposals and recommendations
     */
    public static Standing of(Outcome outcome, Remedies remedies, int undertakings, int questions, Collection<Outcome> standards, Collection<Outcome> outlook) {
        return new Standing(outcome, Distance.of(outcome, remedies), undertakings, questions, OutcomeCounts.of(standards), OutcomeCounts.of(outlook));
    }

    /** That no text applies is as good as that all are complied with. */
    static Outcome nearness(Outcome outcome) {
        return outcome == Outcome.NOT_APPLICABLE ? Outcome.COMPLIANT : outcome;
    }

    /** The first component in which two differ; empty where they share a rank. */
    public Optional<Component> separates(Standing other) {
        return Stream.of(Component.values()).filter(component -> component.order.compare(this, other) != 0).findFirst();
    }

    @Override
    public int compareTo(Standing other) {
        return ORDER.compare(this, other);
    }
}
