package org.ancrage.engine.portfolio;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Which atoms can be settled otherwise where facts of some classes are: a part of a rule looks at such facts. Most cannot, and need not be settled again. Thread-safe. */
final class TouchedAtoms {

    private final SideRules rules;
    /** Numbers of the parts of their rules, by atom. */
    private final List<BitSet> parts;
    /** Those of which a part looks at what is derived under other readings than the default: these may change what is otherwise. */
    private final BitSet always = new BitSet();
    private final Map<Class<?>, BitSet> byClass = new ConcurrentHashMap<>();

    TouchedAtoms(SideRules rules) {
        this.rules = rules;
        this.parts = IntStream.range(0, rules.atoms().size()).mapToObj(this::partsOf).toList();
        for (int atom = 0; atom < parts.size(); atom++) {
            always.set(atom, parts.get(atom).stream().anyMatch(leaf -> !rules.derivedByDefault(leaf)));
        }
    }

    private BitSet partsOf(int atom) {
        BitSet parts = new BitSet();
        rules.settlers(atom).forEach(settler -> settler.fires().leaves(parts::set));
        return parts;
    }

    /** @param classes those of the facts that are otherwise, or that follow otherwise by default */
    BitSet by(Collection<Class<?>> classes) {
        BitSet touched = (BitSet) always.clone();
        classes.forEach(type -> touched.or(byClass.computeIfAbsent(type, this::lookingAt)));
        return touched;
    }

    private BitSet lookingAt(Class<?> type) {
        BitSet looking = rules.looking(List.of(type));
        BitSet atoms = new BitSet(parts.size());
        for (int atom = 0; atom < parts.size(); atom++) {
            atoms.set(atom, parts.get(atom).intersects(looking));
        }
        return atoms;
    }
}
