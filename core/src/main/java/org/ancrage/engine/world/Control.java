package org.ancrage.engine.world;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ancrage.engine.limit.Effort;
import org.ancrage.fact.Holding;
import org.ancrage.fact.derived.GroupVotes;

/**
 * Who controls an entity, at whatever remove: by a holding that gives control, or by the votes that a group has of it together (Code de
 * commerce, art. L. 233-3).
 */
final class Control {

    private final Map<String, List<Holding>> heldIn;
    private final Map<Holding, Bounds> votes;
    private final Heads certain = new Heads(false);
    private final Heads possible = new Heads(true);

    /**
     * @param heldIn holdings by the entity that is held
     * @param votes the size of each
     */
    Control(Map<String, List<Holding>> heldIn, Map<Holding, Bounds> votes) {
        this.heldIn = heldIn;
        this.votes = votes;
        certain.join();
        possible.join();
    }

    /**
     * The entity and who controls it.
     *
     * @param possibly whether those count who only may
     */
    Set<String> headsOf(String entity, boolean possibly) {
        return (possibly ? possible : certain).of(entity);
    }

    /** The majorities that only a group has, certainly or possibly, in the order of the ids. */
    List<GroupVotes> groupVotes() {
        Map<String, Set<String>> edges = new TreeMap<>();
        List.of(certain, possible).forEach(heads -> heads.joined.forEach((of, holders) -> edges.computeIfAbsent(of, fresh -> new HashSet<>()).addAll(holders)));
        List<GroupVotes> found = new ArrayList<>();
        edges.forEach((of, holders) -> {
            Map<String, BigDecimal> atLeast = certain.votes(of);
            Map<String, BigDecimal> atMost = possible.votes(of);
            holders.stream().sorted().forEach(holder -> found.add(new GroupVotes(holder, of,
                    atLeast.getOrDefault(holder, BigDecimal.ZERO), atMost.getOrDefault(holder, BigDecimal.ZERO).min(Bounds.HUNDRED))));
        });
        return found;
    }

    /** The heads of groups, as the facts certainly are or as they may be. */
    private final class Heads {

        private final boolean possibly;
        private final Map<String, Set<String>> joined = new HashMap<>();
        private final Map<String, Set<String>> known = new HashMap<>();

        Heads(boolean possibly) {
            this.possibly = possibly;
        }

        /** A majority that is found may make another group. */
        void join() {
            List<String> several = heldIn.entrySet().stream().filter(held -> held.getValue().size() > 1).map(Map.Entry::getKey).sorted().toList();
            boolean grew = true;
            while (grew) {
                grew = false;
                for (String company : several) {
                    Effort.interruptible();
                    Set<String> heads = nearest(majorities(company));
                    if (!heads.isEmpty()) {
                        joined.computeIfAbsent(company, fresh -> new HashSet<>()).addAll(heads);
                        known.clear();
                        grew = true;
                    }
                }
            }
        }

        private Set<String> majorities(String company) {
            Set<String> found = new HashSet<>();
            votes(company).forEach((head, percent) -> {
                if (percent.compareTo(Bounds.HALF) > 0) {
                    found.add(head);
                }
            });
            found.removeAll(of(company));
            return found;
        }

        /** Without those who control another of them. */
        private Set<String> nearest(Set<String> heads) {
            Set<String> nearest = new HashSet<>(heads);
            for (String head : heads) {
                if (nearest.contains(head)) {
                    Set<String> above = new HashSet<>(of(head));
                    above.remove(head);
                    nearest.removeAll(above);
                }
            }
            // Who control each other in a circle would leave nobody.
            return nearest.isEmpty() ? heads : nearest;
        }

        /** The votes of a company that each head has with its group. */
        Map<String, BigDecimal> votes(String company) {
            Map<String, BigDecimal> sums = new HashMap<>();
            for (Holding holding : heldIn.getOrDefault(company, List.of())) {
                Bounds size = votes.getOrDefault(holding, Bounds.NOTHING);
                BigDecimal percent = possibly ? size.atMost() : size.atLeast();
                if (percent.signum() > 0) {
                    of(holding.holder()).forEach(head -> sums.merge(head, percent, BigDecimal::add));
                }
            }
            return sums;
        }

        Set<String> of(String entity) {
            return known.computeIfAbsent(entity, fresh -> {
                Set<String> reached = new HashSet<>(Set.of(entity));
                List<String> open = new ArrayList<>(reached);
                while (!open.isEmpty()) {
                    String held = open.remove(open.size() - 1);
                    for (Holding holding : heldIn.getOrDefault(held, List.of())) {
                        if ((possibly ? holding.possiblyControlling() : holding.controlling()) && reached.add(holding.holder())) {
                            open.add(holding.holder());
                        }
                    }
                    joined.getOrDefault(held, Set.of()).stream().filter(reached::add).forEach(open::add);
                }
                return reached;
            });
        }
    }
}
