package org.ancrage.fact.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.ancrage.fact.Listing;
import org.jspecify.annotations.Nullable;

/** Sorts the lists inside a record, so that the order in which facts were given never shows in an answer. */
public final class CanonicalOrder {

    /** By the first component, which is the id where there is one; whole texts only where that does not tell them apart. */
    private static final Comparator<Object> CANONICAL = Comparator.comparing(CanonicalOrder::key).thenComparing(Object::toString);

    private CanonicalOrder() {
    }

    @SuppressWarnings("unchecked")
    public static <R extends Record> R of(R fact) {
        return (R) Objects.requireNonNull(ordered(fact));
    }

    /** An item of a list, or the value of a component, with what stands in it sorted. */
    static @Nullable Object ordered(@Nullable Object value) {
        if (value instanceof Listing<?> listing) {
            List<?> sorted = sorted(listing.items());
            return sorted == listing.items() ? listing : listing.with(sorted);
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
        return item instanceof Record fact ? String.valueOf(RecordShape.of(fact.getClass()).components().get(0).valueIn(fact)) : item.toString();
    }

    private static Record rebuilt(Record fact) {
        RecordShape shape = RecordShape.of(fact.getClass());
        List<RecordShape.Component> components = shape.components();
        @Nullable Object[] values = new @Nullable Object[components.size()];
        boolean changed = false;
        for (int i = 0; i < values.length; i++) {
            Object value = components.get(i).valueIn(fact);
            values[i] = ordered(value);
            changed |= values[i] != value;
        }
        return changed ? shape.create(values) : fact;
    }
}
