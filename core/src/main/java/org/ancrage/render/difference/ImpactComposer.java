package org.ancrage.render.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ancrage.decision.difference.Impact;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.page.Block;
import org.ancrage.render.page.Composition;
import org.ancrage.render.words.CauseWords;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.Tone;

/** Composes which answers flip between two days, with the texts and provisions that make them flip. */
public final class ImpactComposer {

    /** Events, criteria and citations of a text; more are counted. */
    private static final int FEW = 3;

    private final Corpus corpus;
    private final Language language;
    private final Labels labels;
    private final Grammar grammar;
    private final Sides sides;
    /** By offer, the texts that were told: what makes one flip for several needs is told once. */
    private final Map<String, Set<Impact.FlippedText>> explained = new HashMap<>();

    private ImpactComposer(Corpus corpus, Language language) {
        this.corpus = corpus;
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
                flip.texts().stream().map(text -> text(flip, text)).toList())));
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

    private Block.Entry text(Impact.Flip flip, Impact.FlippedText text) {
        Prose head = grammar.colon(Prose.of(text.title().in(language) + " (" + text.text() + ")"), sides.outcome(text.outcome()));
        if (!explained.computeIfAbsent(flip.offer(), fresh -> new HashSet<>()).add(text)) {
            return Block.Entry.item(head.plus(" ").plus(Prose.styled(Tone.FAINT, labels.of(Phrase.SEE_ABOVE))), List.of());
        }
        List<Block.Entry> told = new ArrayList<>();
        CauseWords causes = new CauseWords(corpus, language, flip.offer());
        few(text.events().stream().flatMap(event -> event.causes().stream().map(cause -> Prose.of(
                labels.of(Phrase.IMPACT_EVENT, grammar.date(event.on()), grammar.afterColon(causes.cause(cause)))))).distinct().toList(), told);
        if (text.events().isEmpty() && text.byVersion()) {
            told.add(Block.Entry.of(sides.version(text.version())));
        }
        few(text.criteria().stream().map(turned -> sides.truth(turned.truth()).plus(" " + turned.criterion().statement().in(language))).toList(), told);
        Prose sources = sides.sources(text.provisions(), FEW);
        if (!sources.isEmpty()) {
            told.add(Block.Entry.of(sources));
        }
        return Block.Entry.item(head, told);
    }

    private void few(List<Prose> lines, List<Block.Entry> told) {
        lines.stream().limit(FEW).forEach(line -> told.add(Block.Entry.of(line)));
        if (lines.size() > FEW) {
            told.add(Block.Entry.of(Prose.styled(Tone.FAINT, labels.of(Phrase.MORE_OF_THESE, lines.size() - FEW))));
        }
    }
}
