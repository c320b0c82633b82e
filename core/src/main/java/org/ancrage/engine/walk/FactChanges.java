package org.ancrage.engine.walk;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is otherwise about facts, by their type: each rule is asked whether it can tell, and looks at few types. Immutable and thread-safe. */
public final class FactChanges {

    private static final FactChanges NONE = new FactChanges(List.of());

    private final List<FactSubstitution> all;
    /** Of the facts that are otherwise: so few that to find one among them takes less than to hash it. */
    private final Class<?>[] classes;
    private final List<List<FactSubstitution>> byClass;
    /** Of classes that others extend or implement. */
    private final Map<Class<?>, List<FactSubstitution>> bySupertype = new ConcurrentHashMap<>();

    private FactChanges(List<FactSubstitution> all) {
        this.all = all;
        Map<Class<?>, List<FactSubstitution>> found = new LinkedHashMap<>();
        for (FactSubstitution change : all) {
            Class<?> before = classOf(change.before());
            Class<?> after = classOf(change.after());
            if (before != null) {
                found.computeIfAbsent(before, fresh -> new ArrayList<>()).add(change);
            }
            if (after != null && after != before) {
                found.computeIfAbsent(after, fresh -> new ArrayList<>()).add(change);
            }
        }
        classes = found.keySet().toArray(Class<?>[]::new);
        byClass = List.copyOf(found.values());
    }

    private static @Nullable Class<?> classOf(@Nullable Object fact) {
        return fact == null ? null : fact.getClass();
    }

    public static FactChanges of(List<FactSubstitution> all) {
        return all.isEmpty() ? NONE : new FactChanges(List.copyOf(all));
    }

    /** These, then others. */
    public FactChanges and(List<FactSubstitution> others) {
        return others.isEmpty() ? this : all.isEmpty() ? of(others) : new FactChanges(Stream.concat(all.stream(), others.stream()).toList());
    }

    public boolean none() {
        return all.isEmpty();
    }

    /** Whether facts of one of these types are otherwise. */
    public boolean any(List<Class<?>> types) {
        for (Class<?> type : types) {
            if (!of(type).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Classes of the facts that are otherwise. */
    public Stream<Class<?>> classes() {
        return Stream.of(classes);
    }

    /** Those of facts of this class, or of classes that extend or implement it. */
    List<FactSubstitution> of(Class<?> type) {
        if (!Modifier.isFinal(type.getModifiers())) {
            return bySupertype.computeIfAbsent(type,
                    fresh -> all.stream().filter(change -> fresh.isInstance(change.before()) || fresh.isInstance(change.after())).toList());
        }
        for (int i = 0; i < classes.length; i++) {
            if (classes[i] == type) {
                return byClass.get(i);
            }
        }
        return List.of();
    }
}
