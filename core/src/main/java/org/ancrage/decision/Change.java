package org.ancrage.decision;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The same thing on both sides of a difference; null where a side has none.
 *
 * @param before on the first side
 * @param after on the second
 */
public record Change<T>(@Nullable T before, @Nullable T after) {

    /** Whether the sides are not the same. */
    public boolean differs() {
        return !Objects.equals(before, after);
    }

    /** Whether the thing is on both sides. */
    public boolean both() {
        return before != null && after != null;
    }

    /** Seen from the other side. */
    public Change<T> mirrored() {
        return new Change<>(after, before);
    }

    /** A part of each side that has one. */
    public <U> Change<U> map(Function<? super T, ? extends @Nullable U> part) {
        return new Change<>(before == null ? null : part.apply(before), after == null ? null : part.apply(after));
    }
}
