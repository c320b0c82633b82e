package org.ancrage.benchmarks.question;

import java.time.LocalDate;
import java.util.List;

/** Days of half a year under laws of their own in turn, more than are kept: nothing is known of a question that is asked again on the next. Not thread-safe. */
public final class NewLaw {

    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2026, 6, 3), LocalDate.of(2026, 6, 12), LocalDate.of(2026, 8, 15), LocalDate.of(2026, 8, 22),
            LocalDate.of(2026, 9, 26), Law.DAY);

    private int last;

    /** A day under another law. */
    public LocalDate next() {
        last = (last + 1) % DAYS.size();
        return DAYS.get(last);
    }
}
