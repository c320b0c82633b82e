package org.ancrage.rules.witness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Contract;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Need;
import org.ancrage.fact.Offer;
import org.jspecify.annotations.Nullable;

/**
 * A question in which every fact that is looked at has a value: the one given or, where it is missing, one of those that it may have. The
 * same fact, named by the same {@code what}, has one value in one completion. {@link Completions} goes through all of them.
 */
public final class Completion {

    private final Hosting hosting;
    private final LocalDate day;
    private final Map<String, String> readings;
    private final Choices choices;
    private final Map<String, Object> chosen = new HashMap<>();

    /** Chooses one of several values; called once for each missing fact that is looked at. */
    interface Choices {
        int next(int of);
    }

    Completion(Hosting hosting, LocalDate day, Map<String, String> readings, Choices choices) {
        this.hosting = hosting;
        this.day = day;
        this.readings = readings;
        this.choices = choices;
    }

    public Need need() {
        return hosting.need();
    }

    public Offer offer() {
        return hosting.offer();
    }

    public Contract contract() {
        return hosting.contract();
    }

    public LocalDate day() {
        return day;
    }

    /** Whether the day is this one or a later one. */
    public boolean since(LocalDate first) {
        return !day.isBefore(first);
    }

    /** Whether the day is before this one. */
    public boolean before(LocalDate first) {
        return day.isBefore(first);
    }

    /** Whether {@code option} is the one that is taken of a reading, by its global id, for example {@code fr/hds#activity-5}. */
    public boolean reads(String reading, String option) {
        return option.equals(Objects.requireNonNull(readings.get(reading), () -> "No option of " + reading + " is taken."));
    }

    /** Whether it is so. */
    public boolean yes(Answer given, String what) {
        return given == Answer.UNKNOWN ? oneOf(List.of(true, false), what) : given == Answer.YES;
    }

    /** The value given or, where it is missing, one of {@code others}: a value for each difference that the law makes. */
    public <T> T value(@Nullable T given, List<T> others, String what) {
        return given != null ? given : oneOf(others, what);
    }

    /** The value given or, where it is missing, one of all there are. */
    public <E extends Enum<E>> E value(@Nullable E given, Class<E> type, String what) {
        return value(given, List.of(type.getEnumConstants()), what);
    }

    /**
     * The items given and, where the listing may go on, either no other or one of {@code others} more: an item for each difference that the
     * law makes. Items may have components that are missing themselves.
     */
    public <T> List<T> items(Listing<T> given, List<T> others, String what) {
        List<T> items = new ArrayList<>(given.items());
        if (!given.complete() && !others.isEmpty()) {
            int choice = oneOf(java.util.stream.IntStream.rangeClosed(0, others.size()).boxed().toList(), what);
            if (choice > 0) {
                items.add(others.get(choice - 1));
            }
        }
        return List.copyOf(items);
    }

    /** The countries given and, as {@code items} says, another; not one of those of which all are said to be given. */
    public List<String> countries(Listing<String> given, List<String> others, String what) {
        List<String> possible = others.stream().filter(country -> !UnlistedCountries.excluded(given, country)).toList();
        return items(given, possible.isEmpty() && !others.isEmpty() ? List.of("FR") : possible, what);
    }

    /** Whether {@code item} is in the listing; each item is asked for by itself where the listing may go on. */
    public <T> boolean has(Listing<T> given, T item, String what) {
        return yes(given.contains(item), what + " " + item);
    }

    /** Whether something is given, without a doubt: what is missing does not count, as with undertakings that are still to be given. */
    public <T> boolean given(Listing<T> listing, Predicate<? super T> what) {
        return listing.some(what);
    }

    /** One of these values, of which nothing is known but that it is one of them. */
    @SuppressWarnings("unchecked")
    public <T> T oneOf(List<T> values, String what) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("There is no value that %s may have.".formatted(what));
        }
        return (T) chosen.computeIfAbsent(what, fact -> values.get(values.size() == 1 ? 0 : choices.next(values.size())));
    }
}
