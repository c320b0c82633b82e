package org.ancrage.engine.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ancrage.decision.Basis;
import org.ancrage.decision.Explanation;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Level;
import org.ancrage.decision.MissingFact;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Premise;
import org.ancrage.decision.Question;
import org.ancrage.decision.ReadingOutcome;
import org.ancrage.decision.Reasons;
import org.ancrage.decision.Remedies;
import org.ancrage.engine.limit.Once;
import org.ancrage.engine.outline.VersionUnderReadings;
import org.ancrage.engine.remedy.RemedySearch;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.fact.Derogation;
import org.ancrage.law.Amendment;
import org.ancrage.law.Condition;
import org.ancrage.law.Conflict;
import org.ancrage.law.Criterion;
import org.ancrage.law.LegalText;
import org.ancrage.law.Truth;
import org.jspecify.annotations.Nullable;

/** What the outcome of one text rests on, each part computed when it is first asked for. Thread-safe. */
final class TextReasons implements Reasons {

    private static final String DEROGATIONS = "/need/project/derogations";

    private final Assessor assessor;
    private final Findings findings;
    private final LegalText text;
    private final Assessor.Weighed weighed;
    private final Once<Explanation> explanation;
    private final Once<Explanation> inBrief;
    private final Once<List<Criterion>> undertakings;
    private final Once<List<Question>> questions;
    private final Once<List<Derogation>> derogations;
    private final Once<Remedies> remedies;
    private final Once<List<ReadingOutcome>> readings;
    private final Once<List<Conflict>> conflicts;
    private final Once<List<Amendment>> amendments;
    private final Once<Basis> basis;

    /** @param assessor also the lock of all that is computed with it */
    TextReasons(Assessor assessor, Explainer explainer, Findings findings, LegalText text, Assessor.Weighed weighed) {
        this.assessor = assessor;
        this.findings = findings;
        this.text = text;
        this.weighed = weighed;
        VersionUnderReadings read = weighed.read();
        explanation = new Once<>(assessor, () -> explainer.explain(read.byDefault(), text.title()));
        inBrief = new Once<>(assessor, () -> explainer.explainInBrief(read.byDefault(), text.title()));
        undertakings = Once.list(assessor, () -> weighed.outcome() == Outcome.CONDITIONAL
                ? read.undertakings().stream().map(assessor::criterion).toList() : List.of());
        questions = Once.list(assessor, () -> weighed.open().map(open -> assessor.questions(Map.of(text.id(), open))).orElse(List.of()));
        derogations = Once.list(assessor, this::running);
        remedies = new Once<>(assessor, () -> remediable(weighed.outcome())
                ? RemedySearch.of(assessor, List.of(text.id())) : Remedies.none());
        readings = Once.list(assessor, () -> assessor.perReading(read));
        conflicts = Once.list(assessor, () -> Stream.concat(Assessor.conflicts(text, read.byDefault()).stream(),
                RuleConflicts.of(read, assessor).stream()).toList());
        amendments = Once.list(assessor, this::touching);
        basis = new Once<>(assessor, this::resting);
    }

    /** Whether changes are looked for: what waits for facts may need none. */
    static boolean remediable(Outcome outcome) {
        return outcome == Outcome.NON_COMPLIANT || outcome == Outcome.UNSETTLED;
    }

    @Override
    public Explanation explanation() {
        return explanation.get();
    }

    @Override
    public Explanation explanation(Level level) {
        return level == Level.FULL || explanation.known() ? explanation().at(level) : inBrief.get().at(level);
    }

    @Override
    public List<Criterion> undertakings() {
        return undertakings.get();
    }

    @Override
    public List<Question> questions() {
        return questions.get();
    }

    @Override
    public List<MissingFact> whatever() {
        return weighed.whatever();
    }

    @Override
    public List<Derogation> derogations() {
        return derogations.get();
    }

    /** Facts are looked up only where a derogation bears on the conclusion. */
    private List<Derogation> running() {
        if (!weighed.outcome().permits() || bearing(inBrief.get()).noneMatch(finding -> finding.criterion().asks().contains(DEROGATIONS))) {
            return List.of();
        }
        return bearing(explanation.get()).filter(finding -> finding.truth() == Truth.MET)
                .flatMap(finding -> finding.grounds().stream()).flatMap(ground -> ground.premises().stream())
                .filter(Premise.Matched.class::isInstance).map(premise -> ((Premise.Matched) premise).fact())
                .filter(Derogation.class::isInstance).map(Derogation.class::cast).filter(derogation -> derogation.validUntil() != null)
                .distinct().sorted(Comparator.comparing(Derogation::validUntil).thenComparing(Derogation::id)).toList();
    }

    private static Stream<Finding> bearing(Explanation explanation) {
        return explanation.bearing().map(Explanation::finding).filter(Objects::nonNull);
    }

    @Override
    public Remedies remedies() {
        return remedies.get();
    }

    @Override
    public List<ReadingOutcome> readings() {
        return readings.get();
    }

    @Override
    public List<Conflict> conflicts() {
        return conflicts.get();
    }

    @Override
    public List<Amendment> amendments() {
        return amendments.get();
    }

    @Override
    public Basis basis() {
        return basis.get();
    }

    private Basis resting() {
        AppliedLaw law = assessor.law();
        // What was explained in full is not explained again.
        return Basis.of(explanation.known() ? explanation.get() : inBrief.get(), findings::chains, assessor::readingsOf, reading -> law.day().law().openReadings().contains(reading.id()),
                law.settledBeforehand());
    }

    private List<Amendment> touching() {
        return assessor.law().corpus().amendments().stream().filter(amendment -> touches(amendment.change())).toList();
    }

    private boolean touches(Amendment.Change change) {
        if (change instanceof Amendment.RuleDisabled rule) {
            return names(assessor.book().disabledCriterion(rule.text(), rule.rule()));
        } else if (change instanceof Amendment.RuleReplaced rule) {
            return names(assessor.book().disabledCriterion(rule.text(), rule.rule()));
        } else if (change instanceof Amendment.CriterionReplaced criterion) {
            return names(criterion.by()) && !criterion.by().startsWith(text.id() + "#");
        } else if (change instanceof Amendment.ConditionAdded added) {
            return added.text().equals(text.id()) && added.versions().contains(weighed.read().version().id());
        } else if (change instanceof Amendment.Reworded reworded) {
            return reworded.of().equals(text.id()) || names(reworded.of());
        }
        Amendment.ReadingChosen chosen = (Amendment.ReadingChosen) change;
        return chosen.option().equals(assessor.taken(chosen.reading())) && looksAt(chosen.reading());
    }

    /** A disabled derivation, which settles nothing itself, may touch any text. */
    private boolean names(@Nullable String criterion) {
        return criterion != null && (criterion.isEmpty() || weighed.read().criteria().contains(criterion));
    }

    private boolean looksAt(String reading) {
        VersionUnderReadings read = weighed.read();
        boolean inOutline = Stream.of(read.version().applies(), read.version().requires())
                .flatMap(Condition::choices).anyMatch(choice -> choice.reading().equals(reading));
        return inOutline || read.criteria().stream().flatMap(criterion -> assessor.book().settling(criterion).stream())
                .anyMatch(rule -> rule.readings().contains(reading));
    }
}
