package org.ancrage.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.List;
import org.ancrage.fact.Listing;
import org.jspecify.annotations.Nullable;

/** Sorts the lists inside a record, so that the order in which facts were given never shows in an answer. */
final class CanonicalOrder {

    private CanonicalOrder() {
    }

    @SuppressWarnings("unchecked")
    static <R extends Record> R of(R fact) {
        return (R) ordered(fact);
    }

    private static @Nullable Object ordered(@Nullable Object value) {
        if (value instanceof Listing<?> listing) {
            return new Listing<>(listing.complete(), sorted(listing.items()));
        }
        if (value instanceof List<?> list) {
            return sorted(list);
        }
        return value instanceof Record fact ? rebuilt(fact) : value;
    }

    private static List<Object> sorted(List<?> items) {
        return items.stream().map(CanonicalOrder::ordered).map(Object.class::cast).distinct()
                .sorted(Comparator.comparing(Object::toString)).toList();
    }

    private static Record rebuilt(Record fact) {
        RecordComponent[] components = fact.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] values = new @Nullable Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = ordered(components[i].getAccessor().invoke(fact));
            }
            return fact.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The record (%s) cannot be rebuilt.".formatted(fact), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The record type (%s) must be public.".formatted(fact.getClass()), e);
        }
    }
}
