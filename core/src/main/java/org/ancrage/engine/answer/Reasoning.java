package org.ancrage.engine.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ancrage.decision.Basis;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Explanation;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Premise;
import org.ancrage.decision.Remedies;
import org.ancrage.engine.limit.Effort;
import org.ancrage.engine.outline.VersionUnderReadings;
import org.ancrage.engine.remedy.RemedySearch;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.fact.Derogation;
import org.ancrage.law.Amendment;
import org.ancrage.law.Condition;
import org.ancrage.law.LegalText;
import org.ancrage.law.Truth;
import org.ancrage.law.Wording;
import org.jspecify.annotations.Nullable;

/** Finds what the outcome of a text rests on and leads to, once per text; texts of one question share what they have in common. Not thread-safe. */
final class Reasoning {

    private static final String DEROGATIONS = "/need/project/derogations";

    private final Assessor assessor;
    private final Explainer explainer;
    private final Findings findings;
    private final TakenReadings readings;

    Reasoning(Assessor assessor, Explainer explainer, Findings findings) {
        this.assessor = assessor;
        this.explainer = explainer;
        this.findings = findings;
        this.readings = new TakenReadings(assessor);
    }

    /**
     * What a text that exists on the day answers.
     *
     * @param level how much of the explanation is told; facts are looked up only where that is all
     */
    Decision decision(LegalText text, Level level) {
        Effort.interruptible();
        return assessor.answering().decision(text.id(), level, assessor.law().day().date(), findings::of, () -> decided(text, level));
    }

    private Decision decided(LegalText text, Level level) {
        WeighedText weighed = assessor.weighed(text.id());
        VersionUnderReadings read = weighed.read();
        Wording title = text.title(read.version());
        Outcome outcome = weighed.outcome();
        Explanation explanation = level == Level.FULL
                ? explainer.explain(read.byDefault(), title) : explainer.explainInBrief(read.byDefault(), title);
        return new Decision(text.id(), title, read.version(), outcome, explanation.at(level),
                outcome == Outcome.CONDITIONAL ? read.undertakings().stream().map(assessor::criterion).toList() : List.of(),
                weighed.open().map(open -> assessor.questions(Map.of(text.id(), open))).orElse(List.of()),
                weighed.whatever(),
                outcome.permits() ? derogations(explanation, level, read, text) : List.of(),
                RemedySearch.remediable(outcome) ? assessor.answering().remedies(text.id()) : Remedies.none(),
                assessor.perReading(read),
                Stream.concat(assessor.conflicts(text, read.byDefault()).stream(), RuleConflicts.of(read, assessor).stream()).toList(),
                assessor.law().corpus().amendments().stream().filter(amendment -> touches(amendment.effect(), text, read)).toList(),
                basis(explanation));
    }

    /** Facts are looked up only where a derogation bears on the conclusion. */
    private List<Derogation> derogations(Explanation explanation, Level level, VersionUnderReadings read, LegalText text) {
        if (bearing(explanation).noneMatch(finding -> finding.criterion().asks().contains(DEROGATIONS))) {
            return List.of();
        }
        Explanation full = level == Level.FULL ? explanation : explainer.explain(read.byDefault(), text.title(read.version()));
        return bearing(full).filter(finding -> finding.truth() == Truth.MET)
                .flatMap(finding -> finding.grounds().stream()).flatMap(ground -> ground.premises().stream())
                .filter(Premise.Matched.class::isInstance).map(premise -> ((Premise.Matched) premise).fact())
                .filter(Derogation.class::isInstance).map(Derogation.class::cast).filter(derogation -> derogation.validUntil() != null)
                .distinct().sorted(Comparator.comparing(Derogation::validUntil).thenComparing(Derogation::id)).toList();
    }

    private static Stream<Finding> bearing(Explanation explanation) {
        return explanation.bearing().map(Explanation::finding).filter(Objects::nonNull);
    }

    private Basis basis(Explanation explanation) {
        AppliedLaw law = assessor.law();
        return Basis.of(explanation, findings::chains, readings::of, reading -> law.day().law().openReadings().contains(reading.id()),
                law.settledBeforehand());
    }

    private boolean touches(Amendment.Effect effect, LegalText text, VersionUnderReadings read) {
        if (effect instanceof Amendment.RuleDisabled rule) {
            return names(read, assessor.book().disabledCriterion(rule.text(), rule.rule()));
        } else if (effect instanceof Amendment.RuleReplaced rule) {
            return names(read, assessor.book().disabledCriterion(rule.text(), rule.rule()));
        } else if (effect instanceof Amendment.CriterionReplaced criterion) {
            return names(read, criterion.by()) && !criterion.by().startsWith(text.id() + "#");
        } else if (effect instanceof Amendment.ConditionAdded added) {
            return added.text().equals(text.id()) && added.versions().contains(read.version().id());
        } else if (effect instanceof Amendment.Reworded reworded) {
            return reworded.of().equals(text.id()) || names(read, reworded.of());
        }
        Amendment.ReadingChosen chosen = (Amendment.ReadingChosen) effect;
        return chosen.option().equals(assessor.defaultOption(chosen.reading())) && looksAt(read, chosen.reading());
    }

    /** A disabled derivation, which settles nothing itself, may touch any text. */
    private static boolean names(VersionUnderReadings read, @Nullable String criterion) {
        return criterion != null && (criterion.isEmpty() || read.criteria().contains(criterion));
    }

    private boolean looksAt(VersionUnderReadings read, String reading) {
        boolean inOutline = read.version().conditions().flatMap(Condition::choices).anyMatch(choice -> choice.reading().equals(reading));
        return inOutline || read.criteria().stream().flatMap(criterion -> assessor.book().settling(criterion).stream())
                .anyMatch(rule -> rule.readings().contains(reading));
    }
}
