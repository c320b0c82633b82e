package org.ancrage.render;

import java.util.List;
import java.util.Objects;
import org.ancrage.decision.comparison.Comparison;
import org.ancrage.decision.comparison.HelpfulActs;
import org.ancrage.document.JsonForm;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.json.ComparisonJson;

/**
 * Writes a comparison as JSON, after the schema {@link Schemas#comparison()}. The same comparison gives the same bytes. Instances are
 * immutable.
 */
public final class ComparisonJsonRenderer {

    private final Corpus corpus;
    private final Language language;

    public ComparisonJsonRenderer(Corpus corpus, Language language) {
        this.corpus = Objects.requireNonNull(corpus, "corpus");
        this.language = Objects.requireNonNull(language, "language");
    }

    /** The comparison as JSON without white space, ending with a line feed. */
    public String render(Comparison comparison) {
        return render(comparison, List.of());
    }

    /**
     * The same with which acts help which offers.
     *
     * @param acts of needs of the comparison: {@link Comparison#acts}
     */
    public String render(Comparison comparison, List<HelpfulActs> acts) {
        return JsonForm.COMPACT.of(json -> new ComparisonJson(json, corpus, language, comparison, acts).write());
    }
}
