package org.ancrage.render;

import java.util.List;
import java.util.Objects;
import org.ancrage.decision.comparison.Comparison;
import org.ancrage.decision.comparison.HelpfulActs;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.comparison.ComparisonPageComposer;
import org.ancrage.render.page.HtmlPage;
import org.ancrage.render.page.HtmlWriter;
import org.ancrage.render.words.Phrase;

/**
 * Writes a comparison as one HTML page that stands alone, to be read, printed or put into a file: it loads nothing and runs no script.
 * From every cell of the matrix a link leads to what stands behind it. Instances are immutable.
 */
public final class ComparisonHtmlRenderer {

    private final Corpus corpus;
    private final Language language;

    public ComparisonHtmlRenderer(Corpus corpus, Language language) {
        this.corpus = Objects.requireNonNull(corpus, "corpus");
        this.language = Objects.requireNonNull(language, "language");
    }

    /** The comparison as a page; lines end with a line feed. */
    public String render(Comparison comparison) {
        return render(comparison, List.of());
    }

    /**
     * The same with which acts help which offers.
     *
     * @param acts of needs of the comparison: {@link Comparison#acts}
     */
    public String render(Comparison comparison, List<HelpfulActs> acts) {
        return HtmlWriter.write(ComparisonPageComposer.compose(corpus, language, comparison, acts), ComparisonPageComposer.title(language, comparison),
                Phrase.COMPARISON_SKIP, HtmlPage.Style.TABLES);
    }
}
