package org.ancrage.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.ancrage.fact.term.Abroad;
import org.jspecify.annotations.Nullable;

/**
 * Things of one kind, and whether these are all there are.
 *
 * <p>A list in a file says "at least these"; only {@code {complete: [...]}} says "these and no others". A listing that was not given is
 * {@link #unknown()}, which is not the same as {@code only()} with nothing in it.
 *
 * <p>A list can be complete for some kinds only ({@code {completeFor: [SECNUMCLOUD], atLeast: [...]}}): these and no others of the kind, whatever
 * there is of other kinds. Which lists can, and by what, says {@link org.ancrage.fact.predicate.ByKind}.
 *
 * @param complete whether there are no others than {@code items}
 * @param items in the order given; never contains null
 * @param completeFor kinds of which there are no others; by name, and none where {@code complete} says it of all
 */
public record Listing<T>(boolean complete, List<T> items, List<Enum<?>> completeFor) {

    public Listing {
        items = List.copyOf(items);
        completeFor = complete || completeFor.isEmpty() ? List.of()
                : completeFor.stream().distinct().sorted(Comparator.comparing(Enum::name)).toList();
    }

    /** Complete, or not complete for any kind. */
    public Listing(boolean complete, List<T> items) {
        this(complete, items, List.of());
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

    /** These and no others: {@link #only} of what a collection holds, in its order. */
    public static <T> Listing<T> onlyThese(Collection<? extends T> items) {
        return new Listing<>(true, List.copyOf(items));
    }

    /** At least these: {@link #atLeast} of what a collection holds, in its order. */
    public static <T> Listing<T> atLeastThese(Collection<? extends T> items) {
        return new Listing<>(false, List.copyOf(items));
    }

    /** The same, and all there are of some kinds besides those for which it is complete already. */
    public Listing<T> completeFor(Enum<?>... kinds) {
        List<Enum<?>> all = new ArrayList<>(completeFor);
        all.addAll(Arrays.asList(kinds));
        return new Listing<>(complete, items, all);
    }

    /** These items, of which as much is known whether they are all. */
    public <R> Listing<R> with(List<R> others) {
        return new Listing<>(complete, others, completeFor);
    }

    /** Whether there are no others of this kind. */
    public boolean completeOf(Enum<?> kind) {
        return complete || completeFor.contains(kind);
    }

    /** Whether there are no others of any of these kinds. */
    public boolean completeOfAll(Collection<? extends Enum<?>> kinds) {
        return complete || completeFor.containsAll(kinds);
    }

    /** Of a list of countries: whether there are no others outside this territory. What is not outside the Union is not outside the Economic Area. */
    boolean completeOutside(Territory territory) {
        return completeOf(Abroad.OUTSIDE_EUROPEAN_UNION)
                || territory instanceof EuropeanEconomicArea && completeOf(Abroad.OUTSIDE_EUROPEAN_ECONOMIC_AREA);
    }

    /** Whether there is something of which these are all. */
    public boolean saysAll() {
        return complete || !completeFor.isEmpty();
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
        return with(items.stream().<R>map(form).toList());
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
