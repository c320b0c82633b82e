package org.ancrage.engine.world;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.ancrage.fact.Holding;

/**
 * What part of an entity others own, the percentages along each chain multiplied.
 *
 * <p><b>How.</b> For one entity, what is owned of it is handed up, from those that are held to those that hold, so that all owners are found
 * at once: of n holdings above it each is looked at once. What a circle of companies hands up is the solution of a linear system of as many
 * equations as it has companies; of that, an owner within the circle has what comes to it the first time, which is what comes to it at all,
 * divided by how often what it owns comes back to it.
 *
 * <p><b>How exact.</b> Without circles figures have all the decimals that the law's thresholds are compared with, up to 34 digits. Through
 * circles they are reckoned with more, and rounded to twelve decimals, so that one that is exactly at a threshold stays there; no share of a
 * company is as small. Libraries of linear algebra reckon in floating point, which would put 24 % beside 24 %.
 */
final class OwnedParts {

    private static final MathContext CHAIN = MathContext.DECIMAL128;

    private final Map<String, Map<String, BigDecimal>> holders = new TreeMap<>();
    private final Map<String, Circle> circles = new HashMap<>();
    /** By entity: whoever holds comes after what it holds, save in circles. */
    private final Map<String, Integer> ranks = new HashMap<>();

    /** @param sizes percentages; those in one entity add up to no more than 100 */
    OwnedParts(Map<Holding, BigDecimal> sizes) {
        sizes.forEach((holding, size) -> {
            if (size.signum() > 0) {
                holders.computeIfAbsent(holding.of(), fresh -> new TreeMap<>()).merge(holding.holder(), size, BigDecimal::add);
            }
        });
        rank();
    }

    private OwnedParts(Map<String, Map<String, BigDecimal>> holders, Set<String> without) {
        holders.forEach((of, held) -> {
            if (!without.contains(of)) {
                this.holders.put(of, held);
            }
        });
        rank();
    }

    /** The same where nothing is handed up beyond some owners, who own it together with those above them. */
    OwnedParts endingAt(Set<String> owners) {
        return new OwnedParts(holders, owners);
    }

    /** What each owns of the entity, in percent; it has all of itself. Who is left out owns nothing. */
    Map<String, BigDecimal> of(String entity) {
        Map<String, BigDecimal> handed = new HashMap<>(Map.of(entity, Bounds.HUNDRED));
        Set<String> rounded = new HashSet<>();
        Map<String, BigDecimal> parts = new HashMap<>();
        Set<Circle> passed = new HashSet<>();
        for (String each : above(entity)) {
            Circle circle = circles.get(each);
            if (circle == null) {
                BigDecimal part = Objects.requireNonNull(handed.get(each));
                parts.put(each, rounded.contains(each) ? Circle.rounded(part) : part);
                handUp(each, part, rounded.contains(each), Set.of(), handed, rounded);
            } else if (passed.add(circle)) {
                circle.parts(handed).forEach((member, part) -> parts.put(member, member.equals(entity) ? Bounds.HUNDRED : part));
                circle.solved(handed).forEach((member, value) -> handUp(member, value, true, circle.members(), handed, rounded));
            }
        }
        return parts;
    }

    private void handUp(String entity, BigDecimal value, boolean round, Set<String> without, Map<String, BigDecimal> handed, Set<String> rounded) {
        holders.getOrDefault(entity, Map.of()).forEach((holder, size) -> {
            if (!without.contains(holder)) {
                handed.merge(holder, size.multiply(value, round ? Circle.EXACT : CHAIN).movePointLeft(2), BigDecimal::add);
                if (round) {
                    rounded.add(holder);
                }
            }
        });
    }

    /** The entity, and all that hold it at any depth, each after all of these that it holds. */
    private List<String> above(String entity) {
        Set<String> reached = new HashSet<>(Set.of(entity));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (String holder : holders.getOrDefault(open.pop(), Map.of()).keySet()) {
                if (reached.add(holder)) {
                    open.push(holder);
                }
            }
        }
        List<String> above = new ArrayList<>(reached);
        above.sort(Comparator.<String>comparingInt(each -> -ranks.getOrDefault(each, 0)).thenComparing(Comparator.naturalOrder()));
        return above;
    }

    // ---- ranks and circles, by the algorithm of Tarjan without recursion

    private void rank() {
        Ranking ranking = new Ranking();
        holders.keySet().forEach(ranking::visit);
    }

    private final class Ranking {

        private final Map<String, Integer> found = new HashMap<>();
        private final Map<String, Integer> lowest = new HashMap<>();
        private final Deque<String> open = new ArrayDeque<>();
        private final Set<String> isOpen = new HashSet<>();
        private final Deque<String> path = new ArrayDeque<>();
        private final Map<String, Deque<String>> next = new HashMap<>();

        void visit(String start) {
            if (found.containsKey(start)) {
                return;
            }
            enter(start);
            while (!path.isEmpty()) {
                String entity = path.peek();
                Deque<String> rest = Objects.requireNonNull(next.get(entity));
                if (rest.isEmpty()) {
                    leave(path.pop());
                    continue;
                }
                String holder = rest.pop();
                if (!found.containsKey(holder)) {
                    enter(holder);
                } else if (isOpen.contains(holder)) {
                    lowest.merge(entity, found.get(holder), Math::min);
                }
            }
        }

        private void enter(String entity) {
            found.put(entity, found.size());
            lowest.put(entity, found.get(entity));
            open.push(entity);
            isOpen.add(entity);
            path.push(entity);
            next.put(entity, new ArrayDeque<>(holders.getOrDefault(entity, Map.of()).keySet()));
        }

        private void leave(String entity) {
            if (!path.isEmpty()) {
                lowest.merge(path.peek(), lowest.get(entity), Math::min);
            }
            if (Objects.equals(lowest.get(entity), found.get(entity))) {
                List<String> together = new ArrayList<>();
                do {
                    together.add(open.pop());
                } while (!together.get(together.size() - 1).equals(entity));
                isOpen.removeAll(together);
                // Whoever holds is left before what it holds.
                int rank = ranks.size();
                together.forEach(member -> ranks.put(member, rank));
                if (together.size() > 1) {
                    Circle circle = Circle.of(together, holders);
                    together.forEach(member -> circles.put(member, circle));
                }
            }
        }
    }
}
