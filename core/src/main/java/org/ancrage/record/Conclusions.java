package org.ancrage.record;

import java.util.List;
import java.util.stream.Stream;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Explanation;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.ReadingOutcome;
import org.ancrage.law.Truth;

/** What an answer says, without the facts from which it follows. */
record Conclusions(Outcome outcome, List<OfText> texts) {

    /** @param truths of all nodes of the outline, depth first */
    record OfText(String text, String version, Outcome outcome, List<ReadingOutcome> readings, List<Truth> truths) {
    }

    static Conclusions of(Assessment assessment) {
        return new Conclusions(assessment.outcome(),
                Stream.concat(assessment.decisions().stream(), assessment.outlook().stream()).map(Conclusions::ofText).toList());
    }

    private static OfText ofText(Decision decision) {
        return new OfText(decision.text(), decision.version().id(), decision.outcome(), decision.readingOutcomes(),
                decision.explanation().walk().map(Explanation::truth).toList());
    }
}
