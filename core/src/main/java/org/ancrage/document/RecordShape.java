package org.ancrage.document;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Country;
import org.ancrage.fact.Listing;
import org.jspecify.annotations.Nullable;

/** The components of a record type, and which of them must be given. */
record RecordShape(Class<? extends Record> type, Constructor<?> constructor, List<Component> components) {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return inspect(type.asSubclass(Record.class));
        }
    };

    /** @param mandatory it has no way of being unknown */
    record Component(String name, AnnotatedType type, boolean mandatory, Method accessor) {

        /** What one item is where there may be several: the service of the services. */
        String singular() {
            return container(raw(type)) ? name.replaceFirst("s$", "") : name;
        }

        @Nullable Object valueIn(Record record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException failure) {
                throw new IllegalStateException("The component (%s) cannot be read.".formatted(name), failure);
            }
        }
    }

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    List<String> names() {
        return components.stream().map(Component::name).toList();
    }

    /** @param values of all components, in order */
    Record create(@Nullable Object[] values) {
        try {
            return type.cast(constructor.newInstance(values));
        } catch (InvocationTargetException failure) {
            throw new IllegalStateException("The record (%s) refuses %s.".formatted(type.getSimpleName(), List.of(values)), failure.getCause());
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
    static boolean container(Class<?> type) {
        return type == Listing.class || type == List.class || type == Set.class;
    }

    /** The record that stands for knowing nothing, of types that have one. */
    static Optional<Object> unknown(Class<?> type) {
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
    static Class<?> raw(AnnotatedType type) {
        return type.getType() instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type.getType();
    }

    /** What a container holds. */
    static AnnotatedType item(AnnotatedType container) {
        return ((AnnotatedParameterizedType) container).getAnnotatedActualTypeArguments()[0];
    }

    static boolean country(AnnotatedType type) {
        return type.isAnnotationPresent(Country.class);
    }
}
