package org.ancrage.engine.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ancrage.decision.Horizon;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.RuleSet;
import org.ancrage.decision.timeline.Span;
import org.ancrage.decision.timeline.StepCause;
import org.ancrage.decision.timeline.Timeline;
import org.ancrage.decision.timeline.Timeline.Line;
import org.ancrage.decision.timeline.Timeline.Step;
import org.ancrage.engine.answer.AskedQuestion;
import org.ancrage.engine.answer.Assessor;
import org.ancrage.engine.answer.Cases;
import org.ancrage.engine.limit.Effort;
import org.ancrage.engine.rules.CriterionRule;
import org.ancrage.engine.rules.DayTests;
import org.ancrage.engine.rules.Qualification;
import org.ancrage.engine.rules.Rules;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.engine.world.Day;
import org.ancrage.engine.world.DayFacts;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Condition;
import org.ancrage.law.Corpus;
import org.ancrage.law.LegalText;
import org.ancrage.law.Version;
import org.ancrage.refusal.DisagreementException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days of a span on which the answer changes, and why.
 *
 * <p><b>Why no day is missed.</b> An assessment knows of its day what {@link Day} holds: the law of that day, and the date. The law is
 * read on each day of the span on which a period of it begins or ends. The date is seen by rules alone, through the constraints that {@link DayTests} tries on each day of the
 * span. Where neither is otherwise than the day before, the answer is not either; on every other day it is assessed, without explanation.
 *
 * <p><b>What is a cause.</b> What changes on a day bears on a change of the outcome when it alone makes the outcome of the day before that
 * of the day, or when without it the outcome of the day would be another. Where several only bear together, all are told. The first day
 * of each step is settled in a session too, and checked.
 */
public final class TimelineSearch {

    /** What a day keeps of others is looked up from one to the other. */
    private static final int MOST_RESTING = 32;

    private final Corpus corpus;
    private final Rules rules;
    private final List<RuleSet> ruleSets;
    private final AskedQuestion asked;
    private final Map<String, String> chosen;
    private final Effort effort;
    private final Set<LocalDate> lawDays;
    private final Map<Version, Set<String>> criteria = new IdentityHashMap<>();

    /** @param mostLooks more looks of rules at facts are refused */
    public TimelineSearch(Corpus corpus, Rules rules, List<RuleSet> ruleSets, Hosting hosting, Map<String, String> chosen, long mostLooks) {
        this.corpus = corpus;
        this.rules = rules;
        this.ruleSets = ruleSets;
        this.asked = new AskedQuestion(hosting.inCanonicalOrder());
        this.chosen = chosen;
        this.lawDays = Day.Law.turningDays(corpus);
        this.effort = Effort.limited(mostLooks, () -> DayFacts.extent(hosting));
    }

    public Timeline over(Span span) {
        List<DatedAnswer> answers = answers(span, answer -> {
            corpus.texts().stream().map(LegalText::id).forEach(answer::outcome);
            answer.overall();
        });
        List<Line> lines = new ArrayList<>();
        Map<LocalDate, List<Line>> beginning = new HashMap<>();
        for (LegalText text : corpus.texts()) {
            if (answers.stream().anyMatch(answer -> answer.version(text.id()) != null)) {
                Line line = new Line(text.id(), text.title(), steps(text.id(), answers, span));
                lines.add(line);
                line.steps().stream().skip(1).forEach(
                        step -> beginning.computeIfAbsent(step.from(), day -> new ArrayList<>()).add(new Line(line.text(), line.title(), List.of(step))));
            }
        }
        return new Timeline(span, asked.hosting().need().id(), asked.hosting().offer().id(), ruleSets, chosen, overall(answers, beginning, span), lines);
    }

    /** Some texts alone, which takes far less than all that a timeline tells. */
    public List<Line> of(List<String> texts, Span span) {
        List<DatedAnswer> answers = answers(span, answer -> texts.forEach(answer::outcome));
        return texts.stream().flatMap(id -> corpus.text(id).stream()).map(text -> new Line(text.id(), text.title(), steps(text.id(), answers, span))).toList();
    }

    /**
     * Until when the outcome of the whole stays; looks no further than to the end of a span.
     *
     * @param assessor the question on the first day of the span
     * @param overall what it comes to on that day
     */
    public Horizon horizon(Assessor assessor, Cases.Whatever overall, Span span) {
        DayTests tests = tests(span.from());
        DatedAnswer before = first(assessor);
        before.know(overall);
        for (DatedAnswer after = next(before, tests, span); after != null; after = next(before, tests, span)) {
            if (after.overall() != before.overall()) {
                return new Horizon(span.to(), overall(before, after, changing(before, after, span), span));
            }
            before = after;
        }
        return new Horizon(span.to(), null);
    }

    /** The texts that do not answer as before, each with the step that begins. */
    private List<Line> changing(DatedAnswer before, DatedAnswer after, Span span) {
        return corpus.texts().stream().filter(text -> !after.answersLike(before, text.id()))
                .map(text -> new Line(text.id(), text.title(), List.of(step(text.id(), before, after, span)))).toList();
    }

    /** From the first day on which rules see facts of the question otherwise to the last on which something is known to change; that day is always among them. */
    public Span changing(Span within, LocalDate on) {
        DayTests tests = tests(within.from());
        LocalDate first = on;
        LocalDate last = on;
        Day.Law law = Day.on(within.from(), corpus).law();
        for (LocalDate date = within.from().plusDays(1); !date.isAfter(within.to()); date = date.plusDays(1)) {
            Effort.interruptible();
            Day.Law fresh = day(date, law).law();
            boolean factual = tests.turningOn(date).stream().anyMatch(test -> !test.facts().isEmpty());
            if (factual && date.isBefore(first)) {
                first = date;
            }
            if ((factual || !fresh.equals(law)) && date.isAfter(last)) {
                last = date;
            }
            law = fresh;
        }
        return new Span(first, last);
    }

    // ---- days

    /** @param before the law of the day before */
    private Day day(LocalDate date, Day.Law before) {
        return lawDays.contains(date) ? Day.on(date, corpus) : new Day(date, before);
    }

    private DayTests tests(LocalDate day) {
        return new DayTests(rules.book(), asked.facts(AppliedLaw.on(Day.on(day, corpus), corpus, chosen), effort));
    }

    /**
     * The answer of a day beside another: what rules do not see otherwise, it keeps.
     *
     * @param turning what rules see otherwise than on the other
     * @param tested whether that is all
     */
    private DatedAnswer answer(Day day, List<DayTests.Test> turning, boolean tested, DatedAnswer near) {
        AppliedLaw law = near.assessor.law().on(day);
        if (!tested || near.resting == MOST_RESTING) {
            return new DatedAnswer(day, turning, tested, new Assessor(law, rules, asked, effort), 0);
        }
        Set<String> touched = turning.stream().flatMap(test -> test.rules().stream()).collect(Collectors.toSet());
        return new DatedAnswer(day, turning, true, new Assessor(near.assessor, law, asked, touched, effort), near.resting + 1);
    }

    /** @param asking finds out of a day what is told of it, before what it supposes is forgotten */
    private List<DatedAnswer> answers(Span span, Consumer<DatedAnswer> asking) {
        DayTests tests = tests(span.from());
        List<DatedAnswer> answers = new ArrayList<>();
        for (DatedAnswer answer = first(span); answer != null; answer = next(answer, tests, span)) {
            asking.accept(answer);
            // All days are kept until the end, and what each supposes would fill the memory.
            answer.assessor.forgetSupposed();
            answers.add(answer);
        }
        return answers;
    }

    private DatedAnswer first(Span span) {
        return first(new Assessor(AppliedLaw.on(Day.on(span.from(), corpus), corpus, chosen), rules, asked, effort));
    }

    private static DatedAnswer first(Assessor assessor) {
        return new DatedAnswer(assessor.law().day(), List.of(), true, assessor, 0);
    }

    /** The first day after that of an answer that is not like the day before; null where there is none in the span. */
    private @Nullable DatedAnswer next(DatedAnswer answer, DayTests tests, Span span) {
        for (LocalDate date = answer.day.date().plusDays(1); !date.isAfter(span.to()); date = date.plusDays(1)) {
            Effort.interruptible();
            Day day = day(date, answer.day.law());
            List<DayTests.Test> turning = tests.turningOn(date);
            if (!turning.isEmpty() || !tests.complete() || !day.law().equals(answer.day.law())) {
                DatedAnswer next = answer(day, turning, tests.complete(), answer);
                next.follow(answer);
                if (tests.complete() && day.law().bringsTheFactsOf(answer.day.law())) {
                    next.takeOver(answer, rules.book(), this::criteria);
                }
                return next;
            }
        }
        return null;
    }

    /** Global ids of all criteria that a version may look at. */
    private Set<String> criteria(Version version) {
        return criteria.computeIfAbsent(version, first -> first.conditions().flatMap(Condition::criteria).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    // ---- steps

    private List<Step> steps(String text, List<DatedAnswer> answers, Span span) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            DatedAnswer answer = answers.get(i);
            if (i == 0 || !answer.answersLike(answers.get(i - 1), text)) {
                end(steps, answer.day.date());
                steps.add(step(text, i == 0 ? null : answers.get(i - 1), answer, span));
            }
        }
        return steps;
    }

    /** @param before null for the first day, whose step has no cause */
    private Step step(String text, @Nullable DatedAnswer before, DatedAnswer answer, Span span) {
        answer.check();
        return new Step(answer.day.date(), span.to(), answer.outcome(text), answer.version(text),
                before == null ? List.of() : List.of(text), before == null ? List.of() : causes(text, before, answer));
    }

    private List<Step> overall(List<DatedAnswer> answers, Map<LocalDate, List<Line>> beginning, Span span) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            DatedAnswer answer = answers.get(i);
            if (i == 0) {
                steps.add(new Step(span.from(), span.to(), answer.overall(), null, List.of(), List.of()));
            } else if (answer.overall() != answers.get(i - 1).overall()) {
                end(steps, answer.day.date());
                steps.add(overall(answers.get(i - 1), answer, beginning.getOrDefault(answer.day.date(), List.of()), span));
            }
        }
        return steps;
    }

    private static Step overall(DatedAnswer before, DatedAnswer answer, List<Line> beginning, Span span) {
        List<Line> bringing = bringing(before, answer, beginning);
        return new Step(answer.day.date(), span.to(), answer.overall(), null, bringing.stream().map(Line::text).toList(),
                bringing.stream().flatMap(line -> line.steps().get(0).causes().stream()).distinct().toList());
    }

    private static void end(List<Step> steps, LocalDate next) {
        if (!steps.isEmpty()) {
            Step last = steps.remove(steps.size() - 1);
            steps.add(new Step(last.from(), next.minusDays(1), last.outcome(), last.version(), last.texts(), last.causes()));
        }
    }

    /** Texts that bring the whole to the worse, or that kept it from the better; where none does alone, all that count and change. */
    private static List<Line> bringing(DatedAnswer before, DatedAnswer after, List<Line> beginning) {
        DatedAnswer worse = after.overall().compareTo(before.overall()) > 0 ? after : before;
        DatedAnswer better = worse == after ? before : after;
        if (worse.forbidsTogether()) {
            return beginning.stream().filter(line -> before.decisive(line.text()) || after.decisive(line.text())).toList();
        }
        return beginning.stream().filter(line -> worse.decisive(line.text()) && worse.outcome(line.text()) == worse.overall()
                && !(better.decisive(line.text()) && better.outcome(line.text()) == worse.overall())).toList();
    }

    // ---- causes

    private List<StepCause> causes(String text, DatedAnswer before, DatedAnswer after) {
        List<LawChange> changes = LawChange.on(after.day.date(), corpus, before.day.law(), after.day.law()).stream()
                .filter(change -> !(change.cause() instanceof StepCause.VersionChanged version) || version.text().equals(text)).toList();
        boolean versionChanges = !Objects.equals(before.version(text), after.version(text));
        List<LawChange> bearing = changes.stream().filter(change -> change.cause() instanceof StepCause.VersionChanged
                || bears(text, before, after, new Day(before.day.date(), change.made().apply(before.day.law())),
                        new Day(after.day.date(), change.unmade().apply(after.day.law())))).toList();
        boolean dateBears = !after.turning.isEmpty() && bears(text, before, after,
                new Day(after.day.date(), before.day.law()), new Day(before.day.date(), after.day.law()));
        boolean none = !dateBears && bearing.isEmpty();
        List<StepCause> causes = new ArrayList<>((none ? changes : bearing).stream().map(LawChange::cause).toList());
        boolean onlyVersion = versionChanges && !dateBears && bearing.size() == 1;
        if (before.version(text) != null && after.version(text) != null && !onlyVersion) {
            List<StepCause.CriterionChanged> criteria = criteria(text, before, after);
            if (dateBears || none) {
                causes.addAll(DatedCauses.of(after, criteria));
            }
            causes.addAll(criteria);
        }
        return causes.stream().distinct().toList();
    }

    private boolean bears(String text, DatedAnswer before, DatedAnswer after, Day made, Day unmade) {
        if (before.outcome(text) == after.outcome(text)) {
            return false;
        }
        try {
            return outcome(text, made, after) == after.outcome(text) || outcome(text, unmade, after) != after.outcome(text);
        } catch (DisagreementException inseparable) {
            // Half of what happened need not be a world: a State still in the Union whose law is already a foreign one.
            return true;
        }
    }

    /** @param near the answer of that date, or of the day after */
    private @Nullable Outcome outcome(String text, Day day, DatedAnswer near) {
        return answer(day, day.date().equals(near.day.date()) ? List.of() : near.turning, near.tested, near).outcome(text);
    }

    /** Criteria that changed and that bear on the outcome by default, in the sense of the class; failing that, all that changed. */
    private List<StepCause.CriterionChanged> criteria(String text, DatedAnswer before, DatedAnswer after) {
        Version version = Objects.requireNonNull(after.version(text));
        List<StepCause.CriterionChanged> changed = criteria(version).stream()
                .flatMap(id -> changed(id, before, after).stream()).toList();
        List<StepCause.CriterionChanged> deciding = changed.stream().filter(change -> change.options().isEmpty())
                .filter(change -> decides(change, text, before, after)).toList();
        return deciding.isEmpty() ? changed : deciding;
    }

    private static boolean decides(StepCause.CriterionChanged change, String text, DatedAnswer before, DatedAnswer after) {
        String id = change.criterion().id();
        Outcome outcome = after.assessor.outcomeIf(text, id, change.after());
        return after.assessor.outcomeIf(text, id, change.before()) != outcome
                || before.assessor.outcomeIf(text, id, change.before()) != outcome
                && before.assessor.outcomeIf(text, id, change.after()) == outcome;
    }

    /** How a criterion changed, by default or else under the first options under which it did. */
    private static Optional<StepCause.CriterionChanged> changed(String criterion, DatedAnswer before, DatedAnswer after) {
        for (Map<String, String> options : after.assessor.combinations(criterion)) {
            Qualification old = before.assessor.under(options);
            Qualification fresh = after.assessor.under(options);
            if (old.truth(criterion) != fresh.truth(criterion)) {
                return Optional.of(new StepCause.CriterionChanged(after.assessor.criterion(criterion), told(options, after),
                        old.truth(criterion), fresh.truth(criterion),
                        old.grounds(criterion).stream().map(CriterionRule::name).toList(),
                        fresh.grounds(criterion).stream().map(CriterionRule::name).toList()));
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> told(Map<String, String> options, DatedAnswer answer) {
        Map<String, String> told = new LinkedHashMap<>(options);
        told.entrySet().removeIf(entry -> entry.getValue().equals(answer.assessor.defaultOption(entry.getKey())));
        return told;
    }
}
