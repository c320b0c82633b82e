package org.ancrage.engine.requirement;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.requirement.Demand;

/**
 * Whether whatever meets some demands meets another, as their form shows: what is said more shortly now, since a part of it is asked in any
 * case, was asked before. Each pair of parts is compared once. Not thread-safe.
 */
final class Implication {

    private final Map<Demand, Map<Demand, Boolean>> known = new IdentityHashMap<>();

    static boolean of(Collection<Demand> asked, Demand other) {
        return new Implication().implies(Demand.all(List.copyOf(asked), null, List.of()), other);
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
