package org.ancrage.verify;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.document.HostingChecks;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.Holder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Participant;
import org.jspecify.annotations.Nullable;

/**
 * Random questions, and steps between questions that differ in one piece of knowledge; by reflection over the fact records, so that a
 * new component is covered when it is added. The same seed gives the same questions. Not thread-safe.
 */
public final class RandomHostings {

    private static final List<String> COUNTRIES = List.of("FR", "DE", "IE", "NO", "CH", "GB", "US", "CN");
    private static final List<String> SERVICES = List.of("Qualified Cloud", "General cloud", "*");
    private static final List<String> ZONES = List.of("fr-north", "fr-1", "*");
    private static final List<String> VERSIONS = List.of("3.1", "3.2", "2.0", "1.1");
    private static final List<Integer> PERCENTAGES = List.of(0, 1, 8, 19, 20, 24, 25, 39, 40, 50, 51, 60, 100);

    private final Random random;
    private List<String> entities = List.of("fr-hoster");
    private int ids;

    public RandomHostings(long seed) {
        this.random = new Random(seed);
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
            entities = entities(hosting.offer());
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
        entities = entities(hosting.offer());
        return refined(hosting, "", null, components).map(Hosting.class::cast);
    }

    private static boolean refines(Hosting hosting, Hosting more) {
        return HostingChecks.check(more).isEmpty() && agrees(hosting, more);
    }

    /** What shows holdings that were said to be all not to be does not add to what was known. */
    private static boolean agrees(Hosting hosting, Hosting more) {
        return contradictsAlike(hosting, more)
                && (!hosting.offer().holdings().complete() || hosting.offer().holdingsFallShort() || !more.offer().holdingsFallShort());
    }

    /** What contradicts a certificate that was valid does not add to what was known, nor does what tells apart two that did. */
    private static boolean contradictsAlike(Hosting one, Hosting other) {
        Map<String, Certificate> before = one.offer().certificatesWeighed().stream().collect(Collectors.toMap(Certificate::id, Function.identity()));
        Map<String, Certificate> given = one.offer().certificates().items().stream().collect(Collectors.toMap(Certificate::id, Function.identity()));
        return other.offer().certificatesWeighed().stream().allMatch(certificate -> !given.containsKey(certificate.id())
                || given.get(certificate.id()).status() == null || Objects.requireNonNull(before.get(certificate.id())).contradicted() == certificate.contradicted());
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
            return new Listing<>(listing.complete() && random.nextInt(of) > 0,
                    listing.items().stream().<Object>map(item -> forgotten(item, of)).toList());
        } else if (value instanceof List<?> list) {
            return list.stream().<Object>map(item -> forgotten(item, of)).toList();
        }
        if (!(value instanceof Record fact)) {
            return value;
        }
        RecordComponent[] components = fact.getClass().getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Object known = read(fact, components[i]);
            boolean forgets = random.nextInt(of) == 0;
            values[i] = known instanceof Answer ? (forgets ? Answer.UNKNOWN : known)
                    : known == null || forgets && has(components[i].getAnnotatedType(), "Nullable") ? null
                    : forgotten(known, of);
        }
        return build(fact.getClass(), values);
    }

    /** Every question that knows one thing less: a component unknown, a listing that may go on, or an item not listed. */
    public List<Hosting> reductions(Hosting hosting) {
        return reduced(hosting).map(Hosting.class::cast)
                .filter(less -> HostingChecks.check(less).isEmpty() && contradictsAlike(less, hosting)).toList();
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
        return from.get(random.nextInt(from.size()));
    }

    // ---- refinement

    private Stream<Object> refined(@Nullable Object value, String name, @Nullable AnnotatedType type, Predicate<String> wanted) {
        if (value == null) {
            return wanted.test(name) ? Stream.of(random(name, type), random(name, type)) : Stream.of();
        } else if (value == Answer.UNKNOWN) {
            return wanted.test(name) ? Stream.of(Answer.YES, Answer.NO) : Stream.of();
        } else if (value instanceof Listing<?> listing) {
            return refinedListing(listing, name, type, wanted);
        } else if (value instanceof List<?> list) {
            return refinedItems(list, name, wanted).map(Object.class::cast);
        }
        return value instanceof Record fact ? refinedRecord(fact, wanted) : Stream.of();
    }

    private Stream<Object> refinedListing(Listing<?> listing, String name, @Nullable AnnotatedType type, Predicate<String> wanted) {
        Stream<Object> inside = refinedItems(listing.items(), name, wanted).map(items -> new Listing<>(listing.complete(), items));
        if (listing.complete() || !wanted.test(name)) {
            return inside;
        }
        List<Object> longer = new ArrayList<>(listing.items());
        longer.add(random(singular(name), argument(type)));
        return Stream.concat(inside, Stream.of(new Listing<>(true, listing.items()), new Listing<>(false, longer)));
    }

    private Stream<List<Object>> refinedItems(List<?> items, String name, Predicate<String> wanted) {
        return IntStream.range(0, items.size()).boxed().flatMap(i -> refined(items.get(i), name, null, wanted).map(item -> {
            List<Object> changed = new ArrayList<>(items);
            changed.set(i, item);
            return changed;
        }));
    }

    private Stream<Object> refinedRecord(Record fact, Predicate<String> wanted) {
        RecordComponent[] components = fact.getClass().getRecordComponents();
        return IntStream.range(0, components.length).boxed().flatMap(i ->
                refined(read(fact, components[i]), components[i].getName(), components[i].getAnnotatedType(), wanted)
                        .map(value -> with(fact, i, value)));
    }

    // ---- reduction

    private static Stream<Object> reduced(Object value) {
        if (value instanceof Answer answer) {
            return answer == Answer.UNKNOWN ? Stream.of() : Stream.of(Answer.UNKNOWN);
        } else if (value instanceof Listing<?> listing) {
            Stream<Object> open = listing.complete() ? Stream.of(new Listing<>(false, listing.items())) : Stream.of();
            return Stream.concat(open, reducedItems(listing.items()).map(items -> new Listing<>(listing.complete(), items)));
        } else if (value instanceof List<?> list) {
            return reducedItems(list).map(Object.class::cast);
        }
        return value instanceof Record fact ? reducedRecord(fact) : Stream.of();
    }

    private static Stream<List<Object>> reducedItems(List<?> items) {
        return IntStream.range(0, items.size()).boxed().flatMap(i -> {
            List<Object> shorter = new ArrayList<>(items);
            shorter.remove(i.intValue());
            Stream<List<Object>> inside = reduced(items.get(i)).map(item -> {
                List<Object> changed = new ArrayList<>(items);
                changed.set(i, item);
                return changed;
            });
            return Stream.concat(Stream.of(shorter), inside);
        });
    }

    private static Stream<Object> reducedRecord(Record fact) {
        RecordComponent[] components = fact.getClass().getRecordComponents();
        return IntStream.range(0, components.length).boxed().flatMap(i -> {
            Object known = read(fact, components[i]);
            Stream<Object> forgotten = known != null && has(components[i].getAnnotatedType(), "Nullable")
                    ? Stream.of(with(fact, i, null)) : Stream.of();
            return Stream.concat(forgotten, known == null ? Stream.of() : reduced(known).map(value -> with(fact, i, value)));
        });
    }

    // ---- mixture

    private Record mixedRecord(Record one, Record other) {
        RecordComponent[] components = one.getClass().getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Object first = read(one, components[i]);
            Object second = read(other, components[i]);
            values[i] = structural(components[i].getName()) ? first : mixedValue(first, second);
        }
        return build(one.getClass(), values);
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
        entities = entities(hosting.offer());
        return (Hosting) changed(hosting);
    }

    private Record changed(Record fact) {
        RecordComponent[] components = fact.getClass().getRecordComponents();
        int i = random.nextInt(components.length);
        String name = components[i].getName();
        Object value = read(fact, components[i]);
        AnnotatedType type = components[i].getAnnotatedType();
        if (value instanceof Listing<?> listing) {
            return with(fact, i, changedListing(listing, name, type));
        } else if (value instanceof List<?> || structural(name)) {
            return fact;
        } else if (value instanceof Record part) {
            return with(fact, i, changed(part));
        } else if (value instanceof Answer) {
            return with(fact, i, pick(List.of(Answer.values())));
        }
        return with(fact, i, has(type, "Nullable") && random.nextInt(3) == 0 ? null : random(name, type));
    }

    private Listing<?> changedListing(Listing<?> listing, String name, AnnotatedType type) {
        List<Object> items = new ArrayList<>(listing.items());
        switch (random.nextInt(4)) {
            case 0 -> {
                return new Listing<>(!listing.complete(), items);
            }
            case 1 -> items.add(random(singular(name), argument(type)));
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
        return new Listing<>(listing.complete(), items);
    }

    // ---- change of some components

    private Record changed(Record fact, Set<String> aim) {
        RecordComponent[] components = fact.getClass().getRecordComponents();
        List<Integer> reaching = IntStream.range(0, components.length)
                .filter(index -> !structural(components[index].getName()) && reaches(components[index], aim)).boxed().toList();
        if (reaching.isEmpty()) {
            return fact;
        }
        int i = pick(reaching);
        RecordComponent component = components[i];
        Object value = read(fact, component);
        AnnotatedType type = component.getAnnotatedType();
        if (value instanceof Listing<?> listing) {
            return with(fact, i, changedListing(listing, component.getName(), type, aim));
        } else if (value instanceof List<?> list) {
            return with(fact, i, changedItems(list, component.getName(), type, aim));
        } else if (value instanceof Record part) {
            return with(fact, i, changed(part, aim));
        } else if (value instanceof Answer) {
            return with(fact, i, pick(List.of(Answer.values())));
        }
        return with(fact, i, has(type, "Nullable") && random.nextInt(3) == 0 ? null : random(component.getName(), type));
    }

    /** What is added is not known in full. */
    private Listing<?> changedListing(Listing<?> listing, String name, AnnotatedType type, Set<String> aim) {
        List<Object> items = new ArrayList<>(listing.items());
        switch (random.nextInt(4)) {
            case 0 -> {
                return new Listing<>(!listing.complete(), items);
            }
            case 1 -> items.add(forgotten(random(singular(name), argument(type)), 3));
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
        return new Listing<>(listing.complete(), items);
    }

    private List<Object> changedItems(List<?> items, String name, AnnotatedType type, Set<String> aim) {
        if (!items.isEmpty() && random.nextBoolean()) {
            return changedItem(items, random.nextInt(items.size()), aim);
        }
        List<Object> longer = new ArrayList<>(items);
        longer.add(forgotten(random(singular(name), argument(type)), 3));
        return longer;
    }

    private List<Object> changedItem(List<?> items, int i, Set<String> aim) {
        List<Object> changed = new ArrayList<>(items);
        changed.set(i, items.get(i) instanceof Record fact ? changed(fact, aim) : items.get(i));
        return changed;
    }

    /** Whether it is one of these components, or has one of them within. */
    private static boolean reaches(RecordComponent component, Set<String> aim) {
        AnnotatedType argument = argument(component.getAnnotatedType());
        Type inner = argument == null ? component.getType() : argument.getType();
        // Without holders, there can be no holdings.
        return aim.contains(component.getName()) || component.getName().equals("holders") && aim.contains("holdings") || inner instanceof Class<?> type && type.isRecord()
                && Stream.of(type.getRecordComponents()).anyMatch(within -> reaches(within, aim));
    }

    private static boolean structural(String name) {
        return List.of("id", "holder", "of", "regime").contains(name);
    }

    // ---- random values

    private Object random(String name, @Nullable AnnotatedType type) {
        if (type == null) {
            throw new IllegalArgumentException("The component (%s) has no type.".formatted(name));
        }
        Type raw = type.getType();
        if (has(type, "Country")) {
            return pick(COUNTRIES);
        } else if (raw == String.class) {
            return text(name);
        } else if (raw == BigDecimal.class) {
            return BigDecimal.valueOf(pick(PERCENTAGES));
        } else if (raw == Integer.class) {
            return pick(List.of(0, 1, 2, 3, 29_999, 30_000, 30_001, 500_000));
        } else if (raw == LocalDate.class) {
            return LocalDate.of(2018, 1, 1).plusDays(random.nextInt(365 * 13));
        } else if (raw == Answer.class) {
            return pick(List.of(Answer.YES, Answer.NO));
        } else if (raw instanceof Class<?> constant && constant.isEnum()) {
            return pick(List.of(constant.getEnumConstants()));
        } else if (raw instanceof ParameterizedType parameterized && parameterized.getRawType() == Listing.class) {
            List<Object> items = random.nextBoolean() ? List.of() : List.of(random(singular(name), argument(type)));
            return new Listing<>(random.nextBoolean(), items);
        } else if (raw instanceof ParameterizedType parameterized && parameterized.getRawType() == List.class) {
            return List.of();
        } else if (raw instanceof Class<?> record && record.isRecord()) {
            return randomRecord(record);
        }
        throw new IllegalArgumentException("The type (%s) of the component (%s) is new here.".formatted(raw, name));
    }

    private Object randomRecord(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            boolean mayBeUnknown = has(components[i].getAnnotatedType(), "Nullable");
            values[i] = mayBeUnknown && random.nextBoolean() ? null : random(components[i].getName(), components[i].getAnnotatedType());
        }
        return build(type, values);
    }

    private String text(String name) {
        return switch (name) {
            case "id" -> "random-" + ids++;
            case "holder", "of" -> pick(entities);
            case "service", "supplies" -> pick(SERVICES);
            case "zone" -> pick(ZONES);
            case "version" -> pick(VERSIONS);
            default -> "text";
        };
    }

    private static String singular(String name) {
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }

    private static List<String> entities(Offer offer) {
        return Stream.of(Stream.of(offer.hoster().id()), offer.holders().stream().map(Holder::id),
                offer.participants().items().stream().map(Participant::id)).flatMap(Function.identity()).toList();
    }

    // ---- reflection

    private @Nullable Object shuffledValue(@Nullable Object value) {
        if (value instanceof Listing<?> listing) {
            return new Listing<>(listing.complete(), shuffledItems(listing.items()));
        } else if (value instanceof List<?> list) {
            return shuffledItems(list);
        } else if (value instanceof Record fact) {
            return build(fact.getClass(), Stream.of(fact.getClass().getRecordComponents())
                    .map(component -> shuffledValue(read(fact, component))).toArray());
        }
        return value;
    }

    private List<Object> shuffledItems(List<?> items) {
        List<Object> shuffled = new ArrayList<>(items.stream().map(this::shuffledValue).toList());
        java.util.Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static @Nullable AnnotatedType argument(@Nullable AnnotatedType type) {
        return type instanceof AnnotatedParameterizedType parameterized ? parameterized.getAnnotatedActualTypeArguments()[0] : null;
    }

    private static boolean has(AnnotatedType type, String annotation) {
        return Stream.of(type.getAnnotations()).map(Annotation::annotationType).anyMatch(found -> found.getSimpleName().equals(annotation));
    }

    private static @Nullable Object read(Record fact, RecordComponent component) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Record with(Record fact, int index, @Nullable Object value) {
        @Nullable Object[] values = Stream.of(fact.getClass().getRecordComponents()).map(component -> read(fact, component)).toArray();
        values[index] = value;
        return build(fact.getClass(), values);
    }

    private static Record build(Class<?> type, @Nullable Object[] values) {
        try {
            Class<?>[] types = Stream.of(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (Record) type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The record %s cannot be built of %s.".formatted(type, java.util.Arrays.toString(values)), e);
        }
    }
}
