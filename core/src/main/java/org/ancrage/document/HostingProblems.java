package org.ancrage.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.ancrage.document.problem.CommonProblem;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.document.problem.FactProblem;
import org.ancrage.fact.Attribute;
import org.ancrage.fact.Listing;
import org.ancrage.fact.evidence.FactPointers;
import org.ancrage.fact.term.ShareRange;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a hosting, being found: where it stands, and the checks of one value that needs and offers have in common. For one
 * check only.
 */
final class HostingProblems {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    /** Digits before and after the point together; sums of numbers with a billion of them never end. */
    private static final int MOST_DIGITS = 30;
    /** A message with more would help nobody. */
    private static final int MOST_PROBLEMS = 1_000;
    /** Names with which others are compared that are not known, over all that are not. */
    private static final int MOST_COMPARED = 100_000;
    private static final int MOST_SHOWN = 20;

    private final List<Problem> problems = new ArrayList<>();
    /** Pointer of the need, or of what holds the keys {@code offer} and {@code contract}. */
    private final String place;
    private final StandIns standIns;
    private int unshown;
    private int compared;

    /** @param standIns texts that stand for what could not be read */
    HostingProblems(String place, StandIns standIns) {
        this.place = place;
        this.standIns = standIns;
    }

    List<Problem> found() {
        if (unshown > 0) {
            problems.add(new Problem("hosting", place, 0, CommonProblem.MORE_PROBLEMS.with("count", unshown)));
        }
        return problems;
    }

    void addAll(List<Problem> others) {
        problems.addAll(others);
    }

    private void problem(String pointer, Diagnosis diagnosis) {
        problems.add(new Problem("hosting", place + pointer, 0, diagnosis));
    }

    /** Most is right: messages are not written before something is wrong. */
    void problem(boolean wrong, String pointer, Supplier<Diagnosis> diagnosis) {
        if (wrong && problems.size() < MOST_PROBLEMS) {
            problem(pointer, diagnosis.get());
        } else if (wrong) {
            unshown++;
        }
    }

    void unique(Map<String, String> seen, String id, String pointer, String what) {
        once(seen, id, pointer + "/id", what);
    }

    void once(Map<String, String> seen, String id, String pointer, String what) {
        String first = seen.putIfAbsent(id, place + pointer);
        problem(first != null && Legibility.shows(id), pointer,
                () -> FactProblem.ID_TWICE.with("id", Suggestions.shown(id)).with("first", first).with("kind", what));
    }

    void order(@Nullable LocalDate from, @Nullable LocalDate until, String pointer) {
        problem(from != null && until != null && from.isAfter(until), pointer + "/validUntil",
                () -> FactProblem.LAST_DAY_BEFORE_FIRST.with("last", until).with("first", from));
    }

    void percentage(@Nullable BigDecimal percent, String pointer) {
        problem(percent != null && !possible(percent), pointer,
                () -> percent != null && outOfProportion(percent)
                        ? FactProblem.PERCENTAGE_TOO_PRECISE.with("limit", MOST_DIGITS)
                        : FactProblem.PERCENTAGE_OUT_OF_RANGE.with("percentage", percent));
    }

    /** Bounds that are percentages, with a share between them. */
    void range(@Nullable ShareRange range, String pointer) {
        if (range != null) {
            range.bounds().forEach((bound, percent) -> percentage(percent, pointer + "/" + bound));
            problem(range.bounds().values().stream().allMatch(HostingProblems::possible) && range.empty(), pointer,
                    () -> FactProblem.RANGE_EMPTY.with("range", range));
        }
    }

    static boolean possible(@Nullable ShareRange range) {
        return range != null && !range.empty() && range.bounds().values().stream().allMatch(HostingProblems::possible);
    }

    static boolean possible(@Nullable BigDecimal percent) {
        return percent != null && !outOfProportion(percent) && percent.signum() >= 0 && percent.compareTo(WHOLE) <= 0;
    }

    private static boolean outOfProportion(BigDecimal number) {
        return Math.abs((long) number.scale()) + number.precision() > MOST_DIGITS;
    }

    /** Nothing once too much was compared: whoever gives thousands of wrong references made the same mistake with each. */
    @Nullable String maybe(String given, Set<String> known) {
        if (known.size() > MOST_COMPARED - compared) {
            return null;
        }
        compared += known.size();
        return Suggestions.nearest(given, known);
    }

    /** @param subjects ids of what they may be said of */
    void attributes(Listing<Attribute> attributes, String pointer, Set<String> subjects) {
        Map<List<String>, String> values = new LinkedHashMap<>();
        boolean allKnown = subjects.stream().noneMatch(this::standsIn);
        each(attributes, pointer, (attribute, place) -> {
            String of = Objects.requireNonNullElse(attribute.of(), "");
            problem(allKnown && !standsIn(of) && !subjects.contains(of), place + "/of",
                    () -> FactProblem.ATTRIBUTE_OF_NOTHING.with("id", Suggestions.shown(of)).with("maybe", maybe(of, subjects))
                            .with("known", known(subjects)));
            String other = values.putIfAbsent(List.of(of, attribute.key()), attribute.value());
            problem(other != null && !other.equals(attribute.value()), place + "/value",
                    () -> FactProblem.ATTRIBUTE_TWICE.with("attribute", Suggestions.shown(attribute.key())).with("id", Suggestions.shown(of))
                            .with("first", Suggestions.shown(String.valueOf(other))).with("second", Suggestions.shown(attribute.value())));
        });
    }

    /** The first of them, fit to be shown. */
    static List<String> known(Set<String> ids) {
        return ids.stream().limit(MOST_SHOWN).map(Suggestions::shown).toList();
    }

    /** Whether the text stands for one that could not be read, and was reported. */
    boolean standsIn(String text) {
        return standIns.has(text);
    }

    interface Check<T> {
        void check(T item, String pointer);
    }

    static <T> void each(Listing<T> listing, String pointer, Check<T> check) {
        for (int index = 0; index < listing.items().size(); index++) {
            check.check(listing.items().get(index), pointer + FactPointers.items(listing) + index);
        }
    }
}
