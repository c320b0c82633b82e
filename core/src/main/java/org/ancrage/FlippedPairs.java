package org.ancrage;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.ancrage.decision.AnswerTooCostlyException;
import org.ancrage.decision.difference.Difference;
import org.ancrage.decision.difference.Impact;
import org.ancrage.decision.timeline.Span;
import org.ancrage.decision.timeline.Timeline;
import org.ancrage.engine.Engine;
import org.ancrage.engine.refusal.RunawayRulesException;
import org.ancrage.fact.Hosting;

/** Which pairs are answered otherwise on another day, and what makes them flip. */
record FlippedPairs(Engine engine, Map<String, String> readings, LocalDate on, LocalDate to) {

    /** Pairs of which what makes them flip is looked for, day by day: each takes as long as many that are only compared. */
    private static final int MOST_LOOKED_INTO = 50;

    Impact impact(List<Hosting> hostings, Function<Hosting, Difference> difference) {
        List<Hosting> flipping = engine.flipping(hostings, on, to, readings);
        Set<Hosting> lookedInto = new HashSet<>(flipping.subList(0, Math.min(MOST_LOOKED_INTO, flipping.size())));
        return Impact.of(on, to, flipping.stream().map(difference), (flip, texts) -> lookedInto.contains(flip.before().hosting())
                ? between(texts, Objects.requireNonNull(flip.before().hosting())) : List.of(), hostings.size() - flipping.size());
    }

    /** That a pair flips is told also where the days between are too many, or take too much, to find out what makes it flip. */
    private List<Timeline.Line> between(List<String> texts, Hosting hosting) {
        LocalDate first = on.isBefore(to) ? on : to;
        LocalDate last = on.isBefore(to) ? to : on;
        try {
            return Span.holds(first, last) ? engine.timelineOf(texts, hosting, new Span(first, last), readings) : List.of();
        } catch (AnswerTooCostlyException | RunawayRulesException tooMuch) {
            return List.of();
        }
    }
}
