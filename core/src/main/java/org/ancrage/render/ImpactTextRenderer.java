package org.ancrage.render;

import java.util.Objects;
import org.ancrage.decision.difference.Impact;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.difference.ImpactComposer;
import org.ancrage.render.page.TextWriter;

/** Writes which answers flip between two days, with the texts and provisions that make them flip. Instances are immutable. */
public final class ImpactTextRenderer {

    private static final int WIDTH = 100;

    private final Corpus corpus;
    private final Language language;
    private final boolean colour;

    /** Without colours. */
    public ImpactTextRenderer(Corpus corpus, Language language) {
        this(corpus, language, false);
    }

    private ImpactTextRenderer(Corpus corpus, Language language, boolean colour) {
        this.corpus = Objects.requireNonNull(corpus, "corpus");
        this.language = Objects.requireNonNull(language, "language");
        this.colour = colour;
    }

    /** The same with or without ANSI colours; they never carry a meaning of their own. */
    public ImpactTextRenderer withColour(boolean wanted) {
        return new ImpactTextRenderer(corpus, language, wanted);
    }

    /** The impact as text; lines end with a line feed. Where nothing flips, it says so. */
    public String render(Impact impact) {
        return TextWriter.write(ImpactComposer.compose(corpus, language, impact), WIDTH, colour);
    }
}
