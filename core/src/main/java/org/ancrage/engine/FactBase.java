package org.ancrage.engine;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts of one question, by type, in the order given: whoever gives them sees to it that it does not vary. Not thread-safe. */
final class FactBase {

    private final @Nullable FactBase under;
    private final List<Object> own;
    private @Nullable Map<Class<?>, List<Object>> ownByClass;
    private final Map<Class<?>, List<Object>> byType = new IdentityHashMap<>();

    FactBase(Collection<?> facts) {
        this(null, facts);
    }

    private FactBase(@Nullable FactBase under, Collection<?> own) {
        this.under = under;
        this.own = List.copyOf(own);
    }

    /** These facts, then others. */
    FactBase plus(Collection<?> others) {
        return new FactBase(this, others);
    }

    List<Object> all() {
        if (under == null) {
            return own;
        }
        List<Object> all = new ArrayList<>(under.all());
        all.addAll(own);
        return all;
    }

    /** Facts of this class or of classes that extend or implement it. */
    List<Object> of(Class<?> type) {
        List<Object> known = byType.get(type);
        if (known == null) {
            known = found(type);
            byType.put(type, known);
        }
        return known;
    }

    private List<Object> found(Class<?> type) {
        List<Object> added = added(type);
        if (under == null) {
            return added;
        }
        List<Object> below = under.of(type);
        if (added.isEmpty()) {
            return below;
        }
        if (below.isEmpty()) {
            return added;
        }
        List<Object> all = new ArrayList<>(below.size() + added.size());
        all.addAll(below);
        all.addAll(added);
        return all;
    }

    private List<Object> added(Class<?> type) {
        if (Modifier.isFinal(type.getModifiers())) {
            return ownByClass().getOrDefault(type, List.of());
        }
        List<Object> added = new ArrayList<>();
        for (Object fact : own) {
            if (type.isInstance(fact)) {
                added.add(fact);
            }
        }
        return added;
    }

    /** Nearly all facts are records, which nothing extends, and stand beside others of their class. */
    private Map<Class<?>, List<Object>> ownByClass() {
        Map<Class<?>, List<Object>> known = ownByClass;
        if (known == null) {
            known = new IdentityHashMap<>();
            Class<?> last = null;
            List<Object> beside = List.of();
            for (Object fact : own) {
                if (fact.getClass() != last) {
                    last = fact.getClass();
                    beside = known.computeIfAbsent(last, type -> new ArrayList<>());
                }
                beside.add(fact);
            }
            ownByClass = known;
        }
        return known;
    }
}
