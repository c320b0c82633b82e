package org.ancrage.fact.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ancrage.fact.Listing;
import org.jspecify.annotations.Nullable;

/** Sorts the lists inside a record, so that the order in which facts were given never shows in an answer. */
public final class CanonicalOrder {

    /** By the first component, which is the id where there is one; whole texts only where that does not tell them apart. */
    private static final Comparator<Object> CANONICAL = Comparator.comparing(CanonicalOrder::key).thenComparing(Object::toString);

    /** Places of the components of a record type in which a list may stand: most have none, and reading them takes longer than ordering. */
    private static final ClassValue<int[]> LISTED = new ClassValue<>() {
        @Override
        protected int[] computeValue(Class<?> type) {
            List<RecordShape.Component> components = RecordShape.of(type).components();
            return IntStream.range(0, components.size()).filter(i -> mayHoldList(components.get(i).raw())).toArray();
        }
    };

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
        if (!ascending(ordered)) {
            List<Object> once = new ArrayList<>(new LinkedHashSet<>(ordered));
            once.sort(CANONICAL);
            return once.equals(items) ? items : once;
        }
        return same(ordered, items) ? items : ordered;
    }

    /** Whether each has a key after that of the one before: most lists are given so. */
    private static boolean ascending(List<Object> items) {
        String before = null;
        for (int i = 0; i < items.size() && items.size() > 1; i++) {
            String key = key(items.get(i));
            if (before != null && before.compareTo(key) >= 0) {
                return false;
            }
            before = key;
        }
        return true;
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
        @Nullable Object[] values = null;
        for (int i : LISTED.get(fact.getClass())) {
            Object value = shape.components().get(i).valueIn(fact);
            Object ordered = ordered(value);
            if (ordered != value) {
                values = values == null ? shape.values(fact) : values;
                values[i] = ordered;
            }
        }
        return values == null ? fact : shape.create(values);
    }

    private static boolean mayHoldList(Class<?> type) {
        return List.class.isAssignableFrom(type) || type == Listing.class || type.isRecord() || type.isSealed() || type == Object.class;
    }
}
