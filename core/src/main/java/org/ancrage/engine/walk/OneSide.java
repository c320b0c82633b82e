package org.ancrage.engine.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What of a part that looks at need and offer can be told from one of them alone. What the other would have to say is left out: where it could only exclude
 * a match, so that a part may hold; where it would be needed for one, so that a part holds whatever the other is.
 */
final class OneSide {

    private final FactSides sides;
    private final Side side;
    /** Variables that have a value where the other side is not there. */
    private final Set<Integer> bound = new HashSet<>();

    private OneSide(FactSides sides, Side side) {
        this.sides = sides;
        this.side = side;
    }

    /** What must match if the part holds; empty where nothing must. */
    static Optional<RuleNode> necessary(List<RuleNode> part, Side side, FactSides sides) {
        return new OneSide(sides, side).necessary(new RuleNode.And(part));
    }

    /**
     * What is enough for the part to hold; empty where nothing is.
     *
     * @param given nodes of the part that match in any case
     */
    static Optional<RuleNode> sufficient(List<RuleNode> part, Collection<RuleNode> given, Side side, FactSides sides) {
        OneSide one = new OneSide(sides, side);
        return one.sufficient(new RuleNode.And(part.stream().filter(node -> !given.contains(node) || one.sees(node)).toList()));
    }

    private Optional<RuleNode> necessary(RuleNode node) {
        if (node instanceof FactNode pattern) {
            return sees(pattern) ? Optional.of(seen(pattern)) : Optional.empty();
        } else if (node instanceof RuleNode.And and) {
            List<RuleNode> all = and.children().stream().flatMap(child -> necessary(child).stream()).toList();
            return all.isEmpty() ? Optional.empty() : Optional.of(new RuleNode.And(all));
        } else if (node instanceof RuleNode.Exists exists) {
            return necessary(exists.child()).map(RuleNode.Exists::new);
        } else if (node instanceof RuleNode.Not not) {
            return inner().sufficient(not.child()).map(RuleNode.Not::new);
        } else if (node instanceof RuleNode.Or or) {
            List<Optional<RuleNode>> any = or.children().stream().map(child -> inner().necessary(child)).toList();
            return any.stream().allMatch(Optional::isPresent) ? Optional.of(new RuleNode.Or(any.stream().map(Optional::get).toList())) : Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<RuleNode> sufficient(RuleNode node) {
        if (node instanceof FactNode pattern) {
            return sees(pattern) && seesAll(pattern) ? Optional.of(seen(pattern)) : Optional.empty();
        } else if (node instanceof RuleNode.And and) {
            List<Optional<RuleNode>> all = and.children().stream().map(this::sufficient).toList();
            return all.stream().allMatch(Optional::isPresent) ? Optional.of(new RuleNode.And(all.stream().map(Optional::get).toList())) : Optional.empty();
        } else if (node instanceof RuleNode.Exists exists) {
            return sufficient(exists.child()).map(RuleNode.Exists::new);
        } else if (node instanceof RuleNode.Not not) {
            return inner().necessary(not.child()).map(RuleNode.Not::new);
        } else if (node instanceof RuleNode.Or or) {
            List<RuleNode> any = or.children().stream().flatMap(child -> inner().sufficient(child).stream()).toList();
            return any.isEmpty() ? Optional.empty() : Optional.of(new RuleNode.Or(any));
        }
        return Optional.empty();
    }

    /** What is bound in there is not bound after it. */
    private OneSide inner() {
        OneSide inner = new OneSide(sides, side);
        inner.bound.addAll(bound);
        return inner;
    }

    private boolean sees(RuleNode node) {
        if (!(node instanceof FactNode pattern)) {
            return true;
        }
        return pattern.source() == null ? side.with(sides.of(pattern.type())) == side : bound.contains(pattern.source().slot());
    }

    private boolean seesAll(FactNode pattern) {
        Set<Integer> all = new HashSet<>(bound);
        all.add(pattern.slot());
        pattern.bindings().forEach(binding -> {
            if (all(Arrays.stream(binding.inputs()), all)) {
                all.add(binding.slot());
            }
        });
        return all(pattern.slots(), all);
    }

    /** The pattern with the constraints that can be told, and nothing else bound. */
    private FactNode seen(FactNode pattern) {
        bound.add(pattern.slot());
        List<RuleNode.Bound> bindings = new ArrayList<>();
        for (RuleNode.Bound binding : pattern.bindings()) {
            if (all(Arrays.stream(binding.inputs()), bound)) {
                bindings.add(binding);
                bound.add(binding.slot());
            }
        }
        return new FactNode(pattern.type(), pattern.slot(), pattern.source(), bindings,
                pattern.checks().stream().filter(check -> all(check.slots(), bound)).toList());
    }

    private static boolean all(IntStream slots, Set<Integer> known) {
        return slots.allMatch(known::contains);
    }
}
