package org.ancrage.render;

import static org.ancrage.render.page.Page.styled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.StepCause;
import org.ancrage.decision.Timeline;
import org.ancrage.decision.Timeline.Change;
import org.ancrage.decision.Timeline.Line;
import org.ancrage.decision.Timeline.Step;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.page.Marks;
import org.ancrage.render.page.Page;
import org.ancrage.render.page.Page.Style;
import org.ancrage.render.words.CauseWords;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Writes a timeline as text: where one stands on a day and what comes next, then the whole, then text by text, each step with its
 * causes. Instances are immutable.
 */
public final class TimelineRenderer {

    private static final int DEFAULT_WIDTH = 100;
    private static final int MIN_WIDTH = 60;
    /** More criteria that change on one day than this add nothing for a reader. */
    private static final int ENOUGH = 3;

    private final Corpus corpus;
    private final Language language;
    private final boolean colour;
    private final int width;

    /** Without colours, 100 columns wide. */
    public TimelineRenderer(Corpus corpus, Language language) {
        this(corpus, language, false, DEFAULT_WIDTH);
    }

    private TimelineRenderer(Corpus corpus, Language language, boolean colour, int width) {
        this.corpus = corpus;
        this.language = language;
        this.colour = colour;
        this.width = width;
    }

    /** The same with or without ANSI colours; they never carry a meaning of their own. */
    public TimelineRenderer withColour(boolean colour) {
        return new TimelineRenderer(corpus, language, colour, width);
    }

    /** The same with lines of at most so many columns, at least 60. */
    public TimelineRenderer withWidth(int columns) {
        if (columns < MIN_WIDTH) {
            throw new IllegalArgumentException("The width (%d) must be at least (%d).".formatted(columns, MIN_WIDTH));
        }
        return new TimelineRenderer(corpus, language, colour, columns);
    }

    /**
     * The timeline as text; lines end with a line feed.
     *
     * @param on the day on which the reader stands; the next change is the first after it
     */
    public String render(Timeline timeline, LocalDate on) {
        return new Writing(timeline, on).write();
    }

    private final class Writing {

        private final Timeline timeline;
        private final LocalDate on;
        private final CauseWords words;
        private final Labels labels;
        private final Grammar grammar;
        private final Page page = new Page(width, colour);

        Writing(Timeline timeline, LocalDate on) {
            this.timeline = timeline;
            this.on = on;
            this.words = new CauseWords(corpus, language, timeline.offer());
            this.labels = words.labels();
            this.grammar = words.grammar();
        }

        String write() {
            page.paragraph("", "", styled(Style.BOLD, labels.of(Phrase.TIMELINE_TITLE, timeline.offer(), timeline.need(),
                    grammar.date(timeline.span().from()), grammar.date(timeline.span().to()))));
            page.gap();
            ahead();
            page.gap();
            page.paragraph("", "", styled(Style.BOLD, labels.of(Phrase.TIMELINE_OVERALL)));
            List<Step> overall = Timeline.told(timeline.overall());
            for (int i = 0; i < overall.size(); i++) {
                head(overall, i);
                brought(overall.get(i));
            }
            for (Line line : timeline.texts()) {
                page.gap();
                page.paragraph("", "", styled(Style.BOLD, line.title().in(language)) + styled(Style.FAINT, " (" + line.text() + ")"));
                List<Step> steps = Timeline.told(line.steps());
                for (int i = 0; i < steps.size(); i++) {
                    head(steps, i);
                    causes("      ", steps.get(i).causes());
                }
            }
            page.rule('─');
            timeline.rules().forEach(rules -> page.paragraph("", "  ",
                    styled(Style.FAINT, labels.of(Phrase.RULES, rules.pack(), rules.version(), rules.hash()))));
            page.paragraph("", "", labels.of(Phrase.NOTICE));
            return page.toString();
        }

        /** Where one stands, and what comes next. */
        private void ahead() {
            Optional<Step> now = timeline.on(on);
            page.paragraph("", "", grammar.colon(labels.of(Phrase.TIMELINE_NOW, grammar.date(on)), now
                    .map(step -> mark(step.outcome()) + " " + styled(style(step.outcome()), words.outcome(step.outcome())))
                    .orElseGet(() -> labels.of(Phrase.TIMELINE_OUTSIDE))) + ".");
            Optional<Change> next = timeline.nextChange(on);
            if (next.isEmpty()) {
                LocalDate from = on.isBefore(timeline.span().from()) || on.isAfter(timeline.span().to()) ? timeline.span().from() : on;
                page.paragraph("", "", labels.of(Phrase.TIMELINE_NEXT_NONE, grammar.date(from), grammar.date(timeline.span().to())));
                return;
            }
            next.ifPresent(change -> {
                page.paragraph("", "", grammar.colon(labels.of(Phrase.TIMELINE_NEXT, grammar.date(change.on())), ""));
                Step whole = change.overall();
                if (whole != null) {
                    item("  ", whole.outcome(), grammar.colon(labels.of(Phrase.TIMELINE_OVERALL), words.outcome(whole.outcome())));
                }
                change.texts().forEach(line -> {
                    Step step = line.steps().get(0);
                    item("  ", step.outcome(), grammar.colon(line.title().in(language), words.outcome(step)));
                    causes("    ", step.causes());
                });
                if (whole == null) {
                    Optional<Step> later = timeline.overall().stream().filter(step -> step.from().isAfter(change.on())).findFirst();
                    later.or(() -> timeline.on(change.on())).ifPresent(step -> page.paragraph("  ", "  ", later.isPresent()
                            ? labels.of(Phrase.TIMELINE_NEXT_OVERALL, grammar.date(step.from()), words.outcome(step.outcome()))
                            : labels.of(Phrase.TIMELINE_AS_BEFORE, words.outcome(step.outcome()))));
                }
            });
        }

        private void head(List<Step> steps, int i) {
            Step step = steps.get(i);
            String when = i > 0 ? labels.of(Phrase.TIMELINE_FROM, grammar.date(step.from()))
                    : steps.size() == 1 ? labels.of(Phrase.TIMELINE_THROUGHOUT)
                    : labels.of(Phrase.TIMELINE_UNTIL, grammar.date(step.to()));
            item("  ", step.outcome(), grammar.colon(when, styled(style(step.outcome()), words.outcome(step))));
        }

        private void item(String indent, @Nullable Outcome outcome, String text) {
            page.paragraph(indent + mark(outcome) + " ", indent + "  ", text);
        }

        /** The texts that brought the whole about, with the events; what these changed in each text is told below. */
        private void brought(Step step) {
            for (String text : step.texts()) {
                timeline.texts().stream().filter(line -> line.text().equals(text)).findFirst().ifPresent(line ->
                        line.on(step.from()).ifPresent(own -> {
                            page.paragraph("      · ", "        ", grammar.colon(line.title().in(language), words.outcome(own)));
                            List<StepCause> events = own.causes().stream().filter(cause -> !(cause instanceof StepCause.CriterionChanged)).toList();
                            causes("        ", events.isEmpty() ? own.causes() : events);
                        }));
            }
        }

        private void causes(String indent, List<StepCause> causes) {
            List<String> told = new ArrayList<>();
            int criteria = 0;
            for (StepCause cause : causes) {
                if (!(cause instanceof StepCause.CriterionChanged) || criteria++ < ENOUGH) {
                    told.add(words.cause(cause));
                }
            }
            if (criteria > ENOUGH) {
                told.add(labels.of(Phrase.CAUSE_CRITERION_MORE, criteria - ENOUGH));
            }
            told.stream().distinct().forEach(text -> page.paragraph(indent + "· ", indent + "  ", text));
        }

        private static String mark(@Nullable Outcome outcome) {
            return outcome == null ? styled(Style.FAINT, " ") : Marks.of(outcome);
        }

        private static Style style(@Nullable Outcome outcome) {
            return outcome == null ? Style.FAINT : Marks.style(outcome);
        }
    }
}
