package org.ancrage.engine.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.ancrage.decision.Explanation.TakenReading;
import org.ancrage.decision.Finding;
import org.ancrage.engine.answer.ToldByRule;
import org.ancrage.engine.limit.Kept;
import org.ancrage.engine.rules.FactsRead;
import org.ancrage.law.Criterion;

/** What certain facts say of criteria, and on which readings that rests. Of those that see the date, how far it is from a bound counts, so that it is kept for the day that was last asked about. Thread-safe. */
final class KnownFindings {

    private final FactsRead factsRead;
    private final Map<String, Found> found = new ConcurrentHashMap<>();
    private final Kept<String, List<TakenReading>> readings = new Kept<>();

    private record Found(LocalDate on, ToldByRule told) {
    }

    KnownFindings(FactsRead factsRead) {
        this.factsRead = factsRead;
    }

    /**
     * @param telling finds what the facts say, on that day
     * @return the same finding where nothing is told otherwise than on the day that was last asked about
     */
    Finding of(Criterion criterion, LocalDate on, ToldByRule.Telling telling) {
        Found known = found.get(criterion.id());
        if (known == null || !known.on().equals(on) && factsRead.seesTheDate(criterion.id())) {
            known = new Found(on, telling.told(known == null ? null : known.told(), rule -> !factsRead.tellsTheDate(rule)));
            found.put(criterion.id(), known);
        }
        return known.told().finding();
    }

    /**
     * On which readings it rests what is found of a criterion, which is the same on all days on which rules see the facts alike.
     *
     * @param finding finds them
     */
    List<TakenReading> readings(String criterion, Function<String, List<TakenReading>> finding) {
        return readings.get(criterion, finding);
    }
}
