package org.ancrage.fact;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Things of one kind, and whether these are all there are.
 *
 * <p>A list in a file says "at least these"; only {@code {complete: [...]}} says "these and no others". A listing that was not given is
 * {@link #unknown()}, which is not the same as {@code only()} with nothing in it.
 *
 * @param complete whether there are no others than {@code items}
 * @param items in the order given; never contains null
 */
public record Listing<T>(boolean complete, List<T> items) {

    public Listing {
        items = List.copyOf(items);
    }

    /** These and no others. */
    @SafeVarargs
    public static <T> Listing<T> only(T... items) {
        return new Listing<>(true, List.of(items));
    }

    /** At least these. */
    @SafeVarargs
    public static <T> Listing<T> atLeast(T... items) {
        return new Listing<>(false, List.of(items));
    }

    /** Nothing is known: not even whether there is any. */
    public static <T> Listing<T> unknown() {
        return new Listing<>(false, List.of());
    }

    static <T> Listing<T> orUnknown(@Nullable Listing<T> given) {
        return given == null ? unknown() : given;
    }

    /** The same with each item put in another form. */
    <R> Listing<R> map(java.util.function.Function<? super T, ? extends R> form) {
        return new Listing<>(complete, items.stream().<R>map(form).toList());
    }

    /** Whether {@code item} is among them: {@code NO} only when the listing is complete. */
    public Answer contains(T item) {
        Objects.requireNonNull(item);
        return items.contains(item) ? Answer.YES : complete ? Answer.NO : Answer.UNKNOWN;
    }

    /** Known to have at least one item that is {@code what}. */
    public boolean some(Predicate<? super T> what) {
        return items.stream().anyMatch(what);
    }

    /** Known in full, and every item is {@code what}; true of a complete listing of nothing. */
    public boolean allKnownToBe(Predicate<? super T> what) {
        return complete && items.stream().allMatch(what);
    }

    /** Known to have no item. */
    public boolean none() {
        return complete && items.isEmpty();
    }
}
