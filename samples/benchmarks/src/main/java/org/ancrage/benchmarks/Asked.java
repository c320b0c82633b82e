package org.ancrage.benchmarks;

import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Explanation;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Remedies;

/** How much of an assessment is asked for; what is taken is counted, so that nothing of it can be left undone. */
public enum Asked {

    DECIDED("decided and cross-checked", Asked::decided),
    EXPLAINED("explained", Asked::explained),
    ALL("with questions and remedies", Asked::all);

    private final String label;
    private final ToIntFunction<Assessment> taking;

    Asked(String label, ToIntFunction<Assessment> taking) {
        this.label = label;
        this.taking = taking;
    }

    String label() {
        return label;
    }

    int take(Assessment assessment) {
        return taking.applyAsInt(assessment);
    }

    private static Stream<Decision> decisions(Assessment assessment) {
        return Stream.concat(assessment.decisions().stream(), assessment.outlook().stream());
    }

    private static int decided(Assessment assessment) {
        return assessment.outcome().ordinal() + decisions(assessment).mapToInt(decision -> decision.outcome().ordinal()).sum();
    }

    private static int explained(Assessment assessment) {
        return decided(assessment) + decisions(assessment).flatMap(decision -> decision.explanation().walk()).mapToInt(Asked::said).sum();
    }

    private static int said(Explanation node) {
        Finding finding = node.finding();
        return finding == null ? 1 : 1 + finding.grounds().stream().mapToInt(ground -> 1 + ground.premises().size()).sum()
                + finding.misses().stream().mapToInt(miss -> 1 + miss.matched().size()).sum();
    }

    private static int all(Assessment assessment) {
        return explained(assessment) + assessment.questions().size() + sets(assessment.remedies())
                + decisions(assessment).mapToInt(decision -> decision.questions().size() + sets(decision.remedies())).sum();
    }

    private static int sets(Remedies remedies) {
        return remedies.smallest().size();
    }
}
