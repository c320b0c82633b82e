package org.ancrage.fact.shape;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Listing;
import org.ancrage.fact.predicate.ByKind;
import org.ancrage.fact.predicate.RangeOf;
import org.ancrage.fact.term.Abroad;
import org.ancrage.fact.term.Country;
import org.ancrage.fact.term.ShareRange;
import org.jspecify.annotations.Nullable;

/**
 * The components of a record type, and which of them must be given. The one place in which facts are looked at without being known by name:
 * reader, schema, comparison, words and random questions ask it. Immutable; kept per type.
 */
public record RecordShape(Class<? extends Record> type, Constructor<?> constructor, List<Component> components, List<Integer> arguments) {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return inspect(type.asSubclass(Record.class));
        }
    };

    /**
     * @param type with its annotations and arguments
     * @param mandatory it has no way of being unknown
     * @param range of what may be known by its bounds only, those bounds, which are its value then ({@link RangeOf})
     */
    public record Component(String name, AnnotatedType type, boolean mandatory, Method accessor, @Nullable Method range) {

        public Class<?> raw() {
            return RecordShape.raw(type);
        }

        /** Whether it may be null. */
        public boolean nullable() {
            return type.isAnnotationPresent(Nullable.class);
        }

        /** Whether its value may be a {@link ShareRange}. */
        public boolean ranged() {
            return range != null;
        }

        /** What one item is where there may be several: the service of the services. */
        public String singular() {
            return container(raw()) ? name.replaceFirst("s$", "") : name;
        }

        public @Nullable Object valueIn(Object record) {
            try {
                Object exact = accessor.invoke(record);
                return exact == null && range != null ? range.invoke(record) : exact;
            } catch (IllegalAccessException | InvocationTargetException failure) {
                throw new IllegalStateException("The component (%s) cannot be read.".formatted(name), failure);
            }
        }
    }

    /** @throws ClassCastException if the type is no record */
    public static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** Components of a record type; none of another. */
    public static List<Component> components(Class<?> type) {
        return type.isRecord() ? of(type).components() : List.of();
    }

    /** A component of a record type; none of another. */
    public static Optional<Component> component(Class<?> type, String name) {
        return components(type).stream().filter(component -> component.name().equals(name)).findFirst();
    }

    /** The id of a fact that has one. */
    public static @Nullable String id(Object fact) {
        return component(fact.getClass(), "id").map(id -> (String) id.valueIn(fact)).orElse(null);
    }

    public List<String> names() {
        return components.stream().map(Component::name).toList();
    }

    /** The same record with another value of the component at this index. */
    public static Record with(Record record, int index, @Nullable Object value) {
        RecordShape shape = of(record.getClass());
        @Nullable Object[] values = shape.values(record);
        values[index] = value;
        return shape.create(values);
    }

    /** The values of all components, in order. */
    @Nullable Object[] values(Record record) {
        @Nullable Object[] values = new @Nullable Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = components.get(i).valueIn(record);
        }
        return values;
    }

    /** @param values of all components, in order */
    public Record create(@Nullable Object[] values) {
        try {
            return type.cast(constructor.newInstance(arguments.isEmpty() ? values : spread(values)));
        } catch (InvocationTargetException failure) {
            throw new IllegalStateException("The record (%s) refuses %s.".formatted(type.getSimpleName(), Arrays.asList(values)), failure.getCause());
        } catch (InstantiationException | IllegalAccessException failure) {
            throw new IllegalStateException("The record (%s) cannot be made.".formatted(type.getSimpleName()), failure);
        }
    }

    /** A value and its range are one component of two arguments. */
    private @Nullable Object[] spread(@Nullable Object[] values) {
        @Nullable Object[] spread = new @Nullable Object[arguments.size()];
        for (int i = 0; i < spread.length; i++) {
            int component = arguments.get(i);
            boolean ofRange = component < 0;
            Object value = values[ofRange ? ~component : component];
            spread[i] = value instanceof ShareRange == ofRange ? value : null;
        }
        return spread;
    }

    private static RecordShape inspect(Class<? extends Record> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            List<RecordComponent> plain = Stream.of(components).filter(component -> !component.isAnnotationPresent(RangeOf.class)).toList();
            List<Integer> arguments = plain.size() == components.length ? List.of() : Stream.of(components).map(component -> argument(component, plain)).toList();
            return new RecordShape(type, constructor, plain.stream().map(component -> component(component, range(component, components))).toList(), arguments);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The place of a component; of a range, that of the component of which it is one, complemented. */
    private static int argument(RecordComponent component, List<RecordComponent> plain) {
        RangeOf range = component.getAnnotation(RangeOf.class);
        List<String> names = plain.stream().map(RecordComponent::getName).toList();
        return range == null ? names.indexOf(component.getName()) : ~names.indexOf(range.value());
    }

    private static @Nullable Method range(RecordComponent of, RecordComponent[] components) {
        return Stream.of(components).filter(component -> component.isAnnotationPresent(RangeOf.class)
                && component.getAnnotation(RangeOf.class).value().equals(of.getName())).map(RecordComponent::getAccessor).findFirst().orElse(null);
    }

    private static Component component(RecordComponent component, @Nullable Method range) {
        Class<?> type = component.getType();
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || type == Answer.class || container(type) || unknown(type).isPresent();
        component.getAccessor().setAccessible(true);
        if (range != null) {
            range.setAccessible(true);
        }
        return new Component(component.getName(), component.getAnnotatedType(), !optional, component.getAccessor(), range);
    }

    /** Holds any number of items, and so none. */
    public static boolean container(Class<?> type) {
        return type == Listing.class || type == List.class || type == Set.class;
    }

    /** The record that stands for knowing nothing, of types that have one. */
    public static Optional<Object> unknown(Class<?> type) {
        if (!type.isRecord() || type == Listing.class) {
            return Optional.empty();
        }
        try {
            Method factory = type.getDeclaredMethod("unknown");
            return Modifier.isStatic(factory.getModifiers()) && factory.getReturnType() == type
                    ? Optional.of(factory.invoke(null))
                    : Optional.empty();
        } catch (NoSuchMethodException none) {
            return Optional.empty();
        } catch (IllegalAccessException | InvocationTargetException failure) {
            throw new IllegalStateException("The unknown %s cannot be made.".formatted(type.getSimpleName()), failure);
        }
    }

    /** The class of a type, without its arguments. */
    public static Class<?> raw(AnnotatedType type) {
        return type.getType() instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type.getType();
    }

    /** What a container holds. */
    public static AnnotatedType item(AnnotatedType container) {
        return ((AnnotatedParameterizedType) container).getAnnotatedActualTypeArguments()[0];
    }

    /** The component that tells of which kind an item of this list is; empty where the list is complete for all kinds or for none. */
    public static Optional<Component> kind(AnnotatedType listing) {
        ByKind by = listing.getAnnotation(ByKind.class);
        return by == null || by.value().isEmpty() ? Optional.empty() : component(raw(item(listing)), by.value());
    }

    /** The constants by which this list may be complete for some kinds only; none where it cannot. */
    public static List<Enum<?>> kinds(AnnotatedType listing) {
        if (listing.isAnnotationPresent(ByKind.class) && country(item(listing))) {
            return List.of(Abroad.values());
        }
        return kind(listing).map(component -> container(component.raw()) ? raw(item(component.type())) : component.raw())
                .map(constants -> Stream.of(constants.getEnumConstants()).<Enum<?>>map(constant -> (Enum<?>) constant).toList()).orElse(List.of());
    }

    public static boolean country(AnnotatedType type) {
        return type.isAnnotationPresent(Country.class);
    }
}
