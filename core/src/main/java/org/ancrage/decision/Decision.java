package org.ancrage.decision;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.ancrage.decision.Explanation.Kind;
import org.ancrage.fact.Derogation;
import org.ancrage.law.Amendment;
import org.ancrage.law.Conflict;
import org.ancrage.law.Criterion;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;
import org.ancrage.law.Wording;

/**
 * What one legal text answers, and what that rests on.
 *
 * @param text id of the text
 * @param title title of the text
 * @param version the version in force on the assessment date
 * @param outcome the outcome; where readings disagree, {@code UNSETTLED}
 * @param explanation the outline of the version, annotated, under the default readings; so much of it as the level tells
 * @param undertakings what the parties must still promise; not empty when the outcome is {@code CONDITIONAL}
 * @param questions what is missing, in the order in which it is best asked; not empty exactly when the outcome is {@code UNDETERMINED}
 * @param whatever facts that are missing and that several criteria, or several rules of one, look at: the outcome is settled because it is
 *     the same whatever they turn out to be, though the criteria are not. Empty where it is settled without them, or not settled
 * @param derogations those that are running and on which a permission rests under the default readings, the first to end first; each
 *     names its last day
 * @param remedies what would make the text complied with, where it is not or where readings disagree
 * @param readingOutcomes the outcome under each combination of the readings that matter; empty where none matters
 * @param conflicts contradictions, in the evidence or between rules, that the reader must know of
 * @param amendments what packs change in this version, with their reasons
 * @param basis what the conclusion rests on in law
 */
public record Decision(
        String text,
        Wording title,
        Version version,
        Outcome outcome,
        Explanation explanation,
        List<Criterion> undertakings,
        List<Question> questions,
        List<MissingFact> whatever,
        List<Derogation> derogations,
        Remedies remedies,
        List<ReadingOutcome> readingOutcomes,
        List<Conflict> conflicts,
        List<Amendment> amendments,
        Basis basis) {

    public Decision {
        undertakings = List.copyOf(undertakings);
        questions = List.copyOf(questions);
        whatever = List.copyOf(whatever);
        derogations = List.copyOf(derogations);
        readingOutcomes = List.copyOf(readingOutcomes);
        conflicts = List.copyOf(conflicts);
        amendments = List.copyOf(amendments);
    }

    /**
     * Findings on which the outcome rests, under the default readings: why the text does not apply, what holds or fails of what it
     * requires, what is still to be promised, or what is not known. Each once, in the order of the outline; empty where the law itself
     * settles it.
     */
    public List<Finding> deciding() {
        return switch (outcome) {
            case NOT_APPLICABLE -> part(Kind.APPLICABILITY);
            case COMPLIANT, UNSETTLED -> part(Kind.REQUIREMENT);
            case NON_COMPLIANT -> failing();
            case CONDITIONAL -> among(undertakings);
            case UNDETERMINED -> among(questions.stream().map(Question::criterion).toList());
        };
    }

    /** What is not known does not forbid, unless it does so whatever it turns out to be. */
    private List<Finding> failing() {
        List<Finding> all = part(Kind.REQUIREMENT);
        List<Finding> known = all.stream().filter(finding -> finding.truth() != Truth.UNKNOWN).toList();
        return known.isEmpty() || !whatever.isEmpty() ? all : known;
    }

    private List<Finding> part(Kind kind) {
        return explanation.children().stream().filter(part -> part.kind() == kind).flatMap(part -> part.deciding().stream()).toList();
    }

    private List<Finding> among(List<Criterion> criteria) {
        return explanation.findings().stream().filter(finding -> criteria.contains(finding.criterion())).toList();
    }

    /** Whether an option of this open point of law, by global id, can change the outcome. */
    public boolean dependsOn(String reading) {
        return readingOutcomes.stream().anyMatch(outcome -> outcome.options().containsKey(reading));
    }

    /** With as much of the explanation as this level tells; never with more. */
    Decision at(Level level) {
        return explained(explanation.at(level));
    }

    /** With what the facts say of criteria told otherwise, as {@link Explanation#telling} does; itself where nothing is. */
    public Decision telling(UnaryOperator<Finding> telling) {
        return explained(explanation.telling(telling));
    }

    private Decision explained(Explanation told) {
        return told == explanation ? this : new Decision(text, title, version, outcome, told, undertakings, questions, whatever, derogations, remedies,
                readingOutcomes, conflicts, amendments, basis);
    }

    /** Of what tells decisions apart; all of an explanation would take long. */
    @Override
    public int hashCode() {
        return Objects.hash(text, outcome, version.id());
    }

    @Override
    public String toString() {
        return "%s (%s): %s".formatted(text, version.id(), outcome);
    }
}
