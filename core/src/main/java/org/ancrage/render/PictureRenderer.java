package org.ancrage.render;

import java.util.Objects;
import org.ancrage.decision.picture.Picture;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.picture.PictureDescription;

/** Says in words who can reach the data: all that {@link PictureChart} draws. Instances are immutable. */
public final class PictureRenderer {

    private final Corpus corpus;
    private final Language language;
    private final TextForm form;

    /** Without colours, 100 columns wide. */
    public PictureRenderer(Corpus corpus, Language language) {
        this(corpus, language, TextForm.PLAIN);
    }

    private PictureRenderer(Corpus corpus, Language language, TextForm form) {
        this.corpus = Objects.requireNonNull(corpus, "corpus");
        this.language = Objects.requireNonNull(language, "language");
        this.form = form;
    }

    /** The same with or without ANSI colours; they never carry a meaning of their own. */
    public PictureRenderer withColour(boolean colour) {
        return new PictureRenderer(corpus, language, form.withColour(colour));
    }

    /** The same with lines of at most so many columns, at least 60. */
    public PictureRenderer withWidth(int columns) {
        return new PictureRenderer(corpus, language, form.withWidth(columns));
    }

    /** The picture as text; lines end with a line feed. */
    public String render(Picture picture) {
        return form.write(PictureDescription.compose(corpus, language, picture));
    }
}
