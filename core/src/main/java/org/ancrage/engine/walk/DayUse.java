package org.ancrage.engine.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ancrage.engine.walk.RuleNode.Bound;
import org.ancrage.fact.AsOf;

/** Finds all uses of the day in a rule; any that is not a constraint on comparable facts makes the whole opaque. Not thread-safe. */
final class DayUse {

    private final Set<Class<?>> comparable;
    private final int variables;
    private final List<FactNode> days = new ArrayList<>();
    /** By slot of a pattern or of what is bound from it alone. */
    private final Map<Integer, FactNode> owners = new HashMap<>();
    private final Set<Integer> daySlots = new HashSet<>();
    private final List<DayConstraint> found = new ArrayList<>();
    private boolean opaque;

    /**
     * @param comparable types of facts that do not depend on the day
     * @param variables how many the rule has
     */
    DayUse(Set<Class<?>> comparable, int variables) {
        this.comparable = comparable;
        this.variables = variables;
    }

    /** Constraints that look at the day; empty where the rule is opaque. */
    Optional<List<DayConstraint>> constraints(RuleNode rule) {
        rule.visit(this::own);
        rule.visit(this::use);
        return opaque ? Optional.empty() : Optional.of(List.copyOf(found));
    }

    private void own(RuleNode node) {
        if (!(node instanceof FactNode pattern)) {
            return;
        }
        boolean day = pattern.type() == AsOf.class && pattern.source() == null;
        opaque |= !day && pattern.type().isAssignableFrom(AsOf.class);
        if (day) {
            days.add(pattern);
        }
        pattern.owned().forEach(slot -> {
            owners.put(slot, pattern);
            if (day) {
                daySlots.add(slot);
            }
        });
    }

    private void use(RuleNode node) {
        if (node instanceof FactNode pattern) {
            FactNode.Source source = pattern.source();
            opaque |= source != null && daySlots.contains(source.slot());
            bound(pattern.bindings(), pattern.slot());
            pattern.checks().forEach(this::check);
        } else if (node instanceof RuleNode.Value value) {
            bound(value.bindings(), value.slot());
            opaque |= value.checks().stream().anyMatch(check -> check.slots().anyMatch(daySlots::contains));
        } else if (node instanceof RuleNode.Accumulate accumulate) {
            opaque |= accumulate.results().stream().anyMatch(result -> daySlots.contains(result.sourceSlot()));
        }
    }

    /** What is bound from the day and from something else too cannot be tried apart. */
    private void bound(List<Bound> bindings, int own) {
        opaque |= bindings.stream().map(Bound::inputs).anyMatch(inputs -> Arrays.stream(inputs).anyMatch(daySlots::contains)
                && !Arrays.stream(inputs).allMatch(slot -> slot == own));
    }

    private void check(RuleCheck check) {
        if (check instanceof RuleCheck.Either either) {
            either.alternatives().stream().flatMap(List::stream).forEach(this::check);
        } else if (check.slots().anyMatch(daySlots::contains)) {
            List<Integer> others = check.slots().filter(slot -> !daySlots.contains(slot)).boxed().toList();
            List<FactNode> compared = others.stream().flatMap(slot -> Optional.ofNullable(owners.get(slot)).stream()).distinct().toList();
            opaque |= !others.stream().allMatch(owners::containsKey)
                    || !compared.stream().allMatch(node -> node.source() == null && comparable.contains(node.type()));
            found.add(new DayConstraint(check, days, compared, variables));
        }
    }
}
