package org.ancrage.engine.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.ancrage.engine.walk.FactChanges;
import org.ancrage.engine.walk.FactSubstitution;

/**
 * What rules derived last from facts of one question: on another day, under other readings or with other facts supposed, most of them see the same facts.
 * Not thread-safe.
 */
public final class DerivedBefore {

    /** Of each group of rules. */
    private static final int MOST = 8;

    private final Map<Object, Deque<Derived>> last = new IdentityHashMap<>();

    /** @param looked facts of each type at which the rules look */
    private record Derived(List<List<Object>> looked, List<Object> facts) {
    }

    /**
     * @param rules which ones, that always look at facts of the same types
     * @param looked facts of each of these types
     * @param tell whether they can tell that some facts are otherwise
     * @param deriving anew; empty where that is too much
     */
    Optional<List<Object>> get(Object rules, List<List<Object>> looked, Predicate<FactChanges> tell, Supplier<Optional<List<Object>>> deriving) {
        Deque<Derived> known = last.computeIfAbsent(rules, first -> new ArrayDeque<>(MOST));
        for (Derived derived : known) {
            if (alike(derived.looked(), looked, tell)) {
                return Optional.of(derived.facts());
            }
        }
        Optional<List<Object>> fresh = deriving.get();
        fresh.ifPresent(facts -> {
            if (known.size() == MOST) {
                known.removeLast();
            }
            known.addFirst(new Derived(looked, facts));
        });
        return fresh;
    }

    private static boolean alike(List<List<Object>> before, List<List<Object>> now, Predicate<FactChanges> tell) {
        for (int type = 0; type < now.size(); type++) {
            if (tell.test(FactChanges.of(FactSubstitution.between(before.get(type), now.get(type))))) {
                return false;
            }
        }
        return true;
    }
}
