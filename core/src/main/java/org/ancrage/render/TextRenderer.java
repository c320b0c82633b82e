package org.ancrage.render;

import java.util.Objects;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.answer.AnswerComposer;
import org.ancrage.render.answer.PageComposer;

/**
 * Writes an answer for a lawyer or a public buyer: on one page, or conclusion first, then text by text what the law says, why it applies,
 * what the facts make of it, and on what that rests.
 *
 * <p>Parts of an explanation that do not bear on its conclusion are told in one line; {@link JsonRenderer} has them in full. Instances
 * are immutable.
 */
public final class TextRenderer {

    private final Corpus corpus;
    private final Language language;
    private final Level level;
    private final TextForm form;
    private final boolean conditions;

    /** On one page, without colours, 100 columns wide. */
    public TextRenderer(Corpus corpus, Language language) {
        this(corpus, language, Level.PAGE, TextForm.PLAIN, false);
    }

    private TextRenderer(Corpus corpus, Language language, Level level, TextForm form, boolean conditions) {
        this.corpus = Objects.requireNonNull(corpus, "corpus");
        this.language = Objects.requireNonNull(language, "language");
        this.level = level;
        this.form = form;
        this.conditions = conditions;
    }

    /** The same at a level, at which answers must have been asked for. */
    public TextRenderer withLevel(Level level) {
        return new TextRenderer(corpus, language, level, form, conditions);
    }

    /** The same with or without ANSI colours; they never carry a meaning of their own. */
    public TextRenderer withColour(boolean colour) {
        return new TextRenderer(corpus, language, level, form.withColour(colour), conditions);
    }

    /** The same, telling or not all that it would take for a yes, however much it is; only a page tells it. */
    public TextRenderer withConditions(boolean conditions) {
        return new TextRenderer(corpus, language, level, form, conditions);
    }

    /** The same with lines of at most so many columns, at least 60. */
    public TextRenderer withWidth(int columns) {
        return new TextRenderer(corpus, language, level, form.withWidth(columns), conditions);
    }

    /**
     * The answer as text; lines end with a line feed.
     *
     * @throws IllegalArgumentException if it was not asked for at this level
     */
    public String render(Assessment assessment) {
        return form.write(level == Level.PAGE
                ? PageComposer.compose(corpus, language, assessment, conditions)
                : AnswerComposer.compose(corpus, language, level, assessment));
    }
}
