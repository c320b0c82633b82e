package org.ancrage.render;

import java.util.List;
import java.util.Objects;
import org.ancrage.decision.difference.Difference;
import org.ancrage.document.JsonForm;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.json.DifferenceJson;
import org.ancrage.render.words.Words;

/**
 * Writes what changes between two answers as JSON, whole, after the schema {@link Schemas#difference()}. The same difference gives the same
 * bytes. Instances are immutable.
 */
public final class DifferenceJsonRenderer {

    private final Corpus corpus;
    private final Language language;

    /** @param corpus the law of the second answer, or of both */
    public DifferenceJsonRenderer(Corpus corpus, Language language) {
        this.corpus = Objects.requireNonNull(corpus, "corpus");
        this.language = Objects.requireNonNull(language, "language");
    }

    /** The difference as JSON without white space, ending with a line feed. */
    public String render(Difference difference) {
        Words words = new Words(corpus, language, List.of(difference.before().assessment(), difference.after().assessment()));
        return JsonForm.COMPACT.of(json -> new DifferenceJson(json, corpus, language, words).difference(difference));
    }
}
