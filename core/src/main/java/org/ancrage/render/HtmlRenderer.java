package org.ancrage.render;

import java.time.LocalDate;
import java.util.Objects;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.decision.difference.Difference;
import org.ancrage.decision.difference.Impact;
import org.ancrage.decision.timeline.Timeline;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.answer.AnswerComposer;
import org.ancrage.render.answer.PageComposer;
import org.ancrage.render.difference.DifferenceComposer;
import org.ancrage.render.difference.ImpactComposer;
import org.ancrage.render.page.HtmlWriter;
import org.ancrage.render.timeline.TimelineComposer;

/**
 * Writes an answer as one page of HTML that stands alone, reads without script or network, prints, and can be heard.
 *
 * <p>It says what {@link TextRenderer} says; at the level of a page, the full explanation is folded away below. Instances are immutable.
 */
public final class HtmlRenderer {

    private final Corpus corpus;
    private final Language language;
    private final Level level;
    private final boolean conditions;

    /** On one page. */
    public HtmlRenderer(Corpus corpus, Language language) {
        this(corpus, language, Level.PAGE, false);
    }

    private HtmlRenderer(Corpus corpus, Language language, Level level, boolean conditions) {
        this.corpus = Objects.requireNonNull(corpus, "corpus");
        this.language = Objects.requireNonNull(language, "language");
        this.level = level;
        this.conditions = conditions;
    }

    /** The same at a level, at which answers must have been asked for. */
    public HtmlRenderer withLevel(Level level) {
        return new HtmlRenderer(corpus, language, level, conditions);
    }

    /** The same, telling or not all that it would take for a yes, however much it is; only a page tells it. */
    public HtmlRenderer withConditions(boolean conditions) {
        return new HtmlRenderer(corpus, language, level, conditions);
    }

    /**
     * The answer; lines end with a line feed.
     *
     * @throws IllegalArgumentException if it was not asked for at this level; a page takes {@link Level#FULL} too
     */
    public String render(Assessment assessment) {
        return HtmlWriter.write(level == Level.PAGE
                ? PageComposer.composeWithDetails(corpus, language, assessment, conditions)
                : AnswerComposer.compose(corpus, language, level, assessment));
    }

    /** What changes between two answers, as {@link DifferenceTextRenderer} tells it. */
    public String render(Difference difference) {
        return HtmlWriter.write(DifferenceComposer.compose(corpus, language, difference));
    }

    /** Which answers flip between two days, as {@link ImpactTextRenderer} tells it. */
    public String render(Impact impact) {
        return HtmlWriter.write(ImpactComposer.compose(corpus, language, impact));
    }

    /**
     * A timeline, as {@link TimelineRenderer} tells it.
     *
     * @param on the day on which the reader stands; the next change is the first after it
     */
    public String render(Timeline timeline, LocalDate on) {
        return HtmlWriter.write(TimelineComposer.compose(corpus, language, timeline, on));
    }
}
