package org.ancrage.verify;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.document.HostingChecks;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.shape.RecordShape;
import org.ancrage.fact.shape.RecordShape.Component;
import org.ancrage.fact.term.ShareRange;
import org.jspecify.annotations.Nullable;

/**
 * Random questions, and steps between questions that differ in one piece of knowledge; by reflection over the fact records, so that a
 * new component is covered when it is added. The same seed gives the same questions. Not thread-safe.
 */
public final class RandomHostings {

    private final Random random;
    private final RandomValues values;
    private final Contradictions contradictions;

    public RandomHostings(long seed) {
        this(seed, Contradictions.anywhere());
    }

    RandomHostings(long seed, Contradictions contradictions) {
        this.contradictions = contradictions;
        this.random = new Random(seed);
        this.values = new RandomValues(random);
    }

    /** A question near {@code base}: some of its facts forgotten, some replaced, some added; its facts do not contradict each other. */
    public Hosting near(Hosting base) {
        return near(base, random.nextInt(12));
    }

    /** A question at most so many steps from {@code base}: a fact forgotten, replaced or added in each; its facts do not contradict each other. */
    public Hosting near(Hosting base, int steps) {
        Hosting hosting = base;
        for (int i = 0; i < steps; i++) {
            Hosting changed = changedSomewhere(hosting);
            if (HostingChecks.check(changed).isEmpty()) {
                hosting = changed;
            }
        }
        return hosting;
    }

    /** A question near {@code base} that differs from it in some components of these names only; its facts do not contradict each other. */
    public Hosting near(Hosting base, Set<String> components) {
        Hosting hosting = base;
        int steps = 1 + random.nextInt(6);
        for (int i = 0; i < steps; i++) {
            values.among(hosting.offer());
            Hosting changed = (Hosting) changed(hosting, components);
            if (HostingChecks.check(changed).isEmpty()) {
                hosting = changed;
            }
        }
        return hosting;
    }

    /** Every question that knows one thing more: an unknown component given, a listing completed, or one more item listed. */
    public List<Hosting> refinements(Hosting hosting) {
        return candidates(hosting, component -> true).filter(more -> refines(hosting, more)).toList();
    }

    /** Those of {@link #refinements(Hosting)} that know more of components of these names. */
    public List<Hosting> refinements(Hosting hosting, Set<String> components) {
        return candidates(hosting, components::contains).filter(more -> refines(hosting, more)).toList();
    }

    /** At most so many of {@link #refinements(Hosting, Set)}, in this order of chance; cheaper than all of them, most of whose price is to check them. */
    List<Hosting> refinements(Hosting hosting, Predicate<String> components, int most, Random order) {
        List<Hosting> candidates = new ArrayList<>(candidates(hosting, components).toList());
        Collections.shuffle(candidates, order);
        return candidates.stream().filter(more -> refines(hosting, more)).limit(most).toList();
    }

    private Stream<Hosting> candidates(Hosting hosting, Predicate<String> components) {
        values.among(hosting.offer());
        return refined(hosting, "", null, components).map(Hosting.class::cast);
    }

    private boolean refines(Hosting hosting, Hosting more) {
        return HostingChecks.check(more).isEmpty() && contradictions.agree(hosting, more);
    }

    /** One of {@link #refinements}; empty when everything is known. */
    public java.util.Optional<Hosting> refinement(Hosting hosting) {
        List<Hosting> all = refinements(hosting);
        return all.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(pick(all));
    }

    /** The same question, with about one in {@code of} of its components unknown, and of its listings not complete. */
    public Hosting forgetful(Hosting hosting, int of) {
        Hosting less = (Hosting) forgotten(hosting, of);
        return HostingChecks.check(less).isEmpty() ? less : hosting;
    }

    private Object forgotten(Object value, int of) {
        if (value instanceof Listing<?> listing) {
            List<Object> items = listing.items().stream().<Object>map(item -> forgotten(item, of)).toList();
            return listing.saysAll() && random.nextInt(of) > 0 ? listing.with(items) : new Listing<>(false, items);
        } else if (value instanceof List<?> list) {
            return list.stream().<Object>map(item -> forgotten(item, of)).toList();
        }
        if (!(value instanceof Record fact)) {
            return value;
        }
        List<Component> components = RecordShape.components(fact.getClass());
        @Nullable Object[] values = new @Nullable Object[components.size()];
        for (int i = 0; i < components.size(); i++) {
            Object known = components.get(i).valueIn(fact);
            boolean forgets = random.nextInt(of) == 0;
            values[i] = known instanceof Answer ? (forgets ? Answer.UNKNOWN : known)
                    : known == null || forgets && components.get(i).nullable() ? null
                    : forgotten(known, of);
        }
        return RecordShape.of(fact.getClass()).create(values);
    }

    /** Every question that knows one thing less: a component unknown, a listing that may go on, or an item not listed. */
    public List<Hosting> reductions(Hosting hosting) {
        return Reductions.of(hosting).map(Hosting.class::cast)
                .filter(less -> HostingChecks.check(less).isEmpty() && contradictions.alike(less, hosting)).toList();
    }

    /**
     * Facts of both questions: of each component that both know, that of one of them, and of each that only one knows, that one. The first
     * question where they do not go together.
     */
    public Hosting mixed(Hosting one, Hosting other) {
        Hosting mixed = (Hosting) mixedRecord(one, other);
        return HostingChecks.check(mixed).isEmpty() ? mixed : one;
    }

    /** The same facts in another order. */
    public Hosting shuffled(Hosting hosting) {
        return (Hosting) Objects.requireNonNull(shuffledValue(hosting));
    }

    /** One of these. */
    public <T> T pick(List<T> from) {
        return values.pick(from);
    }

    // ---- refinement

    private Stream<Object> refined(@Nullable Object value, String name, @Nullable AnnotatedType type, Predicate<String> wanted) {
        if (value == null) {
            return wanted.test(name) ? Stream.of(values.random(name, type), values.random(name, type)) : Stream.of();
        } else if (value == Answer.UNKNOWN) {
            return wanted.test(name) ? Stream.of(Answer.YES, Answer.NO) : Stream.of();
        } else if (value instanceof Listing<?> listing) {
            return refinedListing(listing, name, type, wanted);
        } else if (value instanceof List<?> list) {
            return refinedItems(list, name, wanted).map(Object.class::cast);
        }
        if (value instanceof ShareRange range) {
            return wanted.test(name) ? values.within(range).stream() : Stream.of();
        }
        return value instanceof Record fact ? refinedRecord(fact, wanted) : Stream.of();
    }

    private Stream<Object> refinedListing(Listing<?> listing, String name, @Nullable AnnotatedType type, Predicate<String> wanted) {
        Stream<Object> inside = refinedItems(listing.items(), name, wanted).map(listing::with);
        if (listing.complete() || !wanted.test(name)) {
            return inside;
        }
        Stream<Object> all = Stream.concat(Stream.of(new Listing<>(true, listing.items())), values.completeForOneMore(listing, type).stream());
        return Stream.concat(inside, Stream.concat(all, values.longer(listing, name, type).stream()));
    }

    private Stream<List<Object>> refinedItems(List<?> items, String name, Predicate<String> wanted) {
        return IntStream.range(0, items.size()).boxed().flatMap(i -> refined(items.get(i), name, null, wanted).map(item -> {
            List<Object> changed = new ArrayList<>(items);
            changed.set(i, item);
            return changed;
        }));
    }

    private Stream<Object> refinedRecord(Record fact, Predicate<String> wanted) {
        List<Component> components = RecordShape.components(fact.getClass());
        return IntStream.range(0, components.size()).boxed().flatMap(i -> {
            Component component = components.get(i);
            Object value = component.valueIn(fact);
            Stream<Object> ranges = value == null && component.ranged() && wanted.test(component.name()) ? Stream.of(values.range()) : Stream.of();
            return Stream.concat(refined(value, component.name(), component.type(), wanted), ranges).map(known -> RecordShape.with(fact, i, known));
        });
    }

    // ---- mixture

    private Record mixedRecord(Record one, Record other) {
        List<Component> components = RecordShape.components(one.getClass());
        @Nullable Object[] values = new @Nullable Object[components.size()];
        for (int i = 0; i < components.size(); i++) {
            Object first = components.get(i).valueIn(one);
            Object second = components.get(i).valueIn(other);
            values[i] = RandomValues.structural(components.get(i).name()) ? first : mixedValue(first, second);
        }
        return RecordShape.of(one.getClass()).create(values);
    }

    private @Nullable Object mixedValue(@Nullable Object one, @Nullable Object other) {
        if (unknown(one) || unknown(other)) {
            return unknown(one) ? other : one;
        }
        return one instanceof Record first && other instanceof Record second && !(one instanceof Listing<?>) && first.getClass() == second.getClass()
                ? mixedRecord(first, second)
                : random.nextBoolean() ? one : other;
    }

    private static boolean unknown(@Nullable Object value) {
        return value == null || value == Answer.UNKNOWN || value.equals(Listing.unknown());
    }

    // ---- change

    private Hosting changedSomewhere(Hosting hosting) {
        values.among(hosting.offer());
        return (Hosting) changed(hosting);
    }

    private Record changed(Record fact) {
        List<Component> components = RecordShape.components(fact.getClass());
        int i = random.nextInt(components.size());
        String name = components.get(i).name();
        Object value = components.get(i).valueIn(fact);
        AnnotatedType type = components.get(i).type();
        if (value instanceof Listing<?> listing) {
            return RecordShape.with(fact, i, changedListing(listing, name, type));
        } else if (value instanceof List<?> || RandomValues.structural(name)) {
            return fact;
        } else if (value instanceof Record part) {
            return RecordShape.with(fact, i, changed(part));
        } else if (value instanceof Answer) {
            return RecordShape.with(fact, i, pick(List.of(Answer.values())));
        }
        return RecordShape.with(fact, i, type.isAnnotationPresent(Nullable.class) && random.nextInt(3) == 0 ? null : values.random(components.get(i)));
    }

    private Listing<?> changedListing(Listing<?> listing, String name, AnnotatedType type) {
        List<Object> items = new ArrayList<>(listing.items());
        switch (random.nextInt(4)) {
            case 0 -> {
                return values.otherwiseComplete(listing, type);
            }
            case 1 -> items.add(values.random(RandomValues.singular(name), RandomValues.argument(type)));
            case 2 -> {
                if (!items.isEmpty() && !name.equals("participants")) {
                    items.remove(random.nextInt(items.size()));
                }
            }
            default -> {
                if (!items.isEmpty()) {
                    int i = random.nextInt(items.size());
                    items.set(i, items.get(i) instanceof Record fact ? changed(fact) : items.get(i));
                }
            }
        }
        return listing.with(items);
    }

    // ---- change of some components

    private Record changed(Record fact, Set<String> aim) {
        List<Component> components = RecordShape.components(fact.getClass());
        List<Integer> reaching = IntStream.range(0, components.size())
                .filter(index -> !RandomValues.structural(components.get(index).name()) && reaches(components.get(index), aim)).boxed().toList();
        if (reaching.isEmpty()) {
            return fact;
        }
        int i = pick(reaching);
        Component component = components.get(i);
        Object value = component.valueIn(fact);
        AnnotatedType type = component.type();
        if (value instanceof Listing<?> listing) {
            return RecordShape.with(fact, i, changedListing(listing, component.name(), type, aim));
        } else if (value instanceof List<?> list) {
            return RecordShape.with(fact, i, changedItems(list, component.name(), type, aim));
        } else if (value instanceof Record part) {
            return RecordShape.with(fact, i, changed(part, aim));
        } else if (value instanceof Answer) {
            return RecordShape.with(fact, i, pick(List.of(Answer.values())));
        }
        return RecordShape.with(fact, i, type.isAnnotationPresent(Nullable.class) && random.nextInt(3) == 0 ? null : values.random(component));
    }

    /** What is added is not known in full. */
    private Listing<?> changedListing(Listing<?> listing, String name, AnnotatedType type, Set<String> aim) {
        List<Object> items = new ArrayList<>(listing.items());
        switch (random.nextInt(4)) {
            case 0 -> {
                return values.otherwiseComplete(listing, type);
            }
            case 1 -> items.add(forgotten(values.random(RandomValues.singular(name), RandomValues.argument(type)), 3));
            case 2 -> {
                if (!items.isEmpty() && !name.equals("participants")) {
                    items.remove(random.nextInt(items.size()));
                }
            }
            default -> {
                if (!items.isEmpty()) {
                    items = changedItem(items, random.nextInt(items.size()), aim);
                }
            }
        }
        return listing.with(items);
    }

    private List<Object> changedItems(List<?> items, String name, AnnotatedType type, Set<String> aim) {
        if (!items.isEmpty() && random.nextBoolean()) {
            return changedItem(items, random.nextInt(items.size()), aim);
        }
        List<Object> longer = new ArrayList<>(items);
        longer.add(forgotten(values.random(RandomValues.singular(name), RandomValues.argument(type)), 3));
        return longer;
    }

    private List<Object> changedItem(List<?> items, int i, Set<String> aim) {
        List<Object> changed = new ArrayList<>(items);
        changed.set(i, items.get(i) instanceof Record fact ? changed(fact, aim) : items.get(i));
        return changed;
    }

    /** Whether it is one of these components, or has one of them within. */
    private static boolean reaches(Component component, Set<String> aim) {
        AnnotatedType argument = RandomValues.argument(component.type());
        Type inner = argument == null ? component.raw() : argument.getType();
        // Without holders, there can be no holdings.
        return aim.contains(component.name()) || component.name().equals("holders") && aim.contains("holdings") || inner instanceof Class<?> type && type.isRecord()
                && RecordShape.components(type).stream().anyMatch(within -> reaches(within, aim));
    }

    // ---- order

    private @Nullable Object shuffledValue(@Nullable Object value) {
        if (value instanceof Listing<?> listing) {
            return listing.with(shuffledItems(listing.items()));
        } else if (value instanceof List<?> list) {
            return shuffledItems(list);
        } else if (value instanceof Record fact) {
            RecordShape shape = RecordShape.of(fact.getClass());
            return shape.create(shape.components().stream().map(component -> shuffledValue(component.valueIn(fact))).toArray());
        }
        return value;
    }

    private List<Object> shuffledItems(List<?> items) {
        List<Object> shuffled = new ArrayList<>(items.stream().map(this::shuffledValue).toList());
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
