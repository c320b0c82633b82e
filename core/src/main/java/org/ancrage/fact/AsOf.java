package org.ancrage.fact;

import java.time.LocalDate;

/** The assessment date; every rule that depends on time reads it from here and never from a clock. */
public record AsOf(LocalDate date) {

    @Reads("date")
    @Compares(component = "date", is = Comparison.LESS_THAN)
    public boolean earlierThan(LocalDate day) {
        return date.isBefore(day);
    }

    @Reads("date")
    @Compares(component = "date", is = Comparison.AT_LEAST)
    public boolean onOrAfter(LocalDate day) {
        return !date.isBefore(day);
    }
}
