package org.ancrage.engine.world;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.engine.limit.Effort;
import org.ancrage.fact.Holding;
import org.ancrage.fact.derived.GroupVotes;

/**
 * Who controls an entity, at whatever remove: by a holding that gives control, or by the votes that a group has of it together (Code de
 * commerce, art. L. 233-3).
 */
final class Control {

    private static final BitSet NOBODY = new BitSet();

    private final Map<String, List<Holding>> heldIn;
    private final Map<Holding, Bounds> votes;
    /** In the order of the ids. Each is a bit of the sets of heads, which are as many as there are entities. */
    private final List<String> entities;
    private final Map<String, Integer> places = new HashMap<>();
    private final Heads certain = new Heads(false);
    private final Heads possible = new Heads(true);

    /**
     * @param heldIn holdings by the entity that is held
     * @param votes the size of each
     */
    Control(Map<String, List<Holding>> heldIn, Map<Holding, Bounds> votes) {
        this.heldIn = heldIn;
        this.votes = votes;
        entities = Stream.concat(heldIn.keySet().stream(), heldIn.values().stream().flatMap(List::stream).map(Holding::holder)).distinct().sorted().toList();
        entities.forEach(entity -> places.put(entity, places.size()));
        certain.join();
        possible.join();
    }

    /**
     * The entity and who controls it.
     *
     * @param possibly whether those count who only may
     */
    Set<String> headsOf(String entity, boolean possibly) {
        Integer place = places.get(entity);
        return place == null ? Set.of(entity) : (possibly ? possible : certain).of(place).stream().mapToObj(entities::get).collect(Collectors.toSet());
    }

    private Integer place(String entity) {
        return Objects.requireNonNull(places.get(entity));
    }

    /** The majorities that only a group has, certainly or possibly, in the order of the ids. */
    List<GroupVotes> groupVotes() {
        Map<Integer, BitSet> edges = new TreeMap<>();
        List.of(certain, possible).forEach(heads -> heads.joined.forEach((of, holders) -> edges.computeIfAbsent(of, fresh -> new BitSet()).or(holders)));
        List<GroupVotes> found = new ArrayList<>();
        edges.forEach((of, holders) -> {
            Map<Integer, BigDecimal> atLeast = certain.votes(of, holders);
            Map<Integer, BigDecimal> atMost = possible.votes(of, holders);
            holders.stream().forEach(holder -> found.add(new GroupVotes(entities.get(holder), entities.get(of),
                    atLeast.getOrDefault(holder, BigDecimal.ZERO), atMost.getOrDefault(holder, BigDecimal.ZERO).min(Bounds.HUNDRED))));
        });
        return found;
    }

    /** The heads of groups, as the facts certainly are or as they may be. */
    private final class Heads {

        private final boolean possibly;
        private final Map<Integer, BitSet> joined = new HashMap<>();
        private final Map<Integer, BitSet> known = new HashMap<>();

        Heads(boolean possibly) {
            this.possibly = possibly;
        }

        /** A majority that is found may make another group. */
        void join() {
            List<Integer> several = heldIn.entrySet().stream().filter(held -> held.getValue().size() > 1).map(held -> place(held.getKey())).sorted().toList();
            boolean grew = true;
            while (grew) {
                grew = false;
                for (Integer company : several) {
                    Effort.interruptible();
                    BitSet heads = nearest(majorities(company));
                    if (!heads.isEmpty()) {
                        joined.computeIfAbsent(company, fresh -> new BitSet()).or(heads);
                        known.clear();
                        grew = true;
                    }
                }
            }
        }

        private BitSet majorities(Integer company) {
            BitSet others = new BitSet();
            holdings(company).forEach(holding -> others.or(of(place(holding.holder()))));
            others.andNot(of(company));
            BitSet found = new BitSet();
            votes(company, others).forEach((head, percent) -> {
                if (percent.compareTo(Bounds.HALF) > 0) {
                    found.set(head);
                }
            });
            return found;
        }

        /** Without those who control another of them. */
        private BitSet nearest(BitSet heads) {
            BitSet nearest = (BitSet) heads.clone();
            heads.stream().filter(nearest::get).forEach(head -> {
                BitSet above = (BitSet) of(head).clone();
                above.clear(head);
                nearest.andNot(above);
            });
            // Who control each other in a circle would leave nobody.
            return nearest.isEmpty() ? heads : nearest;
        }

        /** The votes of a company that each of these heads has with its group. */
        Map<Integer, BigDecimal> votes(Integer company, BitSet wanted) {
            Map<Integer, BigDecimal> sums = new HashMap<>();
            for (Holding holding : holdings(company)) {
                Bounds size = votes.getOrDefault(holding, Bounds.NOTHING);
                BigDecimal percent = possibly ? size.atMost() : size.atLeast();
                if (percent.signum() > 0) {
                    BitSet heads = (BitSet) of(place(holding.holder())).clone();
                    heads.and(wanted);
                    heads.stream().forEach(head -> sums.merge(head, percent, BigDecimal::add));
                }
            }
            return sums;
        }

        BitSet of(Integer entity) {
            return known.computeIfAbsent(entity, fresh -> {
                BitSet reached = new BitSet();
                reached.set(entity);
                Deque<Integer> open = new ArrayDeque<>(List.of(entity));
                while (!open.isEmpty()) {
                    Integer held = open.pop();
                    IntConsumer reach = holder -> {
                        if (!reached.get(holder)) {
                            reached.set(holder);
                            open.push(holder);
                        }
                    };
                    holdings(held).stream().filter(holding -> possibly ? holding.possiblyControlling() : holding.controlling())
                            .forEach(holding -> reach.accept(place(holding.holder())));
                    joined.getOrDefault(held, NOBODY).stream().forEach(reach);
                }
                return reached;
            });
        }

        private List<Holding> holdings(Integer company) {
            return heldIn.getOrDefault(entities.get(company), List.of());
        }
    }
}
