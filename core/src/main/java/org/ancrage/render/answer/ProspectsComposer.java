package org.ancrage.render.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Inquiry;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Prospects;
import org.ancrage.decision.Supposition;
import org.ancrage.law.Corpus;
import org.ancrage.render.page.Block;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.Words;

/** Composes under what an answer that waits for facts would be a yes, and what alone would make it a no. */
final class ProspectsComposer {

    /** Of what forbids by itself, the first that is best asked. */
    private static final int FEW_FATAL = 3;

    /** A page has no room for more; it says how many there are. */
    private static final int FEW_CONDITIONS = 5;

    private final Corpus corpus;
    private final Words words;
    private final Labels labels;
    private final boolean whole;

    /** @param whole whether all that a yes takes is told, however much it is */
    ProspectsComposer(Corpus corpus, Words words, boolean whole) {
        this.corpus = corpus;
        this.words = words;
        this.whole = whole;
        this.labels = words.labels();
    }

    /** @param waiting decisions on the texts that wait for facts */
    List<Block> blocks(Prospects prospects, List<Decision> waiting) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(Block.Rank.SECTION, 0, Prose.of(labels.of(Phrase.HEADING_PROSPECTS))));
        if (prospects.provisos().isEmpty()) {
            List<Prose> lines = new ArrayList<>(List.of(Prose.of(labels.of(prospects.hopeless() ? Phrase.PROSPECTS_NONE : Phrase.PROSPECTS_NOT_FOUND))));
            if (prospects.hopeless()) {
                waiting.stream().flatMap(this::forbidding).forEach(lines::add);
            }
            blocks.add(new Block.Paragraphs(lines));
        } else {
            blocks.add(provided(prospects.provisos().get(0).suppositions()));
            // A text that permits may do so on condition.
            String remarks = labels.of(Phrase.PROSPECTS_UNDERTAKINGS);
            int others = prospects.provisos().size() - 1;
            if (!prospects.complete()) {
                remarks += " " + labels.of(Phrase.PROSPECTS_OTHERS);
            } else if (others > 0) {
                remarks += " " + labels.of(Phrase.MORE_WAYS, others);
            }
            blocks.add(new Block.Paragraphs(List.of(Prose.of(remarks))));
        }
        if (!prospects.fatal().isEmpty()) {
            List<Supposition> told = prospects.fatal().subList(0, Math.min(FEW_FATAL, prospects.fatal().size()));
            blocks.add(new Block.Items(Block.Bullet.DISC, words.lead(Phrase.PROSPECTS_FATAL), items(told)));
        }
        return blocks;
    }

    /** The point of law on which a text is no whatever the facts, as one of its readings has it. */
    private Stream<Prose> forbidding(Decision decision) {
        return decision.readingOutcomes().stream().filter(reading -> reading.outcome() == Outcome.NON_COMPLIANT).flatMap(reading -> reading.options().keySet().stream())
                .limit(1).flatMap(id -> corpus.reading(id).stream())
                .map(reading -> Prose.of(labels.of(Phrase.PROSPECTS_DISPUTED, words.shortTitle(decision.title()), words.in(reading.question()))));
    }

    private Block provided(List<Supposition> suppositions) {
        if (!whole && suppositions.size() > FEW_CONDITIONS) {
            return new Block.Paragraphs(List.of(Prose.of(labels.of(Phrase.PROSPECTS_MANY, suppositions.size(), Inquiry.count(suppositions)))));
        }
        return new Block.Items(Block.Bullet.NUMBER, words.lead(Phrase.PROSPECTS_PROVIDED), items(suppositions));
    }

    private List<Block.Item> items(List<Supposition> suppositions) {
        return suppositions.stream().map(words::supposition).distinct().map(sentence -> Block.Item.of(Prose.of(sentence))).toList();
    }
}
