package org.ancrage.engine.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
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
            known = new Told(on, known != null && citesAlike(known.on(), on) ? explained(known.decision(), findings) : deciding.get());
            told.put(asked, known);
        }
        return known.decision();
    }

    private boolean citesAlike(LocalDate one, LocalDate other) {
        return Objects.equals(retellingDays.floor(one), retellingDays.floor(other));
    }

    private Decision explained(Decision decision, Function<Criterion, Finding> findings) {
        Explanation explanation = told(decision.explanation(), findings);
        return explanation == decision.explanation() ? decision : new Decision(decision.text(), decision.title(), decision.version(), decision.outcome(), explanation, decision.undertakings(),
                decision.questions(), decision.whatever(), decision.derogations(), decision.remedies(), decision.readings(), decision.conflicts(), decision.amendments(), decision.basis());
    }

    /** The node itself where nothing of it is told otherwise. */
    private Explanation told(Explanation node, Function<Criterion, Finding> findings) {
        Finding finding = node.finding() == null ? null : told(node.finding(), findings);
        List<Explanation> children = null;
        for (int i = 0; i < node.children().size(); i++) {
            Explanation child = told(node.children().get(i), findings);
            if (child != node.children().get(i)) {
                children = children == null ? new ArrayList<>(node.children()) : children;
                children.set(i, child);
            }
        }
        return finding == node.finding() && children == null ? node
                : new Explanation(node.kind(), node.truth(), node.statement(), node.provisions(), children == null ? node.children() : children, finding, node.reading());
    }

    /** A finding without facts is told of any day. */
    private Finding told(Finding finding, Function<Criterion, Finding> findings) {
        return factsRead.seesTheDate(finding.criterion().id()) && finding.withoutFacts() != finding ? findings.apply(finding.criterion()) : finding;
    }
}
