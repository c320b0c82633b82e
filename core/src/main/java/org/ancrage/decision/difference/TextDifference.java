package org.ancrage.decision.difference;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ancrage.decision.Change;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Question;
import org.ancrage.decision.ReadingOutcome;
import org.ancrage.law.Conflict;
import org.ancrage.law.Criterion;
import org.ancrage.law.Version;
import org.jspecify.annotations.Nullable;

/**
 * What changes in one legal text.
 *
 * @param decision what it answers on each side; null where it does not exist
 * @param causes why its outcome changes, as in {@link CriterionDifference}; empty where it does not change
 * @param criteria those whose truth changes, in the order of the outline
 */
public record TextDifference(Change<Decision> decision, Set<Cause> causes, List<CriterionDifference> criteria) {

    public TextDifference {
        causes = causes.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(causes));
        criteria = List.copyOf(criteria);
    }

    /** The decision after, or before where there is none after. */
    public Decision present() {
        return Objects.requireNonNull(decision.after() == null ? decision.before() : decision.after());
    }

    /** Its outcome on each side. */
    public Change<Outcome> outcome() {
        return decision.map(Decision::outcome);
    }

    /** The version on each side. */
    public Change<Version> version() {
        return decision.map(Decision::version);
    }

    /** What it counts for in the outcome of the assessment on each side; null where it does not exist, or does not count. */
    public Change<Outcome> counted() {
        return decision.map(side -> side.version().force().decisive() ? side.outcome() : null);
    }

    /** Undertakings to be given on one side only. */
    public Turnover<Criterion> undertakings() {
        return turnover(Decision::undertakings, Criterion::id);
    }

    /** Questions asked on one side only. */
    public Turnover<Question> questions() {
        return turnover(Decision::questions, question -> question.criterion().id());
    }

    /** Contradictions in the evidence on one side only. */
    public Turnover<Conflict> conflicts() {
        return turnover(Decision::conflicts, Conflict::id);
    }

    /** The outcomes under the readings that matter on each side. */
    public Change<List<ReadingOutcome>> readingOutcomes() {
        return new Change<>(list(decision.before(), Decision::readingOutcomes), list(decision.after(), Decision::readingOutcomes));
    }

    /** The outcomes under the readings that matter, of both sides. */
    public List<ReadingOutcome> mattering() {
        return Stream.of(decision.before(), decision.after()).flatMap(Stream::ofNullable)
                .flatMap(side -> side.readingOutcomes().stream()).toList();
    }

    private <T> Turnover<T> turnover(Function<Decision, List<T>> part, Function<T, String> id) {
        return Turnover.between(list(decision.before(), part), list(decision.after(), part), id);
    }

    private static <T> List<T> list(@Nullable Decision decision, Function<Decision, List<T>> part) {
        return decision == null ? List.of() : part.apply(decision);
    }

    boolean isEmpty() {
        return !version().differs() && !outcome().differs() && criteria.isEmpty() && undertakings().isEmpty() && questions().isEmpty()
                && conflicts().isEmpty() && !readingOutcomes().differs();
    }

    /** Seen from the other side. */
    public TextDifference mirrored() {
        return new TextDifference(decision.mirrored(), causes, criteria.stream().map(CriterionDifference::mirrored).toList());
    }
}
