package org.ancrage.render;

import static org.ancrage.render.page.Page.styled;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.law.Reading;
import org.ancrage.render.page.Page;
import org.ancrage.render.page.Page.Style;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Words;

/** Lists the points of law that are open on a day, then those that are not, with the defensible options of each and what supports them. */
public final class ReadingsRenderer {

    private static final int WIDTH = 100;

    private final Corpus corpus;
    private final Language language;
    private final boolean colour;

    public ReadingsRenderer(Corpus corpus, Language language) {
        this(corpus, language, false);
    }

    private ReadingsRenderer(Corpus corpus, Language language, boolean colour) {
        this.corpus = Objects.requireNonNull(corpus, "corpus");
        this.language = Objects.requireNonNull(language, "language");
        this.colour = colour;
    }

    /** The same with or without ANSI colours. */
    public ReadingsRenderer withColour(boolean wanted) {
        return new ReadingsRenderer(corpus, language, wanted);
    }

    /** Id, question, dates, options and sources of each, those that are open first; lines end with a line feed. */
    public String render(LocalDate on) {
        Labels labels = Labels.in(language);
        Grammar grammar = new Grammar(language);
        Page page = new Page(WIDTH, colour);
        List<Reading> all = List.copyOf(corpus.readings().values());
        page.paragraph("", "", labels.of(Phrase.READINGS_ON, grammar.date(on)));
        all.stream().filter(reading -> reading.openOn(on)).forEach(reading -> reading(page, reading));
        List<Reading> closed = all.stream().filter(reading -> !reading.openOn(on)).toList();
        if (!closed.isEmpty()) {
            page.gap();
            page.paragraph("", "", labels.of(Phrase.READINGS_CLOSED));
            closed.forEach(reading -> reading(page, reading));
        }
        return page.toString();
    }

    private void reading(Page page, Reading reading) {
        Labels labels = Labels.in(language);
        Grammar grammar = new Grammar(language);
        page.gap();
        page.paragraph("", "  ", styled(Style.BOLD, reading.id()) + " – " + reading.question().in(language));
        page.paragraph("  ", "  ", styled(Style.FAINT, corpus.hypothesis(reading)
                ? labels.of(Phrase.READING_NEVER_OPEN) : Words.period(reading.period(), labels, grammar)));
        for (Reading.Option option : reading.options()) {
            boolean isDefault = option.id().equals(reading.defaultOption());
            page.paragraph("  • ", "    ", grammar.colon(
                    isDefault ? labels.of(Phrase.READINGS_DEFAULT, option.id()) : option.id(), option.statement().in(language)));
            option.provisions().stream()
                    .flatMap(id -> corpus.provision(id).stream()).map(provision -> provision.citation().in(language))
                    .forEach(source -> page.paragraph("    – ", "      ", styled(Style.FAINT, source)));
        }
    }
}
