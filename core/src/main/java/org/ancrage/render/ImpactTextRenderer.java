package org.ancrage.render;

import static org.ancrage.render.page.Page.styled;

import java.util.List;
import java.util.stream.Stream;
import org.ancrage.decision.Change;
import org.ancrage.decision.Impact;
import org.ancrage.decision.Outcome;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;
import org.ancrage.render.page.Marks;
import org.ancrage.render.page.Page;
import org.ancrage.render.page.Page.Style;
import org.ancrage.render.words.Citations;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Words;
import org.jspecify.annotations.Nullable;

/** Writes which answers flip between two days, with the texts and provisions that make them flip. Instances are immutable. */
public final class ImpactTextRenderer {

    private static final int WIDTH = 100;
    private static final String ARROW = " → ";

    private final Corpus corpus;
    private final Language language;
    private final Labels labels;
    private final Grammar grammar;
    private final boolean colour;

    public ImpactTextRenderer(Corpus corpus, Language language) {
        this(corpus, language, false);
    }

    private ImpactTextRenderer(Corpus corpus, Language language, boolean colour) {
        this.corpus = corpus;
        this.language = language;
        this.labels = Labels.in(language);
        this.grammar = new Grammar(language);
        this.colour = colour;
    }

    /** The same with or without ANSI colours; they never carry a meaning of their own. */
    public ImpactTextRenderer withColour(boolean wanted) {
        return new ImpactTextRenderer(corpus, language, wanted);
    }

    /** The impact as text; lines end with a line feed. Where nothing flips, it says so. */
    public String render(Impact impact) {
        Page page = new Page(WIDTH, colour);
        page.paragraph("", "", styled(Style.BOLD, labels.of(Phrase.IMPACT_TITLE, grammar.date(impact.on()), grammar.date(impact.to()))));
        page.paragraph("", "", impact.flips().isEmpty()
                ? labels.of(Phrase.IMPACT_NONE, impact.pairs())
                : labels.of(Phrase.IMPACT_COUNT, impact.flips().size(), impact.pairs(), impact.unchanged()));
        impact.flips().forEach(flip -> flip(page, flip));
        page.gap();
        page.paragraph("", "", labels.of(Phrase.NOTICE));
        return page.toString();
    }

    private void flip(Page page, Impact.Flip flip) {
        page.gap();
        page.paragraph("", "  ", grammar.colon(styled(Style.BOLD, labels.of(Phrase.IMPACT_PAIR, flip.need(), flip.offer())), outcome(flip.outcome())));
        flip.texts().forEach(text -> text(page, text));
    }

    private void text(Page page, Impact.FlippedText text) {
        page.paragraph("  • ", "    ",
                grammar.colon(text.title().in(language) + " (" + text.text() + ")", outcome(text.outcome())));
        if (text.version().differs()) {
            page.paragraph("    ", "      ", grammar.colon(labels.of(Phrase.VERSION), version(text.version())));
        }
        text.criteria().forEach(turned -> page.paragraph("    ", "      ",
                truth(turned.truth()) + " " + turned.criterion().statement().in(language)));
        List<String> provisions = text.provisions().stream().flatMap(id -> corpus.provision(id).stream())
                .map(provision -> Citations.shortened(provision.citation().in(language))).distinct().toList();
        if (!provisions.isEmpty()) {
            page.paragraph("    ", "      ", styled(Style.FAINT, "[" + String.join(grammar.listSeparator(), provisions) + "]"));
        }
    }

    private String outcome(Change<Outcome> outcome) {
        return outcome(outcome.before()) + ARROW + outcome(outcome.after());
    }

    private String outcome(@Nullable Outcome outcome) {
        return outcome == null
                ? styled(Style.FAINT, labels.of(Phrase.DIFFERENCE_NO_TEXT))
                : Marks.of(outcome) + " " + styled(Marks.style(outcome), labels.name(outcome));
    }

    private String version(Change<Version> version) {
        return String.join(ARROW, Stream.of(version.before(), version.after()).flatMap(Stream::ofNullable)
                .map(side -> side.title().in(language) + ", " + Words.period(side.period(), labels, grammar)
                        + " (" + labels.name(side.force()) + ")").toList());
    }

    private static String truth(Change<Truth> truth) {
        return String.join(ARROW.strip(), Stream.of(truth.before(), truth.after()).flatMap(Stream::ofNullable).map(Marks::of).toList());
    }
}
