package org.ancrage.engine.requirement;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.requirement.Demand;

/**
 * Whether whatever meets what is asked under some choice of readings meets other demands, as their form shows: what is said more shortly now, since a part of it
 * is asked in any case, was asked before. Each pair of parts is compared once. Not thread-safe.
 */
final class Implication {

    private final Map<Demand, Map<Demand, Boolean>> known = new IdentityHashMap<>();
    private final Demand ofAnyChoice;
    private final List<Demand> choices;

    /** @param asked under each choice */
    Implication(Collection<? extends Collection<Demand>> asked) {
        Map<Demand, Demand> once = new HashMap<>();
        this.choices = asked.stream().map(demands -> together(demands.stream().map(Demand::bare)
                .map(demand -> once.computeIfAbsent(demand, same -> same)).toList())).toList();
        this.ofAnyChoice = together(once.keySet());
    }

    private static Demand together(Collection<Demand> demands) {
        return Demand.all(List.copyOf(demands), null, List.of());
    }

    /** What all choices do not bring about together, none does. */
    boolean of(Demand other) {
        return implies(ofAnyChoice, other) && choices.stream().anyMatch(choice -> implies(choice, other));
    }

    private boolean implies(Demand one, Demand other) {
        Map<Demand, Boolean> others = known.computeIfAbsent(one, fresh -> new IdentityHashMap<>());
        Boolean before = others.get(other);
        if (before == null) {
            before = compared(one, other);
            others.put(other, before);
        }
        return before;
    }

    private boolean compared(Demand one, Demand other) {
        if (other instanceof Demand.All all) {
            return all.parts().stream().allMatch(part -> implies(one, part));
        } else if (one instanceof Demand.Any any) {
            return any.alternatives().stream().allMatch(alternative -> implies(alternative, other));
        }
        return one.equals(other)
                || other instanceof Demand.Any any && any.alternatives().stream().anyMatch(alternative -> implies(one, alternative))
                || one instanceof Demand.All all && all.parts().stream().anyMatch(part -> implies(part, other));
    }
}
