package org.ancrage.render.comparison;

import java.util.List;
import java.util.Locale;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.comparison.Cell;
import org.ancrage.decision.comparison.Comparison;
import org.ancrage.decision.comparison.Ranking.Place;
import org.ancrage.decision.comparison.Ranking;
import org.ancrage.decision.comparison.Standing.Component;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.page.HtmlPage;
import org.ancrage.render.page.HtmlWriter;
import org.ancrage.render.page.Markup;
import org.ancrage.render.words.ComparisonWords;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;

/** A comparison as one page: the matrix, from every cell of which a link leads to what stands behind it, and a ranking for each need. */
public final class ComparisonHtml {

    private final Language language;
    private final Comparison comparison;
    private final ComparisonWords words;
    private final Labels labels;
    private final Grammar grammar;
    private final Markup page;
    private final HtmlWriter writer;
    private final List<String> needs;
    private final List<String> offers;
    private final PairHtml pairs;

    private ComparisonHtml(Corpus corpus, Language language, Comparison comparison, Markup page) {
        this.language = language;
        this.comparison = comparison;
        this.words = new ComparisonWords(corpus, language, comparison);
        this.labels = words.labels();
        this.grammar = words.grammar();
        this.page = page;
        this.writer = new HtmlWriter(page, language);
        this.needs = comparison.needs().stream().map(need -> need.id()).toList();
        this.offers = comparison.proposals().stream().map(proposal -> proposal.offer().id()).toList();
        this.pairs = new PairHtml(corpus, words, page, writer);
    }

    public static String write(Corpus corpus, Language language, Comparison comparison) {
        return HtmlPage.of(language, title(language, comparison), Phrase.COMPARISON_SKIP, HtmlPage.Style.COMPARISON,
                page -> new ComparisonHtml(corpus, language, comparison, page).write());
    }

    private static String title(Language language, Comparison comparison) {
        return Labels.in(language).of(Phrase.COMPARISON_TITLE, new Grammar(language).date(comparison.on()));
    }

    private void write() {
        page.open("header").line();
        writer.element("h1", title(language, comparison));
        writer.element("p", labels.of(Phrase.COMPARISON_SCOPE, needs.size(), offers.size()) + " " + labels.of(Phrase.NOTICE), "class", "soft");
        page.close().line();
        contents();
        matrix();
        comparison.rankings().forEach(this::ranking);
        pairs.references();
        page.open("footer").line();
        comparison.rules().forEach(rules -> writer.element("p", labels.rules(rules)));
        writer.element("p", labels.of(Phrase.NOTICE));
        page.close().line();
    }

    private void contents() {
        page.open("nav", "aria-label", labels.of(Phrase.COMPARISON_CONTENTS)).line().open("ul").line();
        entry("matrix", labels.of(Phrase.COMPARISON_MATRIX));
        needs.forEach(need -> entry(anchor(need), words.needName(need)));
        entry("references", labels.of(Phrase.HEADING_REFERENCES));
        page.close().line().close().line();
    }

    private void entry(String anchor, String text) {
        page.open("li").open("a", "href", "#" + anchor);
        writer.text(text);
        page.close().close().line();
    }

    /** Ids come from the user; anchors do not. */
    private String anchor(String need) {
        return "need-" + (needs.indexOf(need) + 1);
    }

    private String anchor(String need, String offer) {
        return anchor(need) + "-offer-" + (offers.indexOf(offer) + 1);
    }

    private void matrix() {
        page.open("section", "id", "matrix", "aria-labelledby", "matrix-heading").line();
        writer.element("h2", labels.of(Phrase.COMPARISON_MATRIX), "id", "matrix-heading");
        pairs.table("matrix", labels.of(Phrase.COMPARISON_MATRIX_CAPTION));
        page.open("thead").line().open("tr").line();
        writer.element("th", labels.of(Phrase.COLUMN_OFFER), "scope", "col");
        for (String need : needs) {
            page.open("th", "scope", "col").open("a", "href", "#" + anchor(need)).element("bdi", words.needName(need)).close();
            pairs.id(need, words.needName(need));
            page.close().line();
        }
        page.close().line().close().line().open("tbody").line();
        for (String offer : offers) {
            page.open("tr").line().open("th", "scope", "row").element("bdi", words.offerName(offer));
            pairs.id(offer, words.offerName(offer));
            page.close().line();
            needs.forEach(need -> cell(comparison.cell(need, offer)));
            page.close().line();
        }
        page.close().line().close().line().close().line();
        writer.element("p", labels.of(Phrase.COMPARISON_HOW), "class", "small soft");
        page.close().line();
    }

    private void cell(Cell cell) {
        Ranking ranking = comparison.ranking(cell.need());
        page.open("td").open("a", "class", style(cell.outcome()), "href", "#" + anchor(cell.need(), cell.offer()));
        PairHtml.mark(page, cell.outcome());
        page.open("span", "class", "verdict");
        writer.text(words.verdict(cell.outcome()));
        page.close().text(" ").open("span", "class", "rank");
        writer.text(words.rank(ranking.place(cell.offer()), ranking.places()));
        page.close().close().close().line();
    }

    static String style(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void ranking(Ranking ranking) {
        String anchor = anchor(ranking.need());
        String name = words.needName(ranking.need());
        page.open("section", "id", anchor, "aria-labelledby", anchor + "-heading").line();
        writer.element("h2", labels.of(Phrase.COMPARISON_NEED, grammar.quote(name)), "id", anchor + "-heading");
        page.open("p");
        pairs.id(ranking.need(), name);
        page.close().line();
        pairs.table("ranking", labels.of(Phrase.COMPARISON_RANKING_CAPTION, grammar.quote(name)));
        page.open("thead").line().open("tr").line();
        List.of(Phrase.COLUMN_RANK, Phrase.COLUMN_OFFER, Phrase.COLUMN_OUTCOME).forEach(column -> writer.element("th", labels.of(column), "scope", "col"));
        List.of(Component.CHANGES, Component.UNDERTAKINGS, Component.QUESTIONS).forEach(component ->
                writer.element("th", grammar.sentence(labels.name(component)), "scope", "col", "class", "number"));
        writer.element("th", labels.of(Phrase.COLUMN_WHY), "scope", "col");
        page.close().line().close().line().open("tbody").line();
        ranking.places().forEach(place -> row(ranking, place));
        page.close().line().close().line().close().line();
        ranking.places().forEach(place -> pairs.pair(comparison.cell(ranking.need(), place.offer()), place, ranking.places(),
                anchor(ranking.need(), place.offer())));
        page.close().line();
    }

    private void row(Ranking ranking, Place place) {
        boolean shared = ComparisonWords.shared(place, ranking.places());
        page.open("tr").line();
        writer.element("td", place.rank() + (shared ? " (" + labels.of(Phrase.RANK_SHARED) + ")" : ""));
        page.open("th", "scope", "row").open("a", "href", "#" + anchor(ranking.need(), place.offer()))
                .element("bdi", words.offerName(place.offer())).close().close().line().open("td");
        pairs.badge(place.standing().outcome(), words.verdict(place.standing().outcome()));
        page.close().line();
        writer.element("td", words.changes(place.standing().distance()), "class", "number");
        writer.element("td", grammar.number(place.standing().undertakings()), "class", "number");
        writer.element("td", grammar.number(place.standing().questions()), "class", "number");
        writer.element("td", place.separation() == null ? "–" : words.separation(place.separation()), "class", "small");
        page.close().line();
    }
}
