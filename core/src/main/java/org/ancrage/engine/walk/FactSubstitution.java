package org.ancrage.engine.walk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fact in the place of another, a fact more or a fact less.
 *
 * @param before null where there is one more
 * @param after null where there is one less
 */
public record FactSubstitution(@Nullable Object before, @Nullable Object after) {

    /** What is otherwise, type by type; facts of a type of which there are as many are taken in their order. */
    public static List<FactSubstitution> between(List<?> before, List<?> after) {
        if (before == after) {
            return List.of();
        }
        Ends same = Ends.of(before, after);
        if (same.without(before).isEmpty() && same.without(after).isEmpty()) {
            return List.of();
        }
        Map<Class<?>, List<Object>> earlier = byType(same.without(before));
        Map<Class<?>, List<Object>> later = byType(same.without(after));
        Set<Class<?>> types = new LinkedHashSet<>(earlier.keySet());
        types.addAll(later.keySet());
        List<FactSubstitution> changes = new ArrayList<>();
        for (Class<?> type : types) {
            add(earlier.getOrDefault(type, List.of()), later.getOrDefault(type, List.of()), changes);
        }
        return changes;
    }

    /** How many facts at the beginning and at the end of two lists are the same objects, which is far sooner known than which are equal. */
    private record Ends(int first, int last) {

        static Ends of(List<?> before, List<?> after) {
            int most = Math.min(before.size(), after.size());
            int first = 0;
            while (first < most && before.get(first) == after.get(first)) {
                first++;
            }
            int last = 0;
            while (last < most - first && before.get(before.size() - 1 - last) == after.get(after.size() - 1 - last)) {
                last++;
            }
            return new Ends(first, last);
        }

        <T> List<T> without(List<T> facts) {
            return facts.subList(first, facts.size() - last);
        }
    }

    private static Map<Class<?>, List<Object>> byType(List<?> facts) {
        Map<Class<?>, List<Object>> byType = new LinkedHashMap<>();
        FactBase.addByClass(facts, byType);
        return byType;
    }

    private static void add(List<Object> before, List<Object> after, List<FactSubstitution> into) {
        if (before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                if (before.get(i) != after.get(i) && !before.get(i).equals(after.get(i))) {
                    into.add(new FactSubstitution(before.get(i), after.get(i)));
                }
            }
        } else {
            Ends same = Ends.of(before, after);
            List<Object> earlier = same.without(before);
            List<Object> later = same.without(after);
            // Most are the same objects on both sides: to hash what they hold takes longer.
            List<Object> gone = others(earlier, later);
            List<Object> come = others(later, earlier);
            Set<Object> left = new HashSet<>(come);
            Set<Object> known = new HashSet<>(gone);
            gone.stream().filter(fact -> !left.contains(fact)).forEach(fact -> into.add(new FactSubstitution(fact, null)));
            come.stream().filter(fact -> !known.contains(fact)).forEach(fact -> into.add(new FactSubstitution(null, fact)));
        }
    }

    /** Of some facts, those that are not the same objects as some of others. */
    private static List<Object> others(List<Object> facts, List<Object> than) {
        Set<Object> same = Collections.newSetFromMap(new IdentityHashMap<>());
        same.addAll(than);
        return facts.stream().filter(fact -> !same.contains(fact)).toList();
    }
}
