package org.ancrage.render;

import java.util.Objects;
import org.ancrage.document.JsonForm;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.json.RequirementsJson;
import org.ancrage.render.page.Composition;
import org.ancrage.render.page.HtmlWriter;
import org.ancrage.render.page.MarkdownWriter;
import org.ancrage.render.page.TextWriter;
import org.ancrage.render.requirements.RequirementsComposer;
import org.ancrage.render.requirements.RequirementsPageComposer;
import org.ancrage.requirement.Requirements;

/**
 * Writes what texts ask of whoever will host. For people, open points of law take their default, or the option that was settled beforehand
 * (of {@code withProtectiveReadings()}, the one that protects the data most); programs are told what is asked under each option. Immutable.
 */
public final class RequirementsRenderer {

    private static final int WIDTH = 100;

    private final Corpus corpus;
    private final Language language;
    private final boolean inFull;

    /** On a page: a sentence for each thing that is asked. */
    public RequirementsRenderer(Corpus corpus, Language language) {
        this(corpus, language, false);
    }

    private RequirementsRenderer(Corpus corpus, Language language, boolean inFull) {
        this.corpus = Objects.requireNonNull(corpus, "corpus");
        this.language = Objects.requireNonNull(language, "language");
        this.inFull = inFull;
    }

    /** The same, telling of all that is asked what proves it, since when and by which alternatives, and of a term for a tender its clause. */
    public RequirementsRenderer inFull() {
        return new RequirementsRenderer(corpus, language, true);
    }

    /**
     * As text, 100 columns wide; lines end with a line feed.
     *
     * @param colour with ANSI colours
     */
    public String text(Requirements requirements, boolean colour) {
        return TextWriter.write(composed(requirements), WIDTH, colour);
    }

    /** As CommonMark. */
    public String markdown(Requirements requirements) {
        return MarkdownWriter.write(composed(requirements));
    }

    /** As a page of HTML that stands alone; what is told in full is folded away below a page. */
    public String html(Requirements requirements) {
        return HtmlWriter.write(inFull ? composed(requirements) : RequirementsPageComposer.composeWithDetails(corpus, language, requirements));
    }

    /** As JSON, which {@link Schemas#requirements()} describes; in full always. */
    public String json(Requirements requirements) {
        return JsonForm.COMPACT.of(json -> new RequirementsJson(json, corpus, language).requirements(requirements));
    }

    private Composition composed(Requirements requirements) {
        return inFull ? RequirementsComposer.compose(corpus, language, requirements) : RequirementsPageComposer.compose(corpus, language, requirements);
    }
}
