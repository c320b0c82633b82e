package org.ancrage.decision.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.decision.Conclusion;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Question;
import org.ancrage.decision.Remedy;
import org.ancrage.decision.TextOutcome;
import org.ancrage.law.Criterion;
import org.ancrage.law.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Why one offer ranks before another.
 *
 * @param before the standing of the one that ranks before
 * @param offer id of the other one
 * @param after the standing of the other one
 * @param by the component that separates them; those before it are equal
 * @param contrasts criteria on which they differ and that bear on this component, in the order of the texts; may be empty where the
 *     difference is one of number only
 */
public record Separation(Standing before, String offer, Standing after, Standing.Component by, List<Contrast> contrasts) {

    public Separation {
        contrasts = List.copyOf(contrasts);
    }

    static Separation of(Cell before, Cell after) {
        Standing.Component by = before.standing().separates(after.standing()).orElseThrow();
        List<Contrast> contrasts = new ArrayList<>();
        for (TextOutcome worse : after.texts()) {
            before.text(worse.text()).filter(better -> bears(by, before.standing(), better, worse)).ifPresent(better -> {
                Stream<Criterion> candidates = by == Standing.Component.CHANGES ? changes(before, after, worse.text()) : candidates(by, better, worse);
                contrasts.addAll(contrasts(candidates, better, worse));
            });
        }
        return new Separation(before.standing(), after.offer(), after.standing(), by, contrasts);
    }

    /** What must change for one and not for the other. */
    private static Stream<Criterion> changes(Cell before, Cell after, String text) {
        Set<Criterion> needed = before.remedies().smallest().stream().limit(1).flatMap(way -> way.changes().stream())
                .map(Remedy.CriterionChange::criterion).collect(Collectors.toSet());
        return after.remedies().smallest().stream().limit(1).flatMap(way -> way.changes().stream())
                .filter(change -> change.texts().contains(text))
                .map(Remedy.CriterionChange::criterion).filter(criterion -> !needed.contains(criterion));
    }

    /** Whether a text has a part in what this component says. */
    private static boolean bears(Standing.Component by, Standing before, TextOutcome better, TextOutcome worse) {
        boolean decisive = worse.version().force().decisive();
        boolean outlook = worse.version().force().outlook();
        boolean heldBack = Standing.nearness(worse.outcome()).compareTo(Standing.nearness(better.outcome())) > 0;
        return switch (by) {
            // What holds the other one back further than anything holds this one.
            case OUTCOME -> decisive && Standing.nearness(worse.outcome()).compareTo(Standing.nearness(before.outcome())) > 0;
            case CHANGES, UNDERTAKINGS, QUESTIONS -> decisive;
            case STANDARDS -> !decisive && !outlook && heldBack;
            case OUTLOOK -> outlook && heldBack;
        };
    }

    private static Stream<Criterion> candidates(Standing.Component by, TextOutcome better, TextOutcome worse) {
        return switch (by) {
            case UNDERTAKINGS -> worse.undertakings().stream();
            case QUESTIONS -> worse.questions().stream().map(Question::criterion);
            case CHANGES -> Stream.empty();
            // Why one is permitted tells more than all that keeps the other one from it.
            case OUTCOME, STANDARDS, OUTLOOK -> {
                boolean settled = better.outcome() == Outcome.COMPLIANT || better.outcome() == Outcome.NOT_APPLICABLE;
                List<Criterion> carrying = settled ? criteria(better) : List.of();
                yield contrasts(carrying.stream(), better, worse).isEmpty() ? criteria(worse).stream() : carrying.stream();
            }
        };
    }

    private static List<Criterion> criteria(TextOutcome text) {
        return text.deciding().stream().map(Finding::criterion).toList();
    }

    private static List<Contrast> contrasts(Stream<Criterion> candidates, TextOutcome better, TextOutcome worse) {
        return candidates.map(Criterion::id).distinct()
                .map(id -> new Contrast(worse.text(), better.conclusion(id).orElse(null), worse.conclusion(id).orElse(null)))
                .filter(contrast -> contrast.before() != null || contrast.after() != null)
                .filter(contrast -> differ(contrast, better, worse))
                .toList();
    }

    /** A criterion that was not looked at because its text does not apply differs in nothing: what differs is why the text does not apply. */
    private static boolean differ(Contrast contrast, TextOutcome better, TextOutcome worse) {
        boolean sameScope = (better.outcome() == Outcome.NOT_APPLICABLE) == (worse.outcome() == Outcome.NOT_APPLICABLE);
        Truth one = truth(contrast.before());
        Truth other = truth(contrast.after());
        return (sameScope || one != null && other != null) && !Objects.equals(one, other);
    }

    private static @Nullable Truth truth(@Nullable Conclusion conclusion) {
        return conclusion == null ? null : conclusion.truth();
    }
}
