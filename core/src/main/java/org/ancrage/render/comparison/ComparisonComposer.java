package org.ancrage.render.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.TextOutcome;
import org.ancrage.decision.comparison.Cell;
import org.ancrage.decision.comparison.Comparison;
import org.ancrage.decision.comparison.Contrast;
import org.ancrage.decision.comparison.HelpfulActs;
import org.ancrage.decision.comparison.Ranking;
import org.ancrage.decision.comparison.Ranking.Place;
import org.ancrage.decision.comparison.Separation;
import org.ancrage.fact.Need;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.page.Block;
import org.ancrage.render.page.Block.Entry;
import org.ancrage.render.page.Caveats;
import org.ancrage.render.page.Composition;
import org.ancrage.render.page.Verdict;
import org.ancrage.render.words.ComparisonWords;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.Tone;
import org.jspecify.annotations.Nullable;

/** Composes a comparison for a terminal: the matrix, and what keeps each offer from being permitted. */
public final class ComparisonComposer {

    /** Longer ids are cut in the matrix. */
    private static final int LONGEST_HEAD = 32;
    private static final int LETTERS = 26;
    private static final int ENOUGH = 3;
    private static final int CITATIONS = 2;

    private final Corpus corpus;
    private final Comparison comparison;
    private final ComparisonWords words;
    private final Labels labels;
    private final List<HelpfulActs> acts;

    private ComparisonComposer(Corpus corpus, Language language, Comparison comparison, List<HelpfulActs> acts) {
        this.corpus = corpus;
        this.comparison = comparison;
        this.acts = acts;
        this.words = new ComparisonWords(corpus, language, comparison);
        this.labels = words.labels();
    }

    /** @param acts of needs of the comparison; empty where they are not told */
    public static Composition compose(Corpus corpus, Language language, Comparison comparison, List<HelpfulActs> acts) {
        return new Composition(language, new ComparisonComposer(corpus, language, comparison, acts).blocks());
    }

    private List<Block> blocks() {
        // By several threads, rather than one after the other where they are told.
        comparison.findCells();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(Block.Rank.TITLE, 0, Prose.of(labels.of(Phrase.COMPARISON_TITLE, words.grammar().date(comparison.on())))));
        blocks.add(paragraphs(Prose.of(labels.of(Phrase.COMPARISON_SCOPE, comparison.needs().size(), comparison.proposals().size()))));
        blocks.addAll(Caveats.of(corpus, comparison.on(), comparison.readings(), labels, words.grammar()));
        blocks.add(new Block.Told(Prose.EMPTY, List.of(needs())));
        blocks.add(matrix());
        blocks.add(paragraphs(faint(labels.of(Phrase.COMPARISON_LEGEND)), faint(labels.of(Phrase.COMPARISON_HOW))));
        comparison.rankings().forEach(ranking -> ranking(ranking, blocks));
        List<Prose> closing = new ArrayList<>();
        comparison.rules().forEach(rules -> closing.add(faint(labels.rules(rules))));
        closing.add(Prose.of(labels.of(Phrase.NOTICE)));
        blocks.add(new Block.Closing(closing));
        return blocks;
    }

    private static Block paragraphs(Prose... paragraphs) {
        return new Block.Paragraphs(List.of(paragraphs));
    }

    private static Prose faint(String text) {
        return Prose.styled(Tone.FAINT, text);
    }

    /** Needs have a letter in the matrix. */
    private Entry[] needs() {
        List<Need> needs = comparison.needs();
        Entry[] told = new Entry[needs.size()];
        for (int i = 0; i < told.length; i++) {
            told[i] = new Entry(Prose.of(head(i)), Prose.of(words.need(needs.get(i).id())), List.of());
        }
        return told;
    }

    private static String head(int index) {
        return index < LETTERS ? String.valueOf((char) ('A' + index)) : "N" + (index + 1);
    }

    private Block matrix() {
        List<Prose> heads = new ArrayList<>(List.of(Prose.EMPTY));
        for (int i = 0; i < comparison.needs().size(); i++) {
            heads.add(Prose.of(head(i)));
        }
        return new Block.Table(Prose.EMPTY, heads, comparison.proposals().stream().map(proposal -> {
            List<Prose> cells = new ArrayList<>(List.of(Prose.of(cut(proposal.offer().id()))));
            comparison.needs().forEach(need -> cells.add(cell(need.id(), proposal.offer().id())));
            return Block.Row.of(cells);
        }).toList());
    }

    static String cut(String id) {
        return id.length() > LONGEST_HEAD ? id.substring(0, LONGEST_HEAD - 1) + "…" : id;
    }

    private Prose cell(String need, String offer) {
        return Verdict.of(comparison.standing(need, offer).outcome()).alone().plus(" " + comparison.place(need, offer).rank());
    }

    private void ranking(Ranking ranking, List<Block> blocks) {
        blocks.add(new Block.Heading(Block.Rank.SUBJECT, 0, Prose.of(labels.of(Phrase.COMPARISON_NEED, words.need(ranking.need())))));
        Map<Said, String> said = new HashMap<>();
        for (int i = 0; i < ranking.places().size(); i++) {
            Place place = ranking.places().get(i);
            Cell cell = comparison.cell(ranking.need(), place.offer());
            List<Entry> told = new ArrayList<>();
            told.add(Entry.of(Verdict.of(cell.outcome()).alone().plus(Prose.styled(Verdict.of(cell.outcome()).tone(), " " + words.verdict(cell.outcome())))));
            words.reasons(cell).forEach(reasons -> told.add(reasons(reasons, said.putIfAbsent(Said.of(reasons), place.offer()))));
            // What separates offers of the same rank from the next is told once, after the last of them.
            boolean last = i + 1 == ranking.places().size() || ranking.places().get(i + 1).rank() != place.rank();
            if (last && place.separation() != null) {
                told.add(separation(place, place.separation()));
            }
            String number = place.rank() + (ComparisonWords.shared(place, ranking.places()) ? " =" : ".");
            blocks.add(new Block.Told(Prose.EMPTY, List.of(
                    new Entry(Prose.of(number), Prose.styled(Tone.STRONG, words.offer(place.offer())), told))));
        }
        acts.stream().filter(helpful -> helpful.need().equals(ranking.need()))
                .forEach(helpful -> new HelpfulActsComposer(words, helpful, ranking).text(blocks));
    }

    /** What stands in the way of an offer, or is to be promised, by one text. */
    private record Said(String text, Outcome outcome, List<String> items) {

        static Said of(ComparisonWords.Reasons reasons) {
            return new Said(reasons.text().text(), reasons.text().outcome(), reasons.items());
        }
    }

    /** @param as the offer of the same need of which the same was told; null where there is none */
    private Entry reasons(ComparisonWords.Reasons reasons, @Nullable String as) {
        TextOutcome text = reasons.text();
        String outcome = words.grammar().colon(words.shortTitle(text.text()), labels.name(text.outcome()));
        List<Entry> items = new ArrayList<>();
        if (as == null) {
            reasons.items().stream().limit(ENOUGH).forEach(item -> items.add(Entry.item(Prose.of(item), List.of())));
            more(reasons.items().size(), items);
        } else if (!reasons.items().isEmpty()) {
            outcome = labels.of(Phrase.COMPARISON_AS, outcome, as);
        }
        return new Entry(Prose.of(Verdict.of(text.outcome()).alone().plain()), Prose.of(outcome), items);
    }

    private void more(int number, List<Entry> told) {
        if (number > ENOUGH) {
            told.add(Entry.item(faint(labels.of(Phrase.MORE_CRITERIA, number - ENOUGH)), List.of()));
        }
    }

    private Entry separation(Place place, Separation separation) {
        List<Contrast> contrasts = separation.contrasts();
        List<Entry> told = new ArrayList<>();
        contrasts.stream().limit(ENOUGH).forEach(contrast -> told.add(new Entry(Prose.of("·"),
                Prose.of(words.grammar().colon(words.shortTitle(contrast.text()), words.statement(contrast.criterion())))
                        .plus(faint(" [" + words.shortCitations(contrast.criterion(), CITATIONS) + "]")),
                List.of(Prose.of(words.sides(contrast, place.offer(), separation.offer()))), List.of())));
        more(contrasts.size(), told);
        return Entry.arrow(words.separation(separation), told);
    }
}
