package org.ancrage.decision.comparison;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Question;
import org.ancrage.decision.Remedies;
import org.ancrage.decision.TextOutcome;
import org.ancrage.law.Criterion;
import org.ancrage.law.Force;

/**
 * One need with one offer in a comparison.
 *
 * @param need id of the need
 * @param offer id of the offer
 * @param outcome as {@link Assessment#outcome()}
 * @param texts outcome of each text that existed on the day, those of the outlook last
 * @param questions what is missing over all texts that count, each once
 * @param remedies what would make all texts that count complied with at once
 * @param standing what the rank follows from
 */
public record Cell(
        String need,
        String offer,
        Outcome outcome,
        List<TextOutcome> texts,
        List<Question> questions,
        Remedies remedies,
        Standing standing) {

    public Cell {
        texts = List.copyOf(texts);
        questions = List.copyOf(questions);
    }

    /**
     * What a comparison keeps of an answer.
     *
     * @throws IllegalArgumentException if it does not tell {@link Level#FULL}
     */
    public static Cell of(Assessment whole) {
        Assessment assessment = whole.at(Level.FULL);
        List<TextOutcome> texts = Stream.concat(assessment.decisions().stream(), assessment.outlook().stream()).map(TextOutcome::of).toList();
        return new Cell(assessment.need(), assessment.offer(), assessment.outcome(), texts, assessment.questions(),
                assessment.remedies(),
                Standing.of(assessment.outcome(), assessment.remedies(), (int) undertakings(texts).count(), assessment.questions().size(),
                        outcomes(texts, force -> !force.decisive() && !force.outlook()), outcomes(texts, Force::outlook)));
    }

    /** The outcome of one text; empty where it did not exist on the day. */
    public Optional<TextOutcome> text(String id) {
        return texts.stream().filter(text -> text.text().equals(id)).findFirst();
    }

    /** Texts that count for the outcome. */
    public List<TextOutcome> decisive() {
        return decisive(texts).toList();
    }

    /** What the parties must still promise over all texts that count, each once. */
    public List<Criterion> undertakings() {
        return undertakings(texts).toList();
    }

    private static Stream<TextOutcome> decisive(List<TextOutcome> texts) {
        return texts.stream().filter(text -> text.version().force().decisive());
    }

    private static Stream<Criterion> undertakings(List<TextOutcome> texts) {
        return decisive(texts).flatMap(text -> text.undertakings().stream()).distinct();
    }

    private static List<Outcome> outcomes(List<TextOutcome> texts, Predicate<Force> which) {
        return texts.stream().filter(text -> which.test(text.version().force())).map(TextOutcome::outcome).toList();
    }
}
