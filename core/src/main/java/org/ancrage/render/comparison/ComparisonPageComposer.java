package org.ancrage.render.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.comparison.Comparison;
import org.ancrage.decision.comparison.HelpfulActs;
import org.ancrage.decision.comparison.Ranking;
import org.ancrage.decision.comparison.Ranking.Place;
import org.ancrage.decision.comparison.Standing.Component;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.page.Block;
import org.ancrage.render.page.Caveats;
import org.ancrage.render.page.Composition;
import org.ancrage.render.page.Verdict;
import org.ancrage.render.words.ComparisonWords;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.Tone;

/** Composes a comparison as one page: the matrix, from every cell of which a link leads to what stands behind it, and a ranking for each need. */
public final class ComparisonPageComposer {

    private static final List<Component> COUNTED = List.of(Component.CHANGES, Component.QUESTIONS, Component.UNDERTAKINGS);

    private final Corpus corpus;
    private final Comparison comparison;
    private final ComparisonWords words;
    private final Labels labels;
    private final Grammar grammar;
    private final List<String> needs;
    private final List<String> offers;
    private final Map<String, Integer> needNumbers;
    private final Map<String, Integer> offerNumbers;
    private final PairComposer pairs;
    private final List<HelpfulActs> acts;
    private final List<Block> blocks = new ArrayList<>();

    private ComparisonPageComposer(Corpus corpus, Language language, Comparison comparison, List<HelpfulActs> acts) {
        this.corpus = corpus;
        this.comparison = comparison;
        this.acts = acts;
        this.words = new ComparisonWords(corpus, language, comparison);
        this.labels = words.labels();
        this.grammar = words.grammar();
        this.needs = comparison.needs().stream().map(need -> need.id()).toList();
        this.offers = comparison.proposals().stream().map(proposal -> proposal.offer().id()).toList();
        this.needNumbers = numbers(needs);
        this.offerNumbers = numbers(offers);
        this.pairs = new PairComposer(corpus, words, comparison.on());
    }

    private static Map<String, Integer> numbers(List<String> ids) {
        return IntStream.range(0, ids.size()).boxed().collect(Collectors.toMap(ids::get, place -> place + 1, (first, again) -> first));
    }

    /** @param acts of needs of the comparison; empty where they are not told */
    public static Composition compose(Corpus corpus, Language language, Comparison comparison, List<HelpfulActs> acts) {
        return new Composition(language, new ComparisonPageComposer(corpus, language, comparison, acts).blocks());
    }

    public static String title(Language language, Comparison comparison) {
        return Labels.in(language).of(Phrase.COMPARISON_TITLE, new Grammar(language).date(comparison.on()));
    }

    private List<Block> blocks() {
        // By several threads, rather than one after the other where they are told.
        comparison.findCells();
        blocks.add(new Block.Place(1, null, Prose.of(labels.of(Phrase.COMPARISON_TITLE, grammar.date(comparison.on())))));
        blocks.add(paragraph(Prose.of(labels.of(Phrase.COMPARISON_SCOPE, needs.size(), offers.size()) + " " + labels.of(Phrase.NOTICE))));
        blocks.addAll(Caveats.of(corpus, comparison.on(), comparison.readings(), labels, grammar));
        contents();
        matrix();
        comparison.rankings().forEach(this::ranking);
        blocks.add(new Block.Place(2, "references", Prose.of(labels.of(Phrase.HEADING_REFERENCES))));
        blocks.add(pairs.references());
        List<Prose> closing = new ArrayList<>(comparison.rules().stream().map(rules -> Prose.of(labels.rules(rules))).toList());
        closing.add(Prose.of(labels.of(Phrase.NOTICE)));
        blocks.add(new Block.Closing(closing));
        return blocks;
    }

    private static Block paragraph(Prose text) {
        return new Block.Paragraphs(List.of(text));
    }

    private void contents() {
        List<Prose> links = new ArrayList<>();
        links.add(PairComposer.to(PairComposer.MATRIX, Prose.of(labels.of(Phrase.COMPARISON_MATRIX))));
        needs.forEach(need -> links.add(PairComposer.to(anchor(need), Prose.of(words.needName(need)))));
        links.add(PairComposer.to("references", Prose.of(labels.of(Phrase.HEADING_REFERENCES))));
        blocks.add(new Block.Navigation(labels.of(Phrase.COMPARISON_CONTENTS), links));
    }

    /** Ids come from the user; anchors do not. */
    private String anchor(String need) {
        return "need-" + needNumbers.get(need);
    }

    private String anchor(String need, String offer) {
        return anchor(need) + "-offer-" + offerNumbers.get(offer);
    }

    private void matrix() {
        blocks.add(new Block.Place(2, PairComposer.MATRIX, Prose.of(labels.of(Phrase.COMPARISON_MATRIX))));
        List<Prose> columns = new ArrayList<>(List.of(Prose.of(labels.of(Phrase.COLUMN_OFFER))));
        needs.forEach(need -> columns.add(PairComposer.to(anchor(need), Prose.of(words.needName(need)))
                .plus(PairComposer.id(need, words.needName(need)))));
        List<Block.Row> rows = new ArrayList<>();
        for (String offer : offers) {
            List<Prose> cells = new ArrayList<>();
            cells.add(Prose.of(words.offerName(offer)).plus(PairComposer.id(offer, words.offerName(offer))));
            needs.forEach(need -> cells.add(cell(need, offer)));
            rows.add(Block.Row.of(cells));
        }
        blocks.add(new Block.Table(Prose.of(labels.of(Phrase.COMPARISON_MATRIX_CAPTION)), columns, rows));
        blocks.add(paragraph(Prose.styled(Tone.FAINT, labels.of(Phrase.COMPARISON_HOW))));
    }

    private Prose cell(String need, String offer) {
        Ranking ranking = comparison.ranking(need);
        Outcome outcome = comparison.standing(need, offer).outcome();
        return PairComposer.to(anchor(need, offer), Verdict.of(outcome).with(words.verdict(outcome)))
                .plus(Prose.styled(Tone.FAINT, " " + words.rank(comparison.place(need, offer), ranking.places())));
    }

    private void ranking(Ranking ranking) {
        String name = words.needName(ranking.need());
        blocks.add(new Block.Place(2, anchor(ranking.need()), Prose.of(labels.of(Phrase.COMPARISON_NEED, grammar.quote(name)))));
        Prose id = PairComposer.id(ranking.need(), name);
        if (!id.isEmpty()) {
            blocks.add(paragraph(id));
        }
        List<Prose> columns = new ArrayList<>();
        List.of(Phrase.COLUMN_OFFER, Phrase.COLUMN_RANK, Phrase.COLUMN_OUTCOME).forEach(column -> columns.add(Prose.of(labels.of(column))));
        COUNTED.forEach(component -> columns.add(Prose.of(grammar.sentence(labels.name(component)))));
        columns.add(Prose.of(labels.of(Phrase.COLUMN_WHY)));
        blocks.add(new Block.Table(Prose.of(labels.of(Phrase.COMPARISON_RANKING_CAPTION, grammar.quote(name))), columns,
                ranking.places().stream().map(place -> row(ranking, place)).toList()));
        acts.stream().filter(helpful -> helpful.need().equals(ranking.need()))
                .forEach(helpful -> new HelpfulActsComposer(words, helpful, ranking).page(blocks));
        for (Place place : ranking.places()) {
            pairs.pair(comparison.cell(ranking.need(), place.offer()), place, ranking.places(), anchor(ranking.need(), place.offer()), blocks);
        }
    }

    private Block.Row row(Ranking ranking, Place place) {
        boolean shared = ComparisonWords.shared(place, ranking.places());
        return Block.Row.of(List.of(
                PairComposer.to(anchor(ranking.need(), place.offer()), Prose.of(words.offerName(place.offer()))),
                Prose.of(place.rank() + (shared ? " (" + labels.of(Phrase.RANK_SHARED) + ")" : "")),
                Verdict.of(place.standing().outcome()).with(words.verdict(place.standing().outcome())),
                Prose.of(words.changes(place.standing().distance())),
                Prose.of(grammar.number(place.standing().undertakings())),
                Prose.of(grammar.number(place.standing().questions())),
                Prose.of(place.separation() == null ? "–" : words.separation(place.separation()))));
    }
}
