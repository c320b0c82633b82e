package org.ancrage.render;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.decision.comparison.Comparison;
import org.ancrage.decision.difference.Difference;
import org.ancrage.decision.difference.Impact;
import org.ancrage.decision.timeline.Timeline;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.answer.AnswerComposer;
import org.ancrage.render.answer.PageComposer;
import org.ancrage.render.comparison.ComparisonComposer;
import org.ancrage.render.difference.DifferenceComposer;
import org.ancrage.render.difference.ImpactComposer;
import org.ancrage.render.page.MarkdownWriter;
import org.ancrage.render.timeline.TimelineComposer;

/**
 * Writes an answer as CommonMark, for a wiki, a ticket or a file beside the contract. Text of users is escaped: it cannot become markup.
 *
 * <p>It says what {@link TextRenderer} says. Instances are immutable.
 */
public final class MarkdownRenderer {

    private final Corpus corpus;
    private final Language language;
    private final Level level;
    private final boolean conditions;

    /** On one page. */
    public MarkdownRenderer(Corpus corpus, Language language) {
        this(corpus, language, Level.PAGE, false);
    }

    private MarkdownRenderer(Corpus corpus, Language language, Level level, boolean conditions) {
        this.corpus = Objects.requireNonNull(corpus, "corpus");
        this.language = Objects.requireNonNull(language, "language");
        this.level = level;
        this.conditions = conditions;
    }

    /** The same at a level, at which answers must have been asked for. */
    public MarkdownRenderer withLevel(Level level) {
        return new MarkdownRenderer(corpus, language, level, conditions);
    }

    /** The same, telling or not all that it would take for a yes, however much it is; only a page tells it. */
    public MarkdownRenderer withConditions(boolean conditions) {
        return new MarkdownRenderer(corpus, language, level, conditions);
    }

    /**
     * The answer; lines end with a line feed.
     *
     * @throws IllegalArgumentException if it was not asked for at this level
     */
    public String render(Assessment assessment) {
        return MarkdownWriter.write(level == Level.PAGE
                ? PageComposer.compose(corpus, language, assessment, conditions)
                : AnswerComposer.compose(corpus, language, level, assessment));
    }

    /** What changes between two answers, as {@link DifferenceTextRenderer} tells it. */
    public String render(Difference difference) {
        return MarkdownWriter.write(DifferenceComposer.compose(corpus, language, difference));
    }

    /** Which answers flip between two days, as {@link ImpactTextRenderer} tells it. */
    public String render(Impact impact) {
        return MarkdownWriter.write(ImpactComposer.compose(corpus, language, impact));
    }

    /**
     * A timeline, as {@link TimelineRenderer} tells it.
     *
     * @param on the day on which the reader stands; the next change is the first after it
     */
    public String render(Timeline timeline, LocalDate on) {
        return MarkdownWriter.write(TimelineComposer.compose(corpus, language, timeline, on));
    }

    /** Offers compared, as {@link ComparisonTextRenderer} tells them. */
    public String render(Comparison comparison) {
        return MarkdownWriter.write(ComparisonComposer.compose(corpus, language, comparison, List.of()));
    }
}
