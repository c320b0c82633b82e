package org.ancrage.render;

import java.util.List;
import java.util.Objects;
import org.ancrage.decision.comparison.Comparison;
import org.ancrage.decision.comparison.HelpfulActs;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.comparison.ComparisonComposer;
import org.ancrage.render.page.TextWriter;

/**
 * Writes a comparison for a reader at a terminal: the matrix, then the offers ranked for each need, with what separates one rank from
 * the next. Instances are immutable.
 */
public final class ComparisonTextRenderer {

    private static final int WIDTH = 100;

    private final Corpus corpus;
    private final Language language;
    private final boolean colour;

    public ComparisonTextRenderer(Corpus corpus, Language language) {
        this(corpus, language, false);
    }

    private ComparisonTextRenderer(Corpus corpus, Language language, boolean colour) {
        this.corpus = Objects.requireNonNull(corpus, "corpus");
        this.language = Objects.requireNonNull(language, "language");
        this.colour = colour;
    }

    /** The same with or without ANSI colours; they never carry a meaning of their own. */
    public ComparisonTextRenderer withColour(boolean colour) {
        return new ComparisonTextRenderer(corpus, language, colour);
    }

    /** The comparison as text; lines end with a line feed. */
    public String render(Comparison comparison) {
        return render(comparison, List.of());
    }

    /**
     * The same with which acts help which offers.
     *
     * @param acts of needs of the comparison: {@link Comparison#acts}
     */
    public String render(Comparison comparison, List<HelpfulActs> acts) {
        return TextWriter.write(ComparisonComposer.compose(corpus, language, comparison, acts), WIDTH, colour);
    }
}
