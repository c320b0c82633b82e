package org.ancrage.decision.comparison;

import java.util.Comparator;
import java.util.List;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Remedies;
import org.ancrage.decision.Remedy;
import org.jspecify.annotations.Nullable;

/**
 * How far an offer is from permission. Ordered from the nearer to the farther: what the parties can bring about before what they cannot,
 * then fewer changes before more, and last where nothing would help.
 *
 * @param changes of the smallest remedy within reach of the parties, or, where there is none, of the smallest at all; 0 where nothing is to
 *     be remedied, null where nothing would help
 * @param withinReach whether the parties can bring about all of it
 */
public record Distance(@Nullable Integer changes, boolean withinReach) implements Comparable<Distance> {

    /** Nothing is to be remedied. */
    public static final Distance NONE = new Distance(0, true);

    private static final Comparator<Distance> ORDER = Comparator.comparing(Distance::withinReach).reversed()
            .thenComparing(Distance::changes, Comparator.nullsLast(Comparator.naturalOrder()));

    static Distance of(Outcome outcome, Remedies remedies) {
        if (outcome != Outcome.NON_COMPLIANT && outcome != Outcome.UNSETTLED) {
            return NONE;
        }
        List<Remedy> ways = remedies.smallest();
        return ways.stream()
                .map(way -> new Distance(way.changes().size(), way.withinReach()))
                .min(Comparator.naturalOrder())
                .orElse(new Distance(null, false));
    }

    @Override
    public int compareTo(Distance other) {
        return ORDER.compare(this, other);
    }
}
