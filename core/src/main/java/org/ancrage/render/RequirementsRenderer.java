package org.ancrage.render;

import java.util.Objects;
import org.ancrage.document.JsonForm;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.json.RequirementsJson;
import org.ancrage.render.page.HtmlWriter;
import org.ancrage.render.page.MarkdownWriter;
import org.ancrage.render.page.TextWriter;
import org.ancrage.render.requirements.RequirementsComposer;
import org.ancrage.requirement.Requirements;

/**
 * Writes what texts ask of whoever will host. For people, open points of law take their default, or the option that was settled beforehand
 * (of {@code withProtectiveReadings()}, the one that protects the data most); programs are told what is asked under each option. Immutable.
 */
public final class RequirementsRenderer {

    private static final int WIDTH = 100;

    private final Corpus corpus;
    private final Language language;

    public RequirementsRenderer(Corpus corpus, Language language) {
        this.corpus = Objects.requireNonNull(corpus, "corpus");
        this.language = Objects.requireNonNull(language, "language");
    }

    /**
     * As text, 100 columns wide; lines end with a line feed.
     *
     * @param colour with ANSI colours
     */
    public String text(Requirements requirements, boolean colour) {
        return TextWriter.write(RequirementsComposer.compose(corpus, language, requirements), WIDTH, colour);
    }

    /** As CommonMark. */
    public String markdown(Requirements requirements) {
        return MarkdownWriter.write(RequirementsComposer.compose(corpus, language, requirements));
    }

    /** As a page of HTML that stands alone. */
    public String html(Requirements requirements) {
        return HtmlWriter.write(RequirementsComposer.compose(corpus, language, requirements));
    }

    /** As JSON, which {@link Schemas#requirements()} describes. */
    public String json(Requirements requirements) {
        return JsonForm.COMPACT.of(json -> new RequirementsJson(json, corpus, language).requirements(requirements));
    }
}
