package org.ancrage.verify;

import java.time.LocalDate;
import java.util.List;

/**
 * A situation on one of its days.
 *
 * @param situation what was expected
 * @param on the day
 * @param discrepancies what is not as expected; none where it passed
 */
public record SituationResult(Situation situation, LocalDate on, List<Discrepancy> discrepancies) {

    public SituationResult {
        discrepancies = List.copyOf(discrepancies);
    }

    public boolean passed() {
        return discrepancies.isEmpty();
    }
}
