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
import org.ancrage.fact.term.Country;
import org.jspecify.annotations.Nullable;

/**
 * The components of a record type, and which of them must be given. The one place in which facts are looked at without being known by name:
 * reader, schema, comparison, words and random questions ask it. Immutable; kept per type.
 */
public record RecordShape(Class<? extends Record> type, Constructor<?> constructor, List<Component> components) {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return inspect(type.asSubclass(Record.class));
        }
    };

    /**
     * @param type with its annotations and arguments
     * @param mandatory it has no way of being unknown
     */
    public record Component(String name, AnnotatedType type, boolean mandatory, Method accessor) {

        public Class<?> raw() {
            return RecordShape.raw(type);
        }

        /** Whether it may be null. */
        public boolean nullable() {
            return type.isAnnotationPresent(Nullable.class);
        }

        /** What one item is where there may be several: the service of the services. */
        public String singular() {
            return container(raw()) ? name.replaceFirst("s$", "") : name;
        }

        public @Nullable Object valueIn(Object record) {
            try {
                return accessor.invoke(record);
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
        @Nullable Object[] values = shape.components.stream().map(component -> component.valueIn(record)).toArray();
        values[index] = value;
        return shape.create(values);
    }

    /** @param values of all components, in order */
    public Record create(@Nullable Object[] values) {
        try {
            return type.cast(constructor.newInstance(values));
        } catch (InvocationTargetException failure) {
            throw new IllegalStateException("The record (%s) refuses %s.".formatted(type.getSimpleName(), Arrays.asList(values)), failure.getCause());
        } catch (InstantiationException | IllegalAccessException failure) {
            throw new IllegalStateException("The record (%s) cannot be made.".formatted(type.getSimpleName()), failure);
        }
    }

    private static RecordShape inspect(Class<? extends Record> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return new RecordShape(type, constructor, Stream.of(components).map(RecordShape::component).toList());
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Component component(RecordComponent component) {
        Class<?> type = component.getType();
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || type == Answer.class || container(type) || unknown(type).isPresent();
        component.getAccessor().setAccessible(true);
        return new Component(component.getName(), component.getAnnotatedType(), !optional, component.getAccessor());
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

    public static boolean country(AnnotatedType type) {
        return type.isAnnotationPresent(Country.class);
    }
}
