package org.ancrage.benchmarks;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.ancrage.Ancrage;
import org.ancrage.benchmarks.question.Law;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Explanation;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Outcomes;
import org.ancrage.decision.Remedies;
import org.ancrage.fact.Hosting;

/** How much of an answer is asked for; what is given is counted, so that nothing of it can be left undone. */
public enum Asked {

    DECIDED("decided and cross-checked", (ancrage, hosting, on) -> decided(ancrage.outcomes(hosting, on))),
    ALL("explained, with questions and remedies", (ancrage, hosting, on) -> all(ancrage.assess(hosting, on, Level.FULL)));

    private final String label;
    private final Asking asking;

    private interface Asking {
        int of(Ancrage ancrage, Hosting hosting, LocalDate on);
    }

    Asked(String label, Asking asking) {
        this.label = label;
        this.asking = asking;
    }

    String label() {
        return label;
    }

    int of(Ancrage ancrage, Hosting hosting) {
        return of(ancrage, hosting, Law.DAY);
    }

    int of(Ancrage ancrage, Hosting hosting, LocalDate on) {
        return asking.of(ancrage, hosting, on);
    }

    private static int decided(Outcomes outcomes) {
        return outcomes.overall().ordinal() + outcomes.texts().values().stream().mapToInt(Outcome::ordinal).sum();
    }

    private static int all(Assessment assessment) {
        return assessment.outcome().ordinal() + assessment.questions().size() + sets(assessment.remedies())
                + Stream.concat(assessment.decisions().stream(), assessment.outlook().stream()).mapToInt(Asked::all).sum();
    }

    private static int all(Decision decision) {
        return decision.outcome().ordinal() + decision.questions().size() + sets(decision.remedies())
                + decision.explanation().walk().mapToInt(Asked::said).sum();
    }

    private static int said(Explanation node) {
        Finding finding = node.finding();
        return finding == null ? 1 : 1 + finding.grounds().stream().mapToInt(ground -> 1 + ground.premises().size()).sum()
                + finding.misses().stream().mapToInt(miss -> 1 + miss.matched().size()).sum();
    }

    private static int sets(Remedies remedies) {
        return remedies.smallest().size();
    }
}
