package org.ancrage.engine.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Explanation;
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

    /** @param dated what it tells of criteria that see the date */
    private record Told(LocalDate on, Decision decision, List<Finding> dated) {

        /** The same on another day, on which other things are found of these criteria. */
        Told on(LocalDate day, Function<Criterion, Finding> findings) {
            Map<Finding, Finding> otherwise = new IdentityHashMap<>();
            List<Finding> now = new ArrayList<>(dated.size());
            for (Finding before : dated) {
                Finding after = findings.apply(before.criterion());
                now.add(after);
                if (after != before) {
                    otherwise.put(before, after);
                }
            }
            return otherwise.isEmpty() ? new Told(day, decision, dated) : new Told(day, decision.telling(finding -> otherwise.getOrDefault(finding, finding)), now);
        }
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
            known = known != null && citesAlike(known.on(), on) ? known.on(on, findings) : told(on, deciding.get());
            told.put(asked, known);
        }
        return known.decision();
    }

    /** A finding without facts is told of any day. */
    private Told told(LocalDate on, Decision decision) {
        // Each object, which is what another day has otherwise: to compare what findings say takes longer than to find them.
        Set<Finding> dated = Collections.newSetFromMap(new IdentityHashMap<>());
        decision.explanation().walk().map(Explanation::finding)
                .filter(finding -> finding != null && factsRead.seesTheDate(finding.criterion().id()) && finding.withoutFacts() != finding).forEach(dated::add);
        return new Told(on, decision, List.copyOf(dated));
    }

    private boolean citesAlike(LocalDate one, LocalDate other) {
        return Objects.equals(retellingDays.floor(one), retellingDays.floor(other));
    }
}
