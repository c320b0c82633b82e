package org.ancrage.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ancrage.Ancrage;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Proposal;
import org.ancrage.law.Language;
import org.ancrage.record.Recorder;

/** All that can be asked of a whole question, by name. */
final class Operations {

    private static final Ancrage ANCRAGE = StandardPack.ANCRAGE;

    private Operations() {
    }

    static Map<String, Callable<?>> on(Hosting hosting, LocalDate day) {
        Proposal proposal = Proposal.of(hosting.offer(), hosting.contract());
        return Map.ofEntries(
                Map.entry("assess", () -> ANCRAGE.assess(hosting, day)),
                Map.entry("outcomes", () -> ANCRAGE.outcomes(hosting, day)),
                Map.entry("compare", () -> ANCRAGE.compare(List.of(hosting.need()), List.of(proposal), day)),
                Map.entry("matrix", () -> ANCRAGE.matrix(List.of(hosting.need()), List.of(proposal), day)),
                Map.entry("exposures", () -> ANCRAGE.exposures(hosting, day)),
                Map.entry("dialogue", () -> ANCRAGE.dialogue(hosting, day)),
                Map.entry("difference", () -> ANCRAGE.difference(hosting, day, day.plusDays(1))),
                Map.entry("difference between two libraries",
                        () -> ANCRAGE.difference(hosting, day, ANCRAGE.withDefaultReadings(), hosting, day.plusDays(1))),
                Map.entry("impact", () -> ANCRAGE.impact(List.of(hosting), day, day.plusDays(1))),
                Map.entry("timeline", () -> ANCRAGE.timeline(hosting, day, day.plusMonths(1))),
                Map.entry("record", () -> Recorder.of(ANCRAGE).record(hosting, day, Language.FR)));
    }
}
