package org.ancrage.render;

import java.util.Objects;
import org.ancrage.decision.difference.Difference;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.difference.DifferenceComposer;
import org.ancrage.render.page.TextWriter;

/**
 * Writes what changes between two answers: the outcome, the facts that differ, then text by text what changed and why.
 *
 * <p>Of conditions that only one side looks at, those that hold are counted; {@link DifferenceJsonRenderer} has them in full. Instances are
 * immutable.
 */
public final class DifferenceTextRenderer {

    private static final int WIDTH = 100;

    private final Corpus corpus;
    private final Language language;
    private final boolean colour;

    /** Without colours. @param corpus the law of the second answer, or of both */
    public DifferenceTextRenderer(Corpus corpus, Language language) {
        this(corpus, language, false);
    }

    private DifferenceTextRenderer(Corpus corpus, Language language, boolean colour) {
        this.corpus = Objects.requireNonNull(corpus, "corpus");
        this.language = Objects.requireNonNull(language, "language");
        this.colour = colour;
    }

    /** The same with or without ANSI colours; they never carry a meaning of their own. */
    public DifferenceTextRenderer withColour(boolean wanted) {
        return new DifferenceTextRenderer(corpus, language, wanted);
    }

    /** The difference as text; lines end with a line feed. Where nothing changes, it says so. */
    public String render(Difference difference) {
        return TextWriter.write(DifferenceComposer.compose(corpus, language, difference), WIDTH, colour);
    }
}
