package org.ancrage.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The facts of one question, in an order that does not depend on how they were given, by type. Not thread-safe. */
final class FactBase {

    private static final Comparator<Object> CANONICAL =
            Comparator.comparing((Object fact) -> fact.getClass().getName()).thenComparing(Object::toString);

    private final List<Object> facts;
    private final Map<Class<?>, List<Object>> byType = new HashMap<>();

    FactBase(Collection<?> facts) {
        this.facts = facts.stream().map(Object.class::cast).sorted(CANONICAL).toList();
    }

    List<Object> all() {
        return facts;
    }

    /** Facts of this class or of classes that extend or implement it. */
    List<Object> of(Class<?> type) {
        return byType.computeIfAbsent(type, wanted -> facts.stream().filter(wanted::isInstance).toList());
    }

    FactBase with(Collection<?> others) {
        return new FactBase(java.util.stream.Stream.concat(facts.stream(), others.stream()).toList());
    }
}
