package org.ancrage.engine.remedy;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.ancrage.decision.comparison.Distance;
import org.ancrage.engine.limit.Effort;
import org.jspecify.annotations.Nullable;

/**
 * What is one of each of several lists of ways at once, the nearest first, without putting all of them together: of four lists of thirty there may be a
 * million. Not thread-safe.
 */
final class NearestUnions {

    /** Unfinished unions that are looked at: more of them take longer than to search for all. */
    private static final int MOST_TRIED = 2_000;

    /** Those that leave least choice first. */
    private final List<List<ChangeSet>> lists;
    private final ChangeSet outOfReach;
    private final PriorityQueue<Unfinished> open = new PriorityQueue<>(Comparator.comparing(Unfinished::least).thenComparing(Unfinished::next, Comparator.reverseOrder()));
    private final Set<Begun> begun = new HashSet<>();
    private int tried;

    /** A union of one way of each of the first lists. */
    private record Begun(int next, ChangeSet union) {
    }

    /**
     * @param next the list from which a way is taken next
     * @param least it is at least so far to what comes of it
     */
    private record Unfinished(int next, ChangeSet union, Distance least) {
    }

    /**
     * @param lists of ways that only change criteria
     * @param outOfReach changes that nobody can bring about
     */
    NearestUnions(Collection<List<ChangeSet>> lists, ChangeSet nothing, ChangeSet outOfReach) {
        this.lists = lists.stream().sorted(Comparator.comparingInt(List::size)).toList();
        this.outOfReach = outOfReach;
        add(0, nothing);
    }

    /** Null where there is none left, or where it would take too much to find it. */
    @Nullable ChangeSet next() {
        while (!open.isEmpty() && tried++ < MOST_TRIED) {
            Effort.interruptible();
            Unfinished nearest = open.remove();
            if (nearest.next() == lists.size()) {
                return nearest.union();
            }
            extend(nearest);
        }
        return null;
    }

    /** Whether there is none left. */
    boolean ended() {
        return open.isEmpty();
    }

    Distance distance(ChangeSet union) {
        return new Distance(union.changes(), !union.meets(outOfReach));
    }

    private void extend(Unfinished some) {
        List<ChangeSet> ways = lists.get(some.next());
        if (some.union().containsAny(ways)) {
            // Whatever else is added to it contains it.
            add(some.next() + 1, some.union());
        } else {
            ways.stream().filter(some.union()::compatible).forEach(way -> add(some.next() + 1, some.union().and(way)));
        }
    }

    private void add(int next, ChangeSet union) {
        if (begun.add(new Begun(next, union))) {
            Distance least = least(next, union);
            if (least.changes() != null) {
                open.add(new Unfinished(next, union, least));
            }
        }
    }

    /** As far as the farthest of the lists that are left, by itself. */
    private Distance least(int next, ChangeSet union) {
        Distance least = distance(union);
        for (List<ChangeSet> ways : lists.subList(next, lists.size())) {
            Distance nearest = nearest(ways, union);
            least = nearest.compareTo(least) > 0 ? nearest : least;
        }
        return least;
    }

    private Distance nearest(List<ChangeSet> ways, ChangeSet union) {
        int within = Integer.MAX_VALUE;
        int any = Integer.MAX_VALUE;
        boolean reachable = !union.meets(outOfReach);
        for (ChangeSet way : ways) {
            if (way.compatible(union)) {
                int changes = union.changesWith(way);
                any = Math.min(any, changes);
                if (changes < within && reachable && !way.meets(outOfReach)) {
                    within = changes;
                }
            }
        }
        return within < Integer.MAX_VALUE ? new Distance(within, true) : new Distance(any < Integer.MAX_VALUE ? any : null, false);
    }
}
