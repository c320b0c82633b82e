package org.ancrage.render;

import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.answer.AnswerComposer;
import org.ancrage.render.answer.PageComposer;
import org.ancrage.render.page.MarkdownWriter;

/**
 * Writes an answer as CommonMark, for a wiki, a ticket or a file beside the contract. Text of users is escaped: it cannot become markup.
 *
 * <p>It says what {@link TextRenderer} says. Instances are immutable.
 */
public final class MarkdownRenderer {

    private final Corpus corpus;
    private final Language language;
    private final Level level;

    /** On one page. */
    public MarkdownRenderer(Corpus corpus, Language language) {
        this(corpus, language, Level.PAGE);
    }

    private MarkdownRenderer(Corpus corpus, Language language, Level level) {
        this.corpus = corpus;
        this.language = language;
        this.level = level;
    }

    /** The same at a level; of an answer that was reduced before, what is left. */
    public MarkdownRenderer withLevel(Level level) {
        return new MarkdownRenderer(corpus, language, level);
    }

    /** The answer; lines end with a line feed. */
    public String render(Assessment assessment) {
        return MarkdownWriter.write(level == Level.PAGE
                ? PageComposer.compose(corpus, language, assessment)
                : AnswerComposer.compose(corpus, language, level, assessment));
    }
}
