package org.ancrage.engine.portfolio;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.ancrage.decision.Finding;
import org.ancrage.engine.rules.FactsRead;
import org.ancrage.law.Criterion;

/** What certain facts say of criteria. Of those that see the date, how far it is from a bound counts, so that it is kept for the day that was last asked about. Thread-safe. */
final class KnownFindings {

    private final FactsRead factsRead;
    private final Map<String, Found> found = new ConcurrentHashMap<>();

    private record Found(LocalDate on, Finding finding) {
    }

    KnownFindings(FactsRead factsRead) {
        this.factsRead = factsRead;
    }

    /** @param finding finds what the facts say, on that day */
    Finding of(Criterion criterion, LocalDate on, Supplier<Finding> finding) {
        Found known = found.get(criterion.id());
        if (known == null || !known.on().equals(on) && factsRead.seesTheDate(criterion.id())) {
            known = new Found(on, finding.get());
            found.put(criterion.id(), known);
        }
        return known.finding();
    }
}
