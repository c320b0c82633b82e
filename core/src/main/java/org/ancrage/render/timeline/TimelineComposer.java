package org.ancrage.render.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.timeline.StepCause;
import org.ancrage.decision.timeline.Timeline;
import org.ancrage.decision.timeline.Timeline.ChangeDay;
import org.ancrage.decision.timeline.Timeline.Line;
import org.ancrage.decision.timeline.Timeline.Step;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.page.Block;
import org.ancrage.render.page.Block.Entry;
import org.ancrage.render.page.Caveats;
import org.ancrage.render.page.Composition;
import org.ancrage.render.page.Verdict;
import org.ancrage.render.words.CauseWords;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.Tone;
import org.jspecify.annotations.Nullable;

/** Composes a timeline: where one stands and what comes next, then step by step, first the whole and then text by text. */
public final class TimelineComposer {

    /** More criteria that change with one step are counted. */
    private static final int ENOUGH = 3;

    private final Language language;
    private final Timeline timeline;
    private final LocalDate on;
    private final Corpus corpus;
    private final CauseWords words;
    private final Labels labels;
    private final Grammar grammar;

    private TimelineComposer(Corpus corpus, Language language, Timeline timeline, LocalDate on) {
        this.corpus = corpus;
        this.language = language;
        this.timeline = timeline;
        this.on = on;
        this.words = new CauseWords(corpus, language, timeline.offer());
        this.labels = words.labels();
        this.grammar = words.grammar();
    }

    /** @param on the day on which the reader stands; the next change is the first after it */
    public static Composition compose(Corpus corpus, Language language, Timeline timeline, LocalDate on) {
        return new Composition(language, new TimelineComposer(corpus, language, timeline, on).blocks());
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(Block.Rank.TITLE, 0, Prose.of(labels.of(Phrase.TIMELINE_TITLE, timeline.offer(), timeline.need(),
                grammar.date(timeline.span().from()), grammar.date(timeline.span().to())))));
        blocks.addAll(Caveats.of(corpus, timeline.span().from(), timeline.readings(), labels, grammar));
        blocks.add(new Block.Told(Prose.EMPTY, List.of(now(), next())));
        blocks.add(new Block.Told(Prose.styled(Tone.STRONG, labels.of(Phrase.TIMELINE_OVERALL)), overall()));
        timeline.texts().forEach(line -> blocks.add(text(line)));
        List<Prose> closing = new ArrayList<>();
        timeline.rules().forEach(rules -> closing.add(Prose.styled(Tone.FAINT, labels.rules(rules))));
        closing.add(Prose.of(labels.of(Phrase.NOTICE)));
        blocks.add(new Block.Closing(closing));
        return blocks;
    }

    private Entry now() {
        Prose outcome = timeline.on(on).map(step -> Objects.requireNonNull(step.outcome()))
                .map(of -> Verdict.of(of).prose().plus(" ").plus(styled(of, words.outcome(of))))
                .orElseGet(() -> Prose.of(labels.of(Phrase.TIMELINE_OUTSIDE)));
        return Entry.of(grammar.colon(Prose.of(labels.of(Phrase.TIMELINE_NOW, grammar.date(on))), outcome).plus("."));
    }

    private Entry next() {
        Optional<ChangeDay> next = timeline.nextChange(on);
        if (next.isEmpty()) {
            LocalDate from = on.isBefore(timeline.span().from()) || on.isAfter(timeline.span().to()) ? timeline.span().from() : on;
            return Entry.of(labels.of(Phrase.TIMELINE_NEXT_NONE, grammar.date(from), grammar.date(timeline.span().to())));
        }
        ChangeDay change = next.get();
        List<Entry> told = new ArrayList<>();
        Step whole = change.overall();
        if (whole != null) {
            told.add(marked(whole.outcome(), Prose.of(grammar.colon(labels.of(Phrase.TIMELINE_OVERALL), words.outcome(whole.outcome()))), List.of()));
        }
        change.texts().forEach(line -> {
            Step step = line.steps().get(0);
            told.add(marked(step.outcome(), Prose.of(grammar.colon(line.title().in(language), words.outcome(step))), causes(step.causes())));
        });
        if (whole == null) {
            Optional<Step> later = timeline.overall().stream().filter(step -> step.from().isAfter(change.on())).findFirst();
            later.or(() -> timeline.on(change.on())).ifPresent(step -> told.add(Entry.of(later.isPresent()
                    ? labels.of(Phrase.TIMELINE_NEXT_OVERALL, grammar.date(step.from()), words.outcome(step.outcome()))
                    : labels.of(Phrase.TIMELINE_AS_BEFORE, words.outcome(step.outcome())))));
        }
        return Entry.over(Prose.of(grammar.colon(labels.of(Phrase.TIMELINE_NEXT, grammar.date(change.on())), "").stripTrailing()), told);
    }

    private List<Entry> overall() {
        List<Step> steps = Timeline.told(timeline.overall());
        List<Entry> told = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            told.add(step(steps, i, brought(steps.get(i))));
        }
        return told;
    }

    private Block text(Line line) {
        List<Step> steps = Timeline.told(line.steps());
        List<Entry> told = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            told.add(step(steps, i, causes(steps.get(i).causes())));
        }
        return new Block.Told(Prose.styled(Tone.STRONG, line.title().in(language)).plus(Prose.styled(Tone.FAINT, " (" + line.text() + ")")), told);
    }

    private Entry step(List<Step> steps, int i, List<Entry> why) {
        Step step = steps.get(i);
        String when = i > 0 ? labels.of(Phrase.TIMELINE_FROM, grammar.date(step.from()))
                : steps.size() == 1 ? labels.of(Phrase.TIMELINE_THROUGHOUT)
                : labels.of(Phrase.TIMELINE_UNTIL, grammar.date(step.to()));
        return marked(step.outcome(), grammar.colon(Prose.of(when), styled(step.outcome(), words.outcome(step))), why);
    }

    /** @param outcome null while the text does not exist */
    private static Entry marked(@Nullable Outcome outcome, Prose text, List<Entry> under) {
        return new Entry(outcome == null ? Prose.of(" ") : Verdict.of(outcome).prose(), text, under);
    }

    private static Prose styled(@Nullable Outcome outcome, String text) {
        return Prose.styled(outcome == null ? Tone.FAINT : Verdict.of(outcome).tone(), text);
    }

    /** The texts that brought the whole about, with the events; what these changed in each text is told below. */
    private List<Entry> brought(Step step) {
        List<Entry> told = new ArrayList<>();
        for (String text : step.texts()) {
            timeline.texts().stream().filter(line -> line.text().equals(text)).findFirst().ifPresent(line ->
                    line.on(step.from()).ifPresent(own -> {
                        List<StepCause> events = own.causes().stream().filter(cause -> !(cause instanceof StepCause.CriterionChanged)).toList();
                        told.add(Entry.point(grammar.colon(line.title().in(language), words.outcome(own)),
                                causes(events.isEmpty() ? own.causes() : events)));
                    }));
        }
        return told;
    }

    private List<Entry> causes(List<StepCause> causes) {
        List<String> told = new ArrayList<>();
        int criteria = 0;
        for (StepCause cause : causes) {
            if (!(cause instanceof StepCause.CriterionChanged) || criteria++ < ENOUGH) {
                told.add(words.cause(cause));
            }
        }
        if (criteria > ENOUGH) {
            told.add(grammar.counted(criteria - ENOUGH, Phrase.CAUSE_CRITERION_MORE, Phrase.CAUSE_CRITERIA_MORE));
        }
        return told.stream().distinct().map(text -> Entry.point(text, List.of())).toList();
    }
}
