package org.ancrage.fact;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sorts the lists inside a record, so that the order in which facts were given never shows in an answer. */
final class CanonicalOrder {

    /** By the first component, which is the id where there is one; whole texts only where that does not tell them apart. */
    private static final Comparator<Object> CANONICAL = Comparator.comparing(CanonicalOrder::key).thenComparing(Object::toString);

    /** Looking up the components of a record type takes longer than reading them. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private CanonicalOrder() {
    }

    @SuppressWarnings("unchecked")
    static <R extends Record> R of(R fact) {
        return (R) Objects.requireNonNull(ordered(fact));
    }

    private static @Nullable Object ordered(@Nullable Object value) {
        if (value instanceof Listing<?> listing) {
            List<?> sorted = sorted(listing.items());
            return sorted == listing.items() ? listing : new Listing<>(listing.complete(), sorted);
        }
        if (value instanceof List<?> list) {
            return sorted(list);
        }
        return value instanceof Record fact ? rebuilt(fact) : value;
    }

    private static List<?> sorted(List<?> items) {
        List<Object> ordered = new ArrayList<>(items.size());
        items.forEach(item -> ordered.add(ordered(item)));
        if (items.size() > 1) {
            List<Object> once = new ArrayList<>(new LinkedHashSet<>(ordered));
            once.sort(CANONICAL);
            return once.equals(items) ? items : once;
        }
        return same(ordered, items) ? items : ordered;
    }

    private static boolean same(List<?> one, List<?> other) {
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) != other.get(i)) {
                return false;
            }
        }
        return true;
    }

    private static String key(Object item) {
        return item instanceof Record fact ? String.valueOf(read(fact, COMPONENTS.get(fact.getClass())[0])) : item.toString();
    }

    private static Record rebuilt(Record fact) {
        RecordComponent[] components = COMPONENTS.get(fact.getClass());
        @Nullable Object[] values = new @Nullable Object[components.length];
        boolean changed = false;
        for (int i = 0; i < components.length; i++) {
            Object value = read(fact, components[i]);
            values[i] = ordered(value);
            changed |= values[i] != value;
        }
        return changed ? build(fact, components, values) : fact;
    }

    private static @Nullable Object read(Record fact, RecordComponent component) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The record type (%s) must be public.".formatted(fact.getClass()), e);
        }
    }

    private static Record build(Record fact, RecordComponent[] components, @Nullable Object[] values) {
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
        }
        try {
            return fact.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The record (%s) cannot be rebuilt.".formatted(fact), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The record type (%s) must be public.".formatted(fact.getClass()), e);
        }
    }
}
