package org.ancrage.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The facts of one question, in an order that does not depend on how they were given, by type. Not thread-safe. */
final class FactBase {

    /** Texts are made once per fact: some are long. */
    private record Keyed(String type, String text, Object fact) {
        static final Comparator<Keyed> CANONICAL = Comparator.comparing(Keyed::type).thenComparing(Keyed::text);
    }

    private final List<Keyed> keyed;
    private final List<Object> facts;
    private final Map<Class<?>, List<Object>> byType = new HashMap<>();

    FactBase(Collection<?> facts) {
        this(keyed(facts));
    }

    private FactBase(Stream<Keyed> keyed) {
        this.keyed = keyed.sorted(Keyed.CANONICAL).toList();
        this.facts = this.keyed.stream().map(Keyed::fact).toList();
    }

    private static Stream<Keyed> keyed(Collection<?> facts) {
        return facts.stream().map(fact -> new Keyed(fact.getClass().getName(), fact.toString(), fact));
    }

    /** These facts and others. */
    FactBase plus(Collection<?> others) {
        return new FactBase(Stream.concat(keyed.stream(), keyed(others)));
    }

    List<Object> all() {
        return facts;
    }

    /** Facts of this class or of classes that extend or implement it. */
    List<Object> of(Class<?> type) {
        return byType.computeIfAbsent(type, wanted -> facts.stream().filter(wanted::isInstance).toList());
    }
}
