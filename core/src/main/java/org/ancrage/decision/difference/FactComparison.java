package org.ancrage.decision.difference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.decision.difference.FactChange.Place;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.evidence.FactPointers;
import org.ancrage.fact.shape.RecordShape;
import org.ancrage.fact.term.ShareRange;
import org.jspecify.annotations.Nullable;

/** Compares the facts of two questions, by reflection over their records, so that a new component is compared when it is added. */
final class FactComparison {

    private final List<FactChange> changes = new ArrayList<>();

    private FactComparison() {
    }

    /** In the order of the components; items by their id. */
    static List<FactChange> between(Hosting before, Hosting after) {
        FactComparison comparison = new FactComparison();
        comparison.records("", before, "", after);
        return List.copyOf(comparison.changes);
    }

    private void records(String beforePointer, Record before, String afterPointer, Record after) {
        for (RecordShape.Component component : RecordShape.components(before.getClass())) {
            String name = component.name();
            values(new Place(beforePointer + "/" + name, before, name, component.valueIn(before)),
                    new Place(afterPointer + "/" + name, after, name, component.valueIn(after)));
        }
    }

    private void values(Place before, Place after) {
        Object one = before.value();
        Object other = after.value();
        if (one instanceof Listing<?> || one instanceof List<?>) {
            lists(before, listing(one), after, listing(Objects.requireNonNull(other)));
        } else if (one instanceof Record first && other instanceof Record second) {
            records(before.pointer(), first, after.pointer(), second);
        } else if (!same(one, other)) {
            changes.add(new FactChange(before, after));
        }
    }

    /** A plain list, as that of holders, is never said to be complete. */
    private static Listing<?> listing(Object list) {
        return list instanceof Listing<?> listing ? listing : new Listing<>(false, (List<?>) list);
    }

    private void lists(Place before, Listing<?> one, Place after, Listing<?> other) {
        boolean identified = Stream.concat(one.items().stream(), other.items().stream()).allMatch(item -> RecordShape.id(item) != null);
        boolean alike = one.complete() == other.complete() && one.completeFor().equals(other.completeFor())
                && (identified || unordered(one).equals(unordered(other)));
        if (!alike) {
            changes.add(new FactChange(before, after));
        }
        if (identified) {
            Map<String, Place> first = items(before.pointer(), one);
            Map<String, Place> second = items(after.pointer(), other);
            Set<String> ids = new TreeSet<>(first.keySet());
            ids.addAll(second.keySet());
            ids.forEach(id -> items(first.get(id), second.get(id)));
        }
    }

    private void items(@Nullable Place before, @Nullable Place after) {
        if (before != null && after != null && before.fact().getClass() == after.fact().getClass()) {
            records(before.pointer(), (Record) before.fact(), after.pointer(), (Record) after.fact());
        } else {
            changes.add(new FactChange(before, after));
        }
    }

    private static Set<Object> unordered(Listing<?> listing) {
        return new HashSet<>(listing.items());
    }

    private static Map<String, Place> items(String pointer, Listing<?> listing) {
        String start = pointer + FactPointers.items(listing);
        Map<String, Place> items = new HashMap<>();
        IntStream.range(0, listing.items().size()).forEach(index -> {
            Object item = listing.items().get(index);
            items.put(Objects.requireNonNull(RecordShape.id(item)), new Place(start + index, item, null, item));
        });
        return items;
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal first && other instanceof BigDecimal second) {
            return first.compareTo(second) == 0;
        }
        if (one instanceof ShareRange first && other instanceof ShareRange second) {
            return first.sameAs(second);
        }
        return one instanceof Collection<?> first && other instanceof Collection<?> second
                ? new HashSet<>(first).equals(new HashSet<>(second))
                : Objects.equals(one, other);
    }
}
