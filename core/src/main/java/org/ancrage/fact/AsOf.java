package org.ancrage.fact;

import java.time.LocalDate;

/** The assessment date; every rule that depends on time reads it from here and never from a clock. */
public record AsOf(LocalDate date) {

    @Reads("date")
    public boolean before(LocalDate day) {
        return date.isBefore(day);
    }
}
