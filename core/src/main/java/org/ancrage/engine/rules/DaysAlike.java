package org.ancrage.engine.rules;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.engine.walk.FactBase;
import org.jspecify.annotations.Nullable;

/**
 * Days, of the same law, on which every rule sees the facts of a need, or of an offer, alike: what they come to on one of them they come to on all. The first day costs
 * nothing. Thread-safe.
 */
public final class DaysAlike {

    /** More of them are forgotten. */
    private static final int MOST = 64;

    private final RuleBook book;
    private final List<Object> facts;
    private final LocalDate first;
    private @Nullable DayTests tests;
    /** By what holds on them, the first of the days asked about. */
    private final Map<BitSet, LocalDate> days = new HashMap<>();
    private LocalDate last;
    private LocalDate likeLast;

    /**
     * @param facts that the need brings to any day, or the offer
     * @param first a day
     */
    public DaysAlike(RuleBook book, List<Object> facts, LocalDate first) {
        this.book = book;
        this.facts = List.copyOf(facts);
        this.first = first;
        this.last = first;
        this.likeLast = first;
    }

    /** Those that it brings. */
    public List<Object> facts() {
        return facts;
    }

    /** Whether each side sees the date by itself; not where a rule compares it with facts of both, or with what is derived. */
    public static boolean possible(RuleBook book) {
        return book.walks().map(walk -> walk.dayConstraints(DayTests.GIVEN))
                .allMatch(found -> found.isPresent() && found.get().stream().allMatch(constraint -> constraint.looksAtOneSide(book.sides())));
    }

    /** The day asked about first that is like this one; the day itself where none is. */
    public synchronized LocalDate firstLike(LocalDate on) {
        if (!on.equals(last)) {
            BitSet held = tests().held(on);
            if (days.size() == MOST) {
                days.clear();
            }
            likeLast = days.computeIfAbsent(held, fresh -> on);
            last = on;
        }
        return likeLast;
    }

    private DayTests tests() {
        DayTests known = tests;
        if (known == null) {
            known = new DayTests(book, new FactBase(facts));
            tests = known;
            days.put(known.held(first), first);
        }
        return known;
    }
}
