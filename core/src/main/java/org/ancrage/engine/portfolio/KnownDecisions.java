package org.ancrage.engine.portfolio;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Level;
import org.ancrage.engine.rules.FactsRead;
import org.ancrage.law.Criterion;

/**
 * What texts answer on a question in full, on days that rules see alike. While no provision that is cited begins or ends, only what the facts say of criteria that see the date is told
 * otherwise on another of them: it names the day, and how far the day is from a bound. Thread-safe.
 */
final class KnownDecisions {

    private final FactsRead factsRead;
    private final NavigableSet<LocalDate> retellingDays;
    private final Map<Asked, Told> told = new ConcurrentHashMap<>();

    private record Asked(String text, Level level) {
    }

    private record Told(LocalDate on, Decision decision) {
    }

    /** @param retellingDays as {@link org.ancrage.engine.world.Day.Law#retellingDays} */
    KnownDecisions(FactsRead factsRead, NavigableSet<LocalDate> retellingDays) {
        this.factsRead = factsRead;
        this.retellingDays = retellingDays;
    }

    /**
     * @param findings what the facts say of criteria, on that day
     * @param deciding finds the answer, on that day
     */
    Decision of(String text, Level level, LocalDate on, Function<Criterion, Finding> findings, Supplier<Decision> deciding) {
        Asked asked = new Asked(text, level);
        Told known = told.get(asked);
        if (known == null || !known.on().equals(on)) {
            known = new Told(on, known != null && citesAlike(known.on(), on) ? known.decision().telling(finding -> told(finding, findings)) : deciding.get());
            told.put(asked, known);
        }
        return known.decision();
    }

    private boolean citesAlike(LocalDate one, LocalDate other) {
        return Objects.equals(retellingDays.floor(one), retellingDays.floor(other));
    }

    /** A finding without facts is told of any day. */
    private Finding told(Finding finding, Function<Criterion, Finding> findings) {
        return factsRead.seesTheDate(finding.criterion().id()) && finding.withoutFacts() != finding ? findings.apply(finding.criterion()) : finding;
    }
}
