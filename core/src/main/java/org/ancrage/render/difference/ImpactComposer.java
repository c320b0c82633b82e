package org.ancrage.render.difference;

import java.util.ArrayList;
import java.util.List;
import org.ancrage.decision.difference.Impact;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.page.Block;
import org.ancrage.render.page.Composition;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.Tone;

/** Composes which answers flip between two days, with the texts and provisions that make them flip. */
public final class ImpactComposer {

    private final Language language;
    private final Labels labels;
    private final Grammar grammar;
    private final Sides sides;

    private ImpactComposer(Corpus corpus, Language language) {
        this.language = language;
        this.labels = Labels.in(language);
        this.grammar = new Grammar(language);
        this.sides = new Sides(corpus, language);
    }

    /** Where nothing flips, it says so. */
    public static Composition compose(Corpus corpus, Language language, Impact impact) {
        return new Composition(language, new ImpactComposer(corpus, language).blocks(impact));
    }

    private List<Block> blocks(Impact impact) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(Block.Rank.TITLE, 0,
                Prose.of(labels.of(Phrase.IMPACT_TITLE, grammar.date(impact.on()), grammar.date(impact.to())))));
        blocks.add(paragraph(count(impact)));
        impact.flips().forEach(flip -> blocks.add(new Block.Told(
                grammar.colon(Prose.styled(Tone.STRONG, labels.of(Phrase.IMPACT_PAIR, flip.need(), flip.offer())), sides.outcome(flip.outcome())),
                flip.texts().stream().map(this::text).toList())));
        blocks.add(paragraph(labels.of(Phrase.NOTICE)));
        return blocks;
    }

    private String count(Impact impact) {
        if (!impact.flips().isEmpty()) {
            return labels.of(Phrase.IMPACT_COUNT, impact.flips().size(), impact.pairs(), impact.unchanged());
        }
        return labels.of(impact.pairs() == 1 ? Phrase.IMPACT_NONE_OF_ONE : Phrase.IMPACT_NONE, impact.pairs());
    }

    private static Block paragraph(String text) {
        return new Block.Paragraphs(List.of(Prose.of(text)));
    }

    private Block.Entry text(Impact.FlippedText text) {
        List<Block.Entry> told = new ArrayList<>();
        if (text.version().differs()) {
            told.add(Block.Entry.of(sides.version(text.version())));
        }
        text.criteria().forEach(turned -> told.add(Block.Entry.of(
                sides.truth(turned.truth()).plus(" " + turned.criterion().statement().in(language)))));
        Prose sources = sides.sources(text.provisions());
        if (!sources.isEmpty()) {
            told.add(Block.Entry.of(sources));
        }
        return Block.Entry.item(
                grammar.colon(Prose.of(text.title().in(language) + " (" + text.text() + ")"), sides.outcome(text.outcome())), told);
    }
}
