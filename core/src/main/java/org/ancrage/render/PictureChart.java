package org.ancrage.render;

import java.util.Objects;
import org.ancrage.decision.picture.Picture;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.picture.PictureDrawing;

/**
 * Draws who can reach the data as SVG: holders above, hoster and participants in the middle, places below, with the ways by which foreign law
 * reaches the data, or may.
 *
 * <p>The drawing stands alone: no script, no style sheet, no font of its own. Nothing is told by colour alone. Six boxes stand in a row, and four rows
 * of holders; whoever is beyond is counted, but on the shortest way of each law that reaches the data. {@link PictureRenderer} says the same in words.
 * The same picture gives the same bytes. Instances are immutable.
 */
public final class PictureChart {

    private final Corpus corpus;
    private final Language language;

    public PictureChart(Corpus corpus, Language language) {
        this.corpus = Objects.requireNonNull(corpus, "corpus");
        this.language = Objects.requireNonNull(language, "language");
    }

    /** The picture as an SVG document, ending with a line feed. */
    public String render(Picture picture) {
        return PictureDrawing.draw(corpus, language, picture).toString();
    }
}
