package org.ancrage.engine.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.fact.shape.FactTypes;
import org.jspecify.annotations.Nullable;

/** A part of a rule that can be evaluated alone. Immutable and thread-safe. */
public final class RulePart {

    private final RuleNode node;
    private final RuleStep holds;
    private final int variables;
    private final Side side;
    private final List<List<RulePart>> alternatives;
    private final Map<Side, Alone> alone;
    /** Found when first asked for. */
    private volatile @Nullable Sensitivity sensitivity;
    private volatile @Nullable Object form;

    /** What one side tells of a part that looks at both. */
    private record Alone(Optional<RuleStep> necessary, Optional<RuleStep> sufficient) {

        static Alone of(List<RuleNode> nodes, List<RuleNode> singles, Side side, FactSides sides) {
            return new Alone(OneSide.necessary(nodes, side, sides).map(node -> node.before(RuleStep.MATCHED)),
                    OneSide.sufficient(nodes, singles, side, sides).map(node -> node.before(RuleStep.MATCHED)));
        }
    }

    private RulePart(List<RuleNode> nodes, int variables, Side side, List<List<RulePart>> alternatives, Map<Side, Alone> alone) {
        this.node = new RuleNode.And(nodes);
        this.holds = node.before(RuleStep.MATCHED);
        this.variables = variables;
        this.side = side;
        this.alternatives = alternatives;
        this.alone = alone;
    }

    /** The facts that it looks at. */
    public Side side() {
        return side;
    }

    /** Of which one must hold: of each, all parts. Empty where the part cannot be taken apart any further. */
    public List<List<RulePart>> alternatives() {
        return alternatives;
    }

    /** What it is made of. */
    public RuleNode node() {
        return node;
    }

    public int variables() {
        return variables;
    }

    /** Parts of equal form hold on the same facts, whatever rules they are of. */
    public Object form() {
        Object known = form;
        if (known == null) {
            Map<Integer, Integer> numbers = new HashMap<>();
            known = node.form(slot -> numbers.computeIfAbsent(slot, fresh -> numbers.size()));
            form = known;
        }
        return known;
    }

    /** Whether it holds on facts of its side and of the day. */
    public boolean holds(FactBase facts) {
        return holds.match(RuleRun.first(facts, variables));
    }

    /**
     * Whether one of the two sides at which it looks leaves open that it holds.
     *
     * @param facts of that side and of the day
     * @param of need or offer
     */
    public boolean mayHold(FactBase facts, Side of) {
        return alone(of).necessary().map(necessary -> necessary.match(RuleRun.first(facts, variables))).orElse(true);
    }

    /**
     * Whether it holds for one of the two sides at which it looks, whatever the other is, as far as all facts of which there is one are there: that they are is
     * said by parts of their own.
     *
     * @param facts of that side and of the day
     * @param of need or offer
     */
    public boolean surelyHolds(FactBase facts, Side of) {
        return alone(of).sufficient().map(sufficient -> sufficient.match(RuleRun.first(facts, variables))).orElse(false);
    }

    private Alone alone(Side of) {
        return Objects.requireNonNull(alone.get(of));
    }

    /** Whether it looks at facts of this class. */
    public boolean looksAt(Class<?> type) {
        return RuleNode.patterns(node).anyMatch(pattern -> pattern.type().isAssignableFrom(type));
    }

    /** Whether it may hold otherwise where facts are otherwise. */
    public boolean isSensitiveTo(FactChanges changes) {
        Sensitivity known = sensitivity;
        if (known == null) {
            known = new Sensitivity(node, variables);
            sensitivity = known;
        }
        return known.toAny(changes);
    }

    /**
     * A rule taken apart: it fires where every part does. Parts share no fact, but for those of which there is one only.
     *
     * @param variables how many the rule has
     * @param sides to which side facts belong
     */
    static List<RulePart> of(RuleNode rule, int variables, FactSides sides) {
        List<RuleNode> nodes = new ArrayList<>();
        flatten(rule, nodes);
        List<RuleNode> singles = nodes.stream().filter(node -> node instanceof FactNode fact && fact.source() == null
                && FactTypes.single(fact.type()) && fact.slots().allMatch(fact.owned()::contains)).toList();
        List<RulePart> parts = new ArrayList<>(parts(nodes, singles, variables, sides));
        singles.forEach(single -> parts.add(new RulePart(List.of(single), variables, side(List.of(single), sides), List.of(), Map.of())));
        return parts;
    }

    private static List<RulePart> parts(List<RuleNode> nodes, List<RuleNode> singles, int variables, FactSides sides) {
        List<List<RuleNode>> groups = new ArrayList<>();
        for (RuleNode node : nodes) {
            if (!singles.contains(node)) {
                join(node, singles, groups);
            }
        }
        return groups.stream().map(group -> {
            Set<Integer> used = slots(group);
            List<RuleNode> all = Stream.concat(
                    singles.stream().filter(single -> ((FactNode) single).owned().stream().anyMatch(used::contains)),
                    nodes.stream().filter(group::contains)).toList();
            Side side = side(all, sides);
            // Alternatives that look at one side each are kept apart, so that need and offer can still be settled each by itself.
            List<List<RulePart>> alternatives = side == Side.PAIR && group.size() == 1 && group.get(0) instanceof RuleNode.Or or
                    ? or.children().stream().map(child -> {
                        List<RuleNode> alternative = new ArrayList<>();
                        flatten(child, alternative);
                        return parts(alternative, singles, variables, sides);
                    }).toList()
                    : List.of();
            return new RulePart(all, variables, side, alternatives, side != Side.PAIR || !alternatives.isEmpty() ? Map.of()
                    : Map.of(Side.NEED, Alone.of(all, singles, Side.NEED, sides), Side.OFFER, Alone.of(all, singles, Side.OFFER, sides)));
        }).toList();
    }

    /** That something exists is all that counts of any pattern here. */
    private static void flatten(RuleNode node, List<RuleNode> into) {
        if (node instanceof RuleNode.And and) {
            and.children().forEach(child -> flatten(child, into));
        } else if (node instanceof RuleNode.Exists exists) {
            flatten(exists.child(), into);
        } else {
            into.add(node);
        }
    }

    /** Nodes that share a variable stand in one group; that of a single fact has the same value in all. */
    private static void join(RuleNode node, List<RuleNode> singles, List<List<RuleNode>> groups) {
        Set<Integer> shared = singles.stream().flatMap(single -> ((FactNode) single).owned().stream()).collect(Collectors.toSet());
        Set<Integer> own = slots(List.of(node));
        own.removeAll(shared);
        List<RuleNode> joined = new ArrayList<>();
        groups.removeIf(group -> slots(group).stream().anyMatch(own::contains) && joined.addAll(group));
        joined.add(node);
        groups.add(joined);
    }

    private static Set<Integer> slots(List<RuleNode> nodes) {
        Set<Integer> slots = new HashSet<>();
        nodes.forEach(node -> node.visit(inner -> inner.slots().forEach(slots::add)));
        return slots;
    }

    private static Side side(List<RuleNode> nodes, FactSides sides) {
        Side[] side = {Side.DAY};
        nodes.forEach(node -> node.visit(inner -> {
            if (inner instanceof FactNode fact && fact.source() == null) {
                side[0] = side[0].with(sides.of(fact.type()));
            }
        }));
        return side[0];
    }
}
