package org.ancrage.render;

import static org.ancrage.render.page.Page.styled;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.law.LegalText;
import org.ancrage.law.Version;
import org.ancrage.render.page.Page;
import org.ancrage.render.page.Page.Style;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Words;

/** Lists the legal texts of a corpus, as they stood on a day. */
public final class TextsRenderer {

    private static final int WIDTH = 100;

    private final Corpus corpus;
    private final Language language;
    private final boolean colour;

    public TextsRenderer(Corpus corpus, Language language) {
        this(corpus, language, false);
    }

    private TextsRenderer(Corpus corpus, Language language, boolean colour) {
        this.corpus = Objects.requireNonNull(corpus, "corpus");
        this.language = Objects.requireNonNull(language, "language");
        this.colour = colour;
    }

    /** The same with or without ANSI colours. */
    public TextsRenderer withColour(boolean colour) {
        return new TextsRenderer(corpus, language, colour);
    }

    /** Id, title, version, force and dates of each text; lines end with a line feed. */
    public String render(LocalDate on) {
        Labels labels = Labels.in(language);
        Grammar grammar = new Grammar(language);
        Page page = new Page(WIDTH, colour);
        page.paragraph("", "", labels.of(Phrase.TEXTS_ON, grammar.date(on)));
        for (LegalText text : corpus.texts()) {
            page.gap();
            page.paragraph("", "  ", styled(Style.BOLD, text.id()) + " – " + text.title().in(language));
            Optional<Version> version = text.on(on);
            page.paragraph("  ", "  ", version.isEmpty()
                    ? labels.of(Phrase.NO_VERSION)
                    : version.get().id() + " – " + version.get().title().in(language));
            version.ifPresent(found -> page.paragraph("  ", "  ",
                    labels.name(found.force()) + ", " + Words.period(found.period(), labels, grammar)));
        }
        return page.toString();
    }
}
