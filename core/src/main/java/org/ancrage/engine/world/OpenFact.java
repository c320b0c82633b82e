package org.ancrage.engine.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.ancrage.decision.MissingFact;
import org.ancrage.fact.Listing;
import org.ancrage.fact.shape.RecordShape;
import org.jspecify.annotations.Nullable;

/** A component that is not known and has few values, one of which it must have. Its place among others makes it equal, and nothing else does. Immutable and thread-safe. */
public final class OpenFact {

    private final List<Integer> path;
    private final MissingFact missing;
    private final List<Object> values;
    /** What is supposed is looked up by it, many times for each question. */
    private final int hash;

    /**
     * @param path places of components in records and of items in lists that lead to it
     * @param missing what is told of it
     * @param values all that it may turn out to be, in their order
     */
    public OpenFact(List<Integer> path, MissingFact missing, List<Object> values) {
        this.path = List.copyOf(path);
        this.missing = missing;
        this.values = List.copyOf(values);
        this.hash = this.path.hashCode();
    }

    public List<Integer> path() {
        return path;
    }

    public MissingFact missing() {
        return missing;
    }

    public List<Object> values() {
        return values;
    }

    /** The first value for the last, and so on: no for yes. */
    public Object opposite(Object value) {
        return values.get(values.size() - 1 - values.indexOf(value));
    }

    /** The facts in which it has this value. */
    public <T extends Record> T known(T facts, Object value) {
        return cast(with(facts, 0, value));
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object same) {
        return (T) same;
    }

    /** What is told of it once it is supposed to have this value: the fact that has it. */
    public MissingFact supposed(Object value) {
        return new MissingFact(RecordShape.with((Record) missing.of(), path.get(path.size() - 1), value), missing.component(), missing.pointer());
    }

    private Object with(Object facts, int depth, Object value) {
        if (depth == path.size()) {
            return value;
        }
        int place = path.get(depth);
        if (facts instanceof Listing<?> listing) {
            return listing.with(replaced(listing.items(), depth, place, value));
        } else if (facts instanceof List<?> list) {
            return replaced(list, depth, place, value);
        }
        Record fact = (Record) facts;
        Object within = depth + 1 == path.size() ? value
                : with(Objects.requireNonNull(RecordShape.of(fact.getClass()).components().get(place).valueIn(fact)), depth + 1, value);
        return RecordShape.with(fact, place, within);
    }

    private List<Object> replaced(List<?> items, int depth, int place, Object value) {
        List<Object> replaced = new ArrayList<>(items);
        replaced.set(place, with(replaced.get(place), depth + 1, value));
        return replaced;
    }

    /** The component of a record of that class in which it stands, be it deep within. */
    public String component(Class<?> root) {
        return RecordShape.components(root).get(path.get(0)).name();
    }

    /** Places of those of some facts that are looked at, in their order. */
    public static int[] lookedAt(Collection<OpenFact> facts, Predicate<OpenFact> looked) {
        List<OpenFact> all = List.copyOf(facts);
        return IntStream.range(0, all.size()).filter(place -> looked.test(all.get(place))).toArray();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OpenFact same && path.equals(same.path);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
