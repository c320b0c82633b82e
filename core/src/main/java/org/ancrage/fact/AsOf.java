package org.ancrage.fact;

import java.time.LocalDate;
import org.ancrage.fact.predicate.Compares;
import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.predicate.Relation;

/** The assessment date; every rule that depends on time reads it from here and never from a clock. */
public record AsOf(LocalDate date) {

    @Reads("date")
    @Compares(component = "date", is = Relation.LESS_THAN)
    public boolean earlierThan(LocalDate day) {
        return date.isBefore(day);
    }

    @Reads("date")
    @Compares(component = "date", is = Relation.AT_LEAST)
    public boolean onOrAfter(LocalDate day) {
        return !date.isBefore(day);
    }
}
