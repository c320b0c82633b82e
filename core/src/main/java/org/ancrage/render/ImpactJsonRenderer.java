package org.ancrage.render;

import java.util.Objects;
import org.ancrage.decision.difference.Impact;
import org.ancrage.document.JsonForm;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.json.ImpactJson;

/**
 * Writes which answers flip between two days as JSON, after the schema {@link Schemas#impact()}. The same impact gives the same bytes.
 * Instances are immutable.
 */
public final class ImpactJsonRenderer {

    private final Corpus corpus;
    private final Language language;

    public ImpactJsonRenderer(Corpus corpus, Language language) {
        this.corpus = Objects.requireNonNull(corpus, "corpus");
        this.language = Objects.requireNonNull(language, "language");
    }

    /** The impact as JSON without white space, ending with a line feed. */
    public String render(Impact impact) {
        return JsonForm.COMPACT.of(json -> new ImpactJson(json, corpus, language).impact(impact));
    }
}
