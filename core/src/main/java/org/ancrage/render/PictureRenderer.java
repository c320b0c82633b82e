package org.ancrage.render;

import org.ancrage.decision.picture.Picture;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.page.TextWriter;
import org.ancrage.render.picture.PictureDescription;

/** Says in words who can reach the data: all that {@link PictureChart} draws. Instances are immutable. */
public final class PictureRenderer {

    private static final int DEFAULT_WIDTH = 100;
    private static final int MIN_WIDTH = 60;

    private final Corpus corpus;
    private final Language language;
    private final boolean colour;
    private final int width;

    /** Without colours, 100 columns wide. */
    public PictureRenderer(Corpus corpus, Language language) {
        this(corpus, language, false, DEFAULT_WIDTH);
    }

    private PictureRenderer(Corpus corpus, Language language, boolean colour, int width) {
        this.corpus = corpus;
        this.language = language;
        this.colour = colour;
        this.width = width;
    }

    /** The same with or without ANSI colours; they never carry a meaning of their own. */
    public PictureRenderer withColour(boolean colour) {
        return new PictureRenderer(corpus, language, colour, width);
    }

    /** The same with lines of at most so many columns, at least 60. */
    public PictureRenderer withWidth(int columns) {
        if (columns < MIN_WIDTH) {
            throw new IllegalArgumentException("The width (%d) must be at least (%d).".formatted(columns, MIN_WIDTH));
        }
        return new PictureRenderer(corpus, language, colour, columns);
    }

    /** The picture as text; lines end with a line feed. */
    public String render(Picture picture) {
        return TextWriter.write(PictureDescription.compose(corpus, language, picture), width, colour);
    }
}
