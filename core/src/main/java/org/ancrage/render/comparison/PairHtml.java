package org.ancrage.render.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Ground;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Question;
import org.ancrage.decision.ReadingOutcome;
import org.ancrage.decision.TextOutcome;
import org.ancrage.decision.comparison.Cell;
import org.ancrage.decision.comparison.Contrast;
import org.ancrage.decision.comparison.Ranking.Place;
import org.ancrage.decision.comparison.Separation;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Provision;
import org.ancrage.law.Truth;
import org.ancrage.render.answer.RemedyComposer;
import org.ancrage.render.page.Block;
import org.ancrage.render.page.HtmlWriter;
import org.ancrage.render.page.Markup;
import org.ancrage.render.words.ComparisonWords;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Inline;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.Words;

/** What stands behind the cells of a matrix: pair by pair, and at the end the provisions that they cite. */
final class PairHtml {

    /** Criteria shown of what separates two offers, and of a text that is complied with. */
    private static final int ENOUGH = 4;
    /** Criteria shown of a text that is not complied with, and facts shown of a rule. */
    private static final int MANY = 8;

    private final Corpus corpus;
    private final ComparisonWords words;
    private final Labels labels;
    private final Grammar grammar;
    private final Markup page;
    private final HtmlWriter writer;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Provision> cited = new ArrayList<>();

    PairHtml(Corpus corpus, ComparisonWords words, Markup page, HtmlWriter writer) {
        this.corpus = corpus;
        this.words = words;
        this.labels = words.labels();
        this.grammar = words.grammar();
        this.page = page;
        this.writer = writer;
    }

    /** The words beside it say the same. */
    static void mark(Markup page, Outcome outcome) {
        page.element("span", ComparisonWords.mark(outcome), "class", "mark", "aria-hidden", "true").text(" ");
    }

    void badge(Outcome outcome, String text) {
        page.open("span", "class", "badge " + ComparisonHtml.style(outcome));
        mark(page, outcome);
        writer.text(text);
        page.close();
    }

    /** The id of what has another name. */
    void id(String id, String name) {
        if (!id.equals(name)) {
            page.text(" ").open("span", "class", "id").element("bdi", id).close();
        }
    }

    /** Opens a table that scrolls by itself where the page is narrow, with the keyboard too. */
    void table(String style, String caption) {
        page.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", caption).line()
                .open("table", "class", style).line().open("caption").open("span");
        writer.text(caption);
        page.close().close().line();
    }

    void pair(Cell cell, Place place, List<Place> places, String anchor) {
        String name = words.offerName(cell.offer());
        page.open("article", "id", anchor, "aria-labelledby", anchor + "-heading").line()
                .open("h3", "id", anchor + "-heading").element("bdi", name).close().line().open("p");
        badge(cell.outcome(), words.verdict(cell.outcome()));
        writer.text(" " + grammar.sentence(words.rank(place, places)) + " ");
        id(cell.offer(), name);
        page.close().line();
        if (place.separation() != null) {
            separation(place.offer(), place.separation());
        }
        List<TextOutcome> telling = cell.decisive().stream()
                .filter(text -> text.outcome() != Outcome.NOT_APPLICABLE && text.outcome() != Outcome.COMPLIANT).toList();
        if (!telling.isEmpty()) {
            writer.element("h4", labels.of(Phrase.HEADING_REASONS));
            telling.forEach(text -> reasons(cell, text));
        }
        undertakings(cell);
        remedies(cell);
        questions(cell);
        textByText(cell);
        page.open("p", "class", "back").open("a", "href", "#matrix");
        writer.text(labels.of(Phrase.COMPARISON_TO_MATRIX));
        page.close().close().line().close().line();
    }

    private void separation(String offer, Separation separation) {
        writer.element("p", words.separation(separation));
        List<Contrast> contrasts = separation.contrasts();
        if (contrasts.isEmpty()) {
            return;
        }
        page.open("ul").line();
        contrasts.stream().limit(ENOUGH).forEach(contrast -> item(
                grammar.colon(words.shortTitle(contrast.text()), words.statement(contrast.criterion())), contrast.criterion(),
                words.sides(contrast, offer, separation.offer())));
        more(contrasts.size() - ENOUGH);
        page.close().line();
    }

    private void more(int number) {
        if (number > 0) {
            writer.element("li", labels.of(Phrase.MORE_CRITERIA, number), "class", "soft");
        }
    }

    private void reasons(Cell cell, TextOutcome text) {
        page.open("div", "class", "reason").line().open("p");
        badge(text.outcome(), labels.name(text.outcome()));
        writer.text(" " + words.in(text.title()));
        page.close().line();
        int most = text.outcome() == Outcome.COMPLIANT ? ENOUGH : MANY;
        List<Finding> findings = text.outcome() == Outcome.UNDETERMINED || text.outcome() == Outcome.CONDITIONAL
                ? List.of()
                // What fails comes first.
                : text.deciding().stream().sorted(Comparator.comparing(finding -> finding.truth() == Truth.MET
                        && text.outcome() != Outcome.COMPLIANT)).toList();
        if (!findings.isEmpty()) {
            page.open("ul").line();
            findings.stream().limit(most).forEach(finding -> finding(cell, finding));
            more(findings.size() - most);
            page.close().line();
        }
        readings(text);
        text.conflicts().forEach(conflict -> writer.element("p", words.facts(cell.offer()).conflict(conflict)));
        page.close().line();
    }

    private void finding(Cell cell, Finding finding) {
        Criterion criterion = finding.criterion();
        page.open("li");
        writer.text(grammar.colon(words.statement(criterion), labels.name(finding.truth())));
        numbers(criterion);
        Words facts = words.facts(cell.offer());
        for (Ground ground : finding.grounds().stream().limit(2).toList()) {
            String rule = words.in(ground.rule());
            if (!words.same(rule, criterion)) {
                under("why", grammar.colon(grammar.sentence(labels.of(Phrase.BECAUSE)), rule));
            }
            List<String> known = new ArrayList<>(ground.premises().stream().filter(facts::telling).limit(MANY).map(facts::premise).toList());
            ground.chains().stream().limit(2).map(facts::chain).forEach(known::add);
            if (!known.isEmpty()) {
                under("why facts", String.join(words.separator(), known));
            }
        }
        page.close().line();
    }

    private void under(String style, String text) {
        page.open("span", "class", style);
        writer.text(text);
        page.close();
    }

    private void readings(TextOutcome text) {
        if (!text.readings().isEmpty()) {
            writer.element("p", grammar.colon(labels.of(Phrase.HEADING_READINGS), "").strip());
            page.open("ul").line();
            text.readings().forEach(reading -> writer.element("li", option(reading) + " → " + labels.name(reading.outcome())));
            page.close().line();
        }
    }

    private String option(ReadingOutcome outcome) {
        return outcome.options().entrySet().stream()
                .map(taken -> corpus.option(taken.getKey(), taken.getValue())
                        .map(option -> Words.withoutStop(words.in(option.statement())))
                        .orElse(taken.getValue()))
                .collect(Collectors.joining(words.separator()));
    }

    private void undertakings(Cell cell) {
        if (!cell.undertakings().isEmpty()) {
            writer.element("h4", labels.of(Phrase.HEADING_UNDERTAKINGS));
            page.open("ul").line();
            cell.undertakings().forEach(undertaking -> item(words.statement(undertaking), undertaking, words.facts(cell.offer()).remedy(undertaking)));
            page.close().line();
        }
    }

    private void item(String text, Criterion criterion, String under) {
        page.open("li");
        writer.text(text);
        numbers(criterion);
        under("why facts", under);
        page.close().line();
    }

    /** As the answer to the one question tells them. */
    private void remedies(Cell cell) {
        if (cell.outcome() == Outcome.NON_COMPLIANT || cell.outcome() == Outcome.UNSETTLED) {
            writer.element("h4", labels.of(Phrase.HEADING_REMEDIES));
            writer.write(new Block.Items(Block.Bullet.DISC, Prose.EMPTY,
                    new RemedyComposer(words.facts(cell.offer()), RemedyComposer.SEVERAL).items(cell.remedies())));
        }
    }

    private void questions(Cell cell) {
        if (cell.questions().isEmpty()) {
            return;
        }
        writer.element("h4", labels.of(Phrase.HEADING_QUESTIONS));
        page.open("ol").line();
        // One question may settle several criteria.
        Map<String, Question> asked = new LinkedHashMap<>();
        cell.questions().forEach(question -> asked.putIfAbsent(words.in(question.criterion().question()), question));
        asked.forEach((text, question) -> {
            page.open("li");
            writer.text(text);
            numbers(question.criterion());
            page.close().line();
        });
        page.close().line();
    }

    private void textByText(Cell cell) {
        page.open("details").line();
        writer.element("summary", labels.of(Phrase.COMPARISON_TEXTS_CAPTION));
        table("texts", labels.of(Phrase.COMPARISON_DETAIL, words.offerName(cell.offer()), words.needName(cell.need())));
        page.open("thead").line().open("tr").line();
        List.of(Phrase.COLUMN_TEXT, Phrase.COLUMN_WEIGHT, Phrase.COLUMN_OUTCOME).forEach(column -> writer.element("th", labels.of(column), "scope", "col"));
        page.close().line().close().line().open("tbody").line();
        for (TextOutcome text : cell.texts()) {
            page.open("tr").line();
            writer.element("th", words.in(text.title()), "scope", "row");
            writer.element("td", labels.name(text.version().force()));
            page.open("td");
            badge(text.outcome(), labels.name(text.outcome()));
            page.close().line().close().line();
        }
        page.close().line().close().line().close().line();
        cell.decisive().stream().filter(text -> text.outcome() == Outcome.COMPLIANT).forEach(text -> reasons(cell, text));
        page.close().line();
    }

    private void numbers(Criterion criterion) {
        List<Provision> provisions = words.provisions(criterion);
        if (!provisions.isEmpty()) {
            page.text(" ").open("span", "class", "cite");
            writer.prose(Prose.join(provisions.stream().map(provision -> Prose.of(new Inline.Reference(0, number(provision)))).toList(), " "));
            page.close();
        }
    }

    private int number(Provision provision) {
        return numbers.computeIfAbsent(provision.id(), id -> {
            cited.add(provision);
            return cited.size();
        });
    }

    /** All that was cited. */
    void references() {
        page.open("section", "id", "references", "aria-labelledby", "references-heading").line();
        writer.element("h2", labels.of(Phrase.HEADING_REFERENCES), "id", "references-heading");
        List<Block.Reference> references = cited.stream().map(provision -> new Block.Reference(Objects.requireNonNull(numbers.get(provision.id())),
                Prose.of(words.in(provision.citation())), Prose.of(labels.name(provision.evidence()) + ", "
                        + labels.of(Phrase.VERIFIED_ON, grammar.date(provision.verifiedOn()))), provision.link(), 0)).toList();
        if (!references.isEmpty()) {
            writer.references(0, references);
        }
        page.close().line();
    }
}
