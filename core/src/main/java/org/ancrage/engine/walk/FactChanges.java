package org.ancrage.engine.walk;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is otherwise about facts, by their type: each rule is asked whether it can tell, and looks at few types. Immutable and thread-safe. */
public final class FactChanges {

    private static final FactChanges NONE = new FactChanges(List.of());

    private final List<FactSubstitution> all;
    private final Map<Class<?>, List<FactSubstitution>> byClass = new IdentityHashMap<>();
    /** Of classes that others extend or implement. */
    private final Map<Class<?>, List<FactSubstitution>> bySupertype = new ConcurrentHashMap<>();

    private FactChanges(List<FactSubstitution> all) {
        this.all = List.copyOf(all);
        all.forEach(change -> classes(change).forEach(type -> byClass.computeIfAbsent(type, fresh -> new ArrayList<>()).add(change)));
    }

    public static FactChanges of(List<FactSubstitution> all) {
        return all.isEmpty() ? NONE : new FactChanges(all);
    }

    /** These, then others. */
    public FactChanges and(List<FactSubstitution> others) {
        return others.isEmpty() ? this : of(Stream.concat(all.stream(), others.stream()).toList());
    }

    /** Classes of the facts that are otherwise. */
    public Stream<Class<?>> classes() {
        return byClass.keySet().stream();
    }

    /** Those of facts of this class, or of classes that extend or implement it. */
    List<FactSubstitution> of(Class<?> type) {
        return Modifier.isFinal(type.getModifiers()) ? byClass.getOrDefault(type, List.of())
                : bySupertype.computeIfAbsent(type, fresh -> all.stream().filter(change -> fresh.isInstance(change.before()) || fresh.isInstance(change.after())).toList());
    }

    private static Stream<Class<?>> classes(FactSubstitution change) {
        return Stream.<@Nullable Object>of(change.before(), change.after()).filter(Objects::nonNull).<Class<?>>map(Object::getClass).distinct();
    }
}
