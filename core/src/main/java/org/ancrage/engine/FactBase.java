package org.ancrage.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The facts of one question, by type, in the order given: whoever gives them sees to it that it does not vary. Not thread-safe. */
final class FactBase {

    private final List<Object> facts;
    private final Map<Class<?>, List<Object>> byType = new HashMap<>();

    FactBase(Collection<?> facts) {
        this.facts = List.copyOf(facts);
    }

    /** These facts, then others. */
    FactBase plus(Collection<?> others) {
        List<Object> all = new ArrayList<>(facts);
        all.addAll(others);
        return new FactBase(all);
    }

    List<Object> all() {
        return facts;
    }

    /** Facts of this class or of classes that extend or implement it. */
    List<Object> of(Class<?> type) {
        List<Object> known = byType.get(type);
        if (known == null) {
            known = new ArrayList<>();
            for (Object fact : facts) {
                if (type.isInstance(fact)) {
                    known.add(fact);
                }
            }
            byType.put(type, known);
        }
        return known;
    }
}
