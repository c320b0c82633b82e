package org.ancrage.decision;

import java.util.List;
import java.util.Optional;
import org.ancrage.law.Conflict;
import org.ancrage.law.Criterion;
import org.ancrage.law.Version;
import org.ancrage.law.Wording;

/**
 * What one legal text answers to one pair of a comparison.
 *
 * @param text id of the text
 * @param title its title
 * @param version the version in force on the day
 * @param outcome the outcome
 * @param deciding findings on which the outcome rests, as {@link Decision#deciding()}
 * @param conclusions all that was concluded on the way, each criterion once, in the order of the outline
 * @param undertakings what the parties must still promise
 * @param questions what is missing
 * @param readingOutcomes the outcome under each combination of the readings that matter; empty where none matters
 * @param conflicts contradictions in the evidence
 */
public record TextOutcome(
        String text,
        Wording title,
        Version version,
        Outcome outcome,
        List<Finding> deciding,
        List<Conclusion> conclusions,
        List<Criterion> undertakings,
        List<Question> questions,
        List<ReadingOutcome> readingOutcomes,
        List<Conflict> conflicts) {

    public TextOutcome {
        deciding = List.copyOf(deciding);
        conclusions = List.copyOf(conclusions);
        undertakings = List.copyOf(undertakings);
        questions = List.copyOf(questions);
        readingOutcomes = List.copyOf(readingOutcomes);
        conflicts = List.copyOf(conflicts);
    }

    /** What a decision says of a text, without how it was found. */
    public static TextOutcome of(Decision decision) {
        return new TextOutcome(decision.text(), decision.title(), decision.version(), decision.outcome(), decision.deciding(),
                decision.explanation().findings().stream().map(Conclusion::of).distinct().toList(),
                decision.undertakings(), decision.questions(), decision.readingOutcomes(), decision.conflicts());
    }

    /** What was concluded of a criterion; empty where it was not looked at. */
    public Optional<Conclusion> conclusion(String criterion) {
        return conclusions.stream().filter(conclusion -> conclusion.criterion().id().equals(criterion)).findFirst();
    }
}
