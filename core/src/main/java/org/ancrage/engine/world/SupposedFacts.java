package org.ancrage.engine.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.fact.Listing;
import org.ancrage.fact.shape.RecordShape;
import org.jspecify.annotations.Nullable;

/** What components deep in a record are supposed to be: each record and list that holds some is made anew once, however many those are. */
final class SupposedFacts {

    private final Map<Integer, SupposedFacts> inner = new HashMap<>();
    private @Nullable Object value;

    private SupposedFacts() {
    }

    static SupposedFacts of(Map<OpenFact, Object> supposed) {
        SupposedFacts root = new SupposedFacts();
        supposed.forEach((fact, value) -> {
            SupposedFacts node = root;
            for (int place : fact.path()) {
                node = node.inner.computeIfAbsent(place, fresh -> new SupposedFacts());
            }
            node.value = value;
        });
        return root;
    }

    /** The same with these components as they are supposed to be. */
    Object in(Object facts) {
        if (value != null) {
            return value;
        } else if (facts instanceof Listing<?> listing) {
            return listing.with(items(listing.items()));
        } else if (facts instanceof List<?> list) {
            return items(list);
        }
        RecordShape shape = RecordShape.of(facts.getClass());
        @Nullable Object[] values = new @Nullable Object[shape.components().size()];
        for (int place = 0; place < values.length; place++) {
            values[place] = within(place, shape.components().get(place).valueIn(facts));
        }
        return shape.create(values);
    }

    private List<Object> items(List<?> items) {
        List<Object> all = new ArrayList<>(items);
        inner.forEach((place, supposed) -> all.set(place, supposed.in(all.get(place))));
        return all;
    }

    private @Nullable Object within(int place, @Nullable Object before) {
        SupposedFacts supposed = inner.get(place);
        return supposed == null ? before : supposed.value != null || before == null ? supposed.value : supposed.in(before);
    }
}
