package org.ancrage.engine;

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
        List<Object> added = new ArrayList<>();
        for (Object fact : own) {
            if (type.isInstance(fact)) {
                added.add(fact);
            }
        }
        if (under == null) {
            return added;
        }
        List<Object> below = under.of(type);
        if (added.isEmpty()) {
            return below;
        }
        List<Object> all = new ArrayList<>(below);
        all.addAll(added);
        return all;
    }
}
