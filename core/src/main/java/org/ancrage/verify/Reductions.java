package org.ancrage.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Listing;
import org.ancrage.fact.shape.RecordShape;
import org.ancrage.fact.shape.RecordShape.Component;

/** Facts of which one thing less is known: a component unknown, a listing that may go on, or an item not listed. */
final class Reductions {

    private Reductions() {
    }

    /** Each way of knowing one thing less. */
    static Stream<Object> of(Object value) {
        if (value instanceof Answer answer) {
            return answer == Answer.UNKNOWN ? Stream.of() : Stream.of(Answer.UNKNOWN);
        } else if (value instanceof Listing<?> listing) {
            Stream<Object> open = listing.saysAll() ? Stream.of(new Listing<>(false, listing.items())) : Stream.of();
            return Stream.concat(open, reducedItems(listing.items()).map(listing::with));
        } else if (value instanceof List<?> list) {
            return reducedItems(list).map(Object.class::cast);
        }
        return value instanceof Record fact ? reducedRecord(fact) : Stream.of();
    }

    private static Stream<List<Object>> reducedItems(List<?> items) {
        return IntStream.range(0, items.size()).boxed().flatMap(i -> {
            List<Object> shorter = new ArrayList<>(items);
            shorter.remove(i.intValue());
            Stream<List<Object>> inside = of(items.get(i)).map(item -> {
                List<Object> changed = new ArrayList<>(items);
                changed.set(i, item);
                return changed;
            });
            return Stream.concat(Stream.of(shorter), inside);
        });
    }

    private static Stream<Object> reducedRecord(Record fact) {
        List<Component> components = RecordShape.components(fact.getClass());
        return IntStream.range(0, components.size()).boxed().flatMap(i -> {
            Object known = components.get(i).valueIn(fact);
            Stream<Object> forgotten = known != null && components.get(i).nullable()
                    ? Stream.of(RecordShape.with(fact, i, null)) : Stream.of();
            return Stream.concat(forgotten, known == null ? Stream.of() : of(known).map(value -> RecordShape.with(fact, i, value)));
        });
    }
}
