package org.ancrage.render;

import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.answer.AnswerComposer;
import org.ancrage.render.answer.PageComposer;
import org.ancrage.render.page.HtmlWriter;

/**
 * Writes an answer as one page of HTML that stands alone, reads without script or network, prints, and can be heard.
 *
 * <p>It says what {@link TextRenderer} says; at the level of a page, the full explanation is folded away below. Instances are immutable.
 */
public final class HtmlRenderer {

    private final Corpus corpus;
    private final Language language;
    private final Level level;

    /** On one page. */
    public HtmlRenderer(Corpus corpus, Language language) {
        this(corpus, language, Level.PAGE);
    }

    private HtmlRenderer(Corpus corpus, Language language, Level level) {
        this.corpus = corpus;
        this.language = language;
        this.level = level;
    }

    /** The same at a level; of an answer that was reduced before, what is left. */
    public HtmlRenderer withLevel(Level level) {
        return new HtmlRenderer(corpus, language, level);
    }

    /** The answer; lines end with a line feed. */
    public String render(Assessment assessment) {
        return HtmlWriter.write(level == Level.PAGE
                ? PageComposer.composeWithDetails(corpus, language, assessment)
                : AnswerComposer.compose(corpus, language, level, assessment));
    }
}
