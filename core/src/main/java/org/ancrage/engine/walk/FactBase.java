package org.ancrage.engine.walk;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ancrage.engine.limit.Effort;
import org.jspecify.annotations.Nullable;

/** The facts of one question, by type, in the order given: whoever gives them sees to it that it does not vary. Not thread-safe. */
public class FactBase {

    /** No facts, where a constraint is tried on facts that are put in its place. Immutable: several threads share it. */
    public static final FactBase NONE = new None();

    /** Of fewer facts, each is looked at sooner than some are found. */
    private static final int FEW = 8;

    private final @Nullable FactBase under;
    private final List<Object> own;
    private @Nullable Map<Class<?>, List<Object>> ownByClass;
    private final Map<Class<?>, List<Object>> byType = new IdentityHashMap<>();
    private final Map<Join, Joined> joined = new HashMap<>();
    private final Effort effort;

    public FactBase(Collection<?> facts) {
        this(facts, Effort.unlimited());
    }

    /** @param effort what looking at these facts, and at others that come to them, may take */
    public FactBase(Collection<?> facts, Effort effort) {
        this(null, List.copyOf(facts), effort);
    }

    private FactBase(@Nullable FactBase under, List<Object> own, Effort effort) {
        this(under, own, null, effort);
    }

    private FactBase(@Nullable FactBase under, List<Object> own, @Nullable Map<Class<?>, List<Object>> ownByClass, Effort effort) {
        this.under = under;
        this.own = own;
        this.ownByClass = ownByClass;
        this.effort = effort;
    }

    public Effort effort() {
        return effort;
    }

    /** Facts of a type by what they are joined on. */
    private record Joined(List<Object> all, Map<Object, List<Object>> byKey) {

        static Joined of(Join join, List<Object> all) {
            Joined joined = new Joined(all, new HashMap<>());
            joined.add(join, all);
            return joined;
        }

        void add(Join join, List<Object> facts) {
            facts.forEach(fact -> byKey.computeIfAbsent(String.valueOf(join.key(fact)), first -> new ArrayList<>()).add(fact));
        }
    }

    /** These facts, then others. */
    public FactBase plus(Collection<?> others) {
        return new FactBase(this, List.copyOf(others), effort);
    }

    /** As {@link #plus}, of others that already stand with those of their class. */
    public FactBase plusByClass(Map<Class<?>, List<Object>> others) {
        return plusByClass(others, effort);
    }

    /** @param taking what looking at all of these facts may take, where these alone are looked at for others too */
    public FactBase plusByClass(Map<Class<?>, List<Object>> others, Effort taking) {
        List<Object> own = new ArrayList<>(others.values().stream().mapToInt(List::size).sum());
        others.values().forEach(own::addAll);
        return new FactBase(this, own, new IdentityHashMap<>(others), taking);
    }

    /** These facts without those of the types of some of them, but for these. */
    public FactBase keeping(Collection<?> facts) {
        Set<Class<?>> types = Collections.newSetFromMap(new IdentityHashMap<>());
        facts.forEach(fact -> types.add(fact.getClass()));
        // Most are of other types: to compare facts takes longer.
        return new FactBase(all().stream().filter(fact -> !types.contains(fact.getClass()) || facts.contains(fact)).toList(), effort);
    }

    /** These facts, then others that {@link Growing#add} adds. */
    public Growing growing() {
        return new Growing(this);
    }

    /**
     * Facts among which are all that are joined on a value, in their order; also others where that would take longer to know.
     *
     * @param key with what facts are joined
     */
    List<Object> joined(Join join, @Nullable Object key) {
        List<Object> all = of(join.type());
        // Only texts are sure to be joined where they are equal.
        if (all.size() < FEW || !(key instanceof String)) {
            return all;
        }
        return joined(join, all).byKey().getOrDefault(key, List.of());
    }

    private Joined joined(Join join, List<Object> all) {
        Joined known = joined.get(join);
        if (known == null || known.all() != all) {
            known = under != null && under.of(join.type()) == all ? under.joined(join, all) : Joined.of(join, all);
            joined.put(join, known);
        }
        return known;
    }

    /** Whether there are facts of types with one of these simple names. */
    public boolean any(Set<String> types) {
        for (Class<?> type : ownByClass().keySet()) {
            if (types.contains(type.getSimpleName())) {
                return true;
            }
        }
        return under != null && under.any(types);
    }

    public int size() {
        return own.size() + (under == null ? 0 : under.size());
    }

    public List<Object> all() {
        if (under == null) {
            return own;
        }
        List<Object> below = under.all();
        List<Object> all = new ArrayList<>(below.size() + own.size());
        all.addAll(below);
        all.addAll(own);
        return all;
    }

    /** Facts of this class or of classes that extend or implement it. */
    public final List<Object> of(Class<?> type) {
        List<Object> known = byType.get(type);
        if (known == null) {
            known = found(type);
            keep(type, known);
        }
        return known;
    }

    void keep(Class<?> type, List<Object> found) {
        byType.put(type, found);
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
        List<Class<?>> found = new ArrayList<>();
        for (Class<?> known : ownByClass().keySet()) {
            if (type.isAssignableFrom(known)) {
                found.add(known);
            }
        }
        return found.isEmpty() ? List.of() : found.size() == 1 ? ownByClass().getOrDefault(found.get(0), List.of()) : ofSome(found);
    }

    /** In the order in which they were given. Classes are compared: to ask each fact whether it is of an interface takes ten times as long. */
    private List<Object> ofSome(List<Class<?>> classes) {
        List<Object> found = new ArrayList<>();
        for (Object fact : own) {
            if (classes.contains(fact.getClass())) {
                found.add(fact);
            }
        }
        return found;
    }

    /** Puts facts with others of their class, in their order. They stand beside them as a rule, and go there together: lists need not grow. */
    public static void addByClass(Collection<?> facts, Map<Class<?>, List<Object>> byClass) {
        List<?> all = facts instanceof List<?> list ? list : List.copyOf(facts);
        int next;
        for (int first = 0; first < all.size(); first = next) {
            Class<?> type = all.get(first).getClass();
            next = first + 1;
            while (next < all.size() && all.get(next).getClass() == type) {
                next++;
            }
            List<?> alike = all.subList(first, next);
            List<Object> beside = byClass.get(type);
            if (beside == null) {
                byClass.put(type, new ArrayList<>(alike));
            } else {
                beside.addAll(alike);
            }
        }
    }

    /** Nearly all facts are records, which nothing extends. */
    private Map<Class<?>, List<Object>> ownByClass() {
        Map<Class<?>, List<Object>> known = ownByClass;
        if (known == null) {
            known = new IdentityHashMap<>();
            addByClass(own, known);
            ownByClass = known;
        }
        return known;
    }

    private static final class None extends FactBase {

        None() {
            super(null, List.of(), Map.of(), Effort.unlimited());
        }

        @Override
        void keep(Class<?> type, List<Object> found) {
            // What is never written can be read by any thread.
        }
    }

    /** Facts to which others are added, between two evaluations of a rule. */
    public static final class Growing extends FactBase {

        private final List<Object> added;
        /** Types whose facts stand in a list of its own: most types grow never. */
        private final Set<Class<?>> grown = Collections.newSetFromMap(new IdentityHashMap<>());

        private Growing(FactBase under) {
            this(under, new ArrayList<>());
        }

        private Growing(FactBase under, List<Object> added) {
            super(under, added, under.effort());
            this.added = added;
        }

        public void add(List<Object> facts) {
            added.addAll(facts);
            super.ownByClass = null;
            Map<Class<?>, List<Object>> fresh = new LinkedHashMap<>();
            addByClass(facts, fresh);
            fresh.forEach((type, alike) -> {
                super.byType.replaceAll((asked, known) -> asked.isAssignableFrom(type) ? grown(asked, known, alike) : known);
                super.joined.forEach((join, known) -> {
                    // Of another list, it may be that of the facts below, and is found anew.
                    if (join.type().isAssignableFrom(type) && known.all() == super.byType.get(join.type())) {
                        known.add(join, alike);
                    }
                });
            });
        }

        private List<Object> grown(Class<?> asked, List<Object> known, List<Object> fresh) {
            List<Object> all = grown.add(asked) ? new ArrayList<>(known) : known;
            all.addAll(fresh);
            return all;
        }
    }
}
