package org.ancrage.render;

import static org.ancrage.render.comparison.ComparisonPage.escaped;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ancrage.decision.Cell;
import org.ancrage.decision.Comparison;
import org.ancrage.decision.Contrast;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Ground;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Question;
import org.ancrage.decision.Ranking;
import org.ancrage.decision.Ranking.Place;
import org.ancrage.decision.ReadingOutcome;
import org.ancrage.decision.Remedy;
import org.ancrage.decision.RuleSet;
import org.ancrage.decision.Separation;
import org.ancrage.decision.Standing.Component;
import org.ancrage.decision.TextOutcome;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Language;
import org.ancrage.law.Provision;
import org.ancrage.law.Truth;
import org.ancrage.render.comparison.ComparisonPage;
import org.ancrage.render.words.ComparisonWords;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Words;

/**
 * Writes a comparison as one HTML page that stands alone, to be read, printed or put into a file: it loads nothing and runs no script.
 * From every cell of the matrix a link leads to what stands behind it. Instances are immutable.
 */
public final class ComparisonHtmlRenderer {

    /** Criteria shown of what separates two offers, and of a text that is complied with. */
    private static final int ENOUGH = 4;
    /** Criteria shown of a text that is not complied with, and facts shown of a rule. */
    private static final int MANY = 8;

    private final Corpus corpus;
    private final Language language;

    public ComparisonHtmlRenderer(Corpus corpus, Language language) {
        this.corpus = corpus;
        this.language = language;
    }

    /** The comparison as a page; lines end with a line feed. */
    public String render(Comparison comparison) {
        return new Writing(comparison).write();
    }

    /** One comparison being written. */
    private final class Writing {

        private final Comparison comparison;
        private final ComparisonWords words;
        private final Labels labels;
        private final Grammar grammar;
        private final List<String> needs;
        private final List<String> offers;
        private final Map<String, Integer> numbers = new LinkedHashMap<>();
        private final List<Provision> cited = new ArrayList<>();
        private final ComparisonPage page;

        Writing(Comparison comparison) {
            this.comparison = comparison;
            this.words = new ComparisonWords(corpus, language, comparison);
            this.labels = words.labels();
            this.grammar = words.grammar();
            this.needs = comparison.needs().stream().map(need -> need.id()).toList();
            this.offers = comparison.proposals().stream().map(proposal -> proposal.offer().id()).toList();
            this.page = new ComparisonPage(language, title());
        }

        private String title() {
            return labels.of(Phrase.COMPARISON_TITLE, grammar.date(comparison.on()));
        }

        String write() {
            page.element("a class=\"skip\" href=\"#matrix\"", labels.of(Phrase.COMPARISON_SKIP));
            page.add("<header>\n").element("h1", title())
                    .element("p class=\"soft\"", labels.of(Phrase.COMPARISON_SCOPE, needs.size(), offers.size()) + " " + labels.of(Phrase.NOTICE))
                    .add("</header>\n");
            contents();
            page.add("<main>\n");
            matrix();
            comparison.rankings().forEach(this::ranking);
            references();
            page.add("</main>\n<footer>\n");
            for (RuleSet rules : comparison.rules()) {
                page.element("p", labels.of(Phrase.RULES, rules.pack(), rules.version(), rules.hash()));
            }
            page.element("p", labels.of(Phrase.NOTICE)).add("</footer>\n");
            return page.toString();
        }

        private void contents() {
            page.add("<nav aria-label=\"" + escaped(labels.of(Phrase.COMPARISON_CONTENTS)) + "\">\n<ul>\n");
            entry("matrix", labels.of(Phrase.COMPARISON_MATRIX));
            needs.forEach(need -> entry(anchor(need), words.needName(need)));
            entry("references", labels.of(Phrase.HEADING_REFERENCES));
            page.add("</ul>\n</nav>\n");
        }

        private void entry(String anchor, String text) {
            page.add("<li><a href=\"#" + anchor + "\">").text(text).add("</a></li>\n");
        }

        /** Ids come from the user; anchors do not. */
        private String anchor(String need) {
            return "need-" + (needs.indexOf(need) + 1);
        }

        private String anchor(String need, String offer) {
            return anchor(need) + "-offer-" + (offers.indexOf(offer) + 1);
        }

        // Matrix

        private void matrix() {
            page.add("<section id=\"matrix\" aria-labelledby=\"matrix-heading\">\n")
                    .element("h2 id=\"matrix-heading\"", labels.of(Phrase.COMPARISON_MATRIX));
            table("matrix", labels.of(Phrase.COMPARISON_MATRIX_CAPTION));
            page.add("<thead>\n<tr>\n").element("th scope=\"col\"", labels.of(Phrase.COLUMN_OFFER));
            for (String need : needs) {
                page.add("<th scope=\"col\"><a href=\"#" + anchor(need) + "\">").name(words.needName(need)).add("</a>");
                id(need, words.needName(need));
                page.add("</th>\n");
            }
            page.add("</tr>\n</thead>\n<tbody>\n");
            for (String offer : offers) {
                page.add("<tr>\n<th scope=\"row\">").name(words.offerName(offer));
                id(offer, words.offerName(offer));
                page.add("</th>\n");
                needs.forEach(need -> cell(comparison.cell(need, offer)));
                page.add("</tr>\n");
            }
            page.add("</tbody>\n</table>\n</div>\n").element("p class=\"small soft\"", labels.of(Phrase.COMPARISON_HOW)).add("</section>\n");
        }

        private void cell(Cell cell) {
            Ranking ranking = comparison.ranking(cell.need());
            page.add("<td><a class=\"" + style(cell.outcome()) + "\" href=\"#" + anchor(cell.need(), cell.offer()) + "\">")
                    .add(mark(cell.outcome())).add("<span class=\"verdict\">").text(words.verdict(cell.outcome())).add("</span> ")
                    .add("<span class=\"rank\">").text(words.rank(ranking.place(cell.offer()), ranking.places())).add("</span></a></td>\n");
        }

        /** The words beside it say the same. */
        private String mark(Outcome outcome) {
            return "<span class=\"mark\" aria-hidden=\"true\">" + ComparisonWords.mark(outcome) + "</span> ";
        }

        private static String style(Outcome outcome) {
            return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private void id(String id, String name) {
            if (!id.equals(name)) {
                page.add(" <span class=\"id\">").name(id).add("</span>");
            }
        }

        private void badge(Outcome outcome, String text) {
            page.add("<span class=\"badge " + style(outcome) + "\">").add(mark(outcome)).text(text).add("</span>");
        }

        /** A table that scrolls by itself where the page is narrow, with the keyboard too. */
        private void table(String style, String caption) {
            page.add("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"" + escaped(caption) + "\">\n")
                    .add("<table class=\"" + style + "\">\n").add("<caption><span>").text(caption).add("</span></caption>\n");
        }

        // Rankings

        private void ranking(Ranking ranking) {
            String anchor = anchor(ranking.need());
            String name = words.needName(ranking.need());
            page.add("<section id=\"" + anchor + "\" aria-labelledby=\"" + anchor + "-heading\">\n")
                    .element("h2 id=\"" + anchor + "-heading\"", labels.of(Phrase.COMPARISON_NEED, grammar.quote(name)));
            page.add("<p>");
            id(ranking.need(), name);
            page.add("</p>\n");
            table("ranking", labels.of(Phrase.COMPARISON_RANKING_CAPTION, grammar.quote(name)));
            page.add("<thead>\n<tr>\n")
                    .element("th scope=\"col\"", labels.of(Phrase.COLUMN_RANK))
                    .element("th scope=\"col\"", labels.of(Phrase.COLUMN_OFFER))
                    .element("th scope=\"col\"", labels.of(Phrase.COLUMN_OUTCOME));
            List<Component> counted = List.of(Component.CHANGES, Component.UNDERTAKINGS, Component.QUESTIONS);
            counted.forEach(component -> page.element("th scope=\"col\" class=\"number\"", grammar.sentence(labels.name(component))));
            page.element("th scope=\"col\"", labels.of(Phrase.COLUMN_WHY)).add("</tr>\n</thead>\n<tbody>\n");
            ranking.places().forEach(place -> row(ranking, place));
            page.add("</tbody>\n</table>\n</div>\n");
            ranking.places().forEach(place -> pair(ranking, place));
            page.add("</section>\n");
        }

        private void row(Ranking ranking, Place place) {
            boolean shared = ComparisonWords.shared(place, ranking.places());
            page.add("<tr>\n").element("td", place.rank() + (shared ? " (" + labels.of(Phrase.RANK_SHARED) + ")" : ""));
            page.add("<th scope=\"row\"><a href=\"#" + anchor(ranking.need(), place.offer()) + "\">")
                    .name(words.offerName(place.offer())).add("</a></th>\n<td>");
            badge(place.standing().outcome(), words.verdict(place.standing().outcome()));
            page.add("</td>\n")
                    .element("td class=\"number\"", words.changes(place.standing().distance()))
                    .element("td class=\"number\"", grammar.number(place.standing().undertakings()))
                    .element("td class=\"number\"", grammar.number(place.standing().questions()))
                    .element("td class=\"small\"", place.separation() == null ? "–" : words.separation(place.separation()))
                    .add("</tr>\n");
        }

        // Pairs

        private void pair(Ranking ranking, Place place) {
            Cell cell = comparison.cell(ranking.need(), place.offer());
            String anchor = anchor(cell.need(), cell.offer());
            page.add("<article id=\"" + anchor + "\" aria-labelledby=\"" + anchor + "-heading\">\n")
                    .add("<h3 id=\"" + anchor + "-heading\">").name(words.offerName(cell.offer())).add("</h3>\n")
                    .add("<p>");
            badge(cell.outcome(), words.verdict(cell.outcome()));
            page.text(" " + grammar.sentence(words.rank(place, ranking.places())) + " ");
            id(cell.offer(), words.offerName(cell.offer()));
            page.add("</p>\n");
            if (place.separation() != null) {
                separation(place.offer(), place.separation());
            }
            List<TextOutcome> telling = cell.decisive().stream()
                    .filter(text -> text.outcome() != Outcome.NOT_APPLICABLE && text.outcome() != Outcome.COMPLIANT).toList();
            if (!telling.isEmpty()) {
                page.element("h4", labels.of(Phrase.HEADING_REASONS));
                telling.forEach(text -> reasons(cell, text));
            }
            undertakings(cell);
            remedies(cell);
            questions(cell);
            textByText(cell);
            page.add("<p class=\"back\"><a href=\"#matrix\">").text(labels.of(Phrase.COMPARISON_TO_MATRIX)).add("</a></p>\n</article>\n");
        }

        private void separation(String offer, Separation separation) {
            page.element("p", words.separation(separation));
            List<Contrast> contrasts = separation.contrasts();
            if (contrasts.isEmpty()) {
                return;
            }
            page.add("<ul>\n");
            for (Contrast contrast : contrasts.subList(0, Math.min(ENOUGH, contrasts.size()))) {
                page.add("<li>").text(grammar.colon(words.shortTitle(contrast.text()), words.statement(contrast.criterion())))
                        .add(" ").add(numbers(contrast.criterion()))
                        .add("<span class=\"why facts\">").text(words.sides(contrast, offer, separation.offer())).add("</span></li>\n");
            }
            more(contrasts.size() - ENOUGH);
            page.add("</ul>\n");
        }

        private void more(int number) {
            if (number > 0) {
                page.element("li class=\"soft\"", labels.of(Phrase.MORE_CRITERIA, number));
            }
        }

        private void reasons(Cell cell, TextOutcome text) {
            page.add("<div class=\"reason\">\n<p>");
            badge(text.outcome(), labels.name(text.outcome()));
            page.text(" " + words.in(text.title())).add("</p>\n");
            int most = text.outcome() == Outcome.COMPLIANT ? ENOUGH : MANY;
            List<Finding> findings = text.outcome() == Outcome.UNDETERMINED || text.outcome() == Outcome.CONDITIONAL
                    ? List.of()
                    // What fails comes first.
                    : text.deciding().stream().sorted(Comparator.comparing(finding -> finding.truth() == Truth.MET
                            && text.outcome() != Outcome.COMPLIANT)).toList();
            if (!findings.isEmpty()) {
                page.add("<ul>\n");
                findings.stream().limit(most).forEach(finding -> finding(cell, finding));
                more(findings.size() - most);
                page.add("</ul>\n");
            }
            readings(text);
            text.conflicts().forEach(conflict ->
                    page.element("p", grammar.colon(labels.name(conflict.between()), words.in(conflict.statement()))));
            page.add("</div>\n");
        }

        private void finding(Cell cell, Finding finding) {
            Criterion criterion = finding.criterion();
            page.add("<li>").text(grammar.colon(words.statement(criterion), labels.name(finding.truth()))).add(" ").add(numbers(criterion));
            Words facts = words.facts(cell.offer());
            for (Ground ground : finding.grounds().stream().limit(2).toList()) {
                String rule = words.in(ground.rule());
                if (!words.same(rule, criterion)) {
                    page.add("<span class=\"why\">").text(grammar.colon(grammar.sentence(labels.of(Phrase.BECAUSE)), rule)).add("</span>");
                }
                List<String> known = new ArrayList<>(ground.premises().stream().filter(facts::telling).limit(MANY).map(facts::premise).toList());
                ground.chains().stream().limit(2).map(facts::chain).forEach(known::add);
                if (!known.isEmpty()) {
                    page.add("<span class=\"why facts\">").text(String.join(words.separator(), known)).add("</span>");
                }
            }
            page.add("</li>\n");
        }

        private void readings(TextOutcome text) {
            if (text.readings().isEmpty()) {
                return;
            }
            page.add("<p>").text(grammar.colon(labels.of(Phrase.HEADING_READINGS), "").strip()).add("</p>\n<ul>\n");
            text.readings().forEach(reading -> page.element("li", option(reading) + " → " + labels.name(reading.outcome())));
            page.add("</ul>\n");
        }

        private String option(ReadingOutcome outcome) {
            return outcome.options().entrySet().stream()
                    .map(taken -> corpus.reading(taken.getKey())
                            .map(reading -> Words.withoutStop(words.in(reading.option(taken.getValue()).statement())))
                            .orElse(taken.getValue()))
                    .collect(Collectors.joining(words.separator()));
        }

        private void undertakings(Cell cell) {
            if (cell.undertakings().isEmpty()) {
                return;
            }
            page.element("h4", labels.of(Phrase.HEADING_UNDERTAKINGS)).add("<ul>\n");
            cell.undertakings().forEach(undertaking -> item(words.statement(undertaking), undertaking, words.remedy(undertaking)));
            page.add("</ul>\n");
        }

        private void item(String text, Criterion criterion, String remedy) {
            page.add("<li>").text(text).add(" ").add(numbers(criterion))
                    .add("<span class=\"why facts\">").text(remedy).add("</span></li>\n");
        }

        /** What every way has in common stands first, then what is left of each. */
        private void remedies(Cell cell) {
            if (cell.outcome() != Outcome.NON_COMPLIANT && cell.outcome() != Outcome.UNSETTLED) {
                return;
            }
            page.element("h4", labels.of(Phrase.HEADING_REMEDIES));
            List<Remedy> ways = cell.remedies().smallest();
            if (ways.isEmpty()) {
                page.element("p", labels.of(Phrase.NO_WAY));
                return;
            }
            List<Remedy.Change> common = new ArrayList<>(ways.get(0).changes());
            ways.forEach(way -> common.retainAll(way.changes()));
            if (ways.size() > 1 && !common.isEmpty()) {
                lead(Phrase.IN_ANY_CASE);
            }
            changes(common);
            if (ways.size() == 1) {
                return;
            }
            lead(common.isEmpty() ? Phrase.ONE_OF : Phrase.AND_ONE_OF);
            for (int i = 0; i < Math.min(ENOUGH, ways.size()); i++) {
                Remedy way = ways.get(i);
                page.element("p", labels.of(way.withinReach() ? Phrase.WAY : Phrase.WAY_OUT_OF_REACH, i + 1));
                changes(way.changes().stream().filter(change -> !common.contains(change)).toList());
            }
            if (ways.size() > ENOUGH) {
                page.element("p class=\"soft\"", labels.of(Phrase.MORE_WAYS, ways.size() - ENOUGH));
            }
            if (!cell.remedies().complete()) {
                page.element("p class=\"soft\"", labels.of(Phrase.MANY_WAYS));
            }
        }

        private void lead(Phrase phrase) {
            page.element("p", grammar.colon(labels.of(phrase), "").strip());
        }

        private void changes(List<Remedy.Change> changes) {
            if (changes.isEmpty()) {
                return;
            }
            page.add("<ul>\n");
            for (Remedy.Change change : changes) {
                boolean undone = change.to() == Truth.UNMET;
                String statement = words.statement(change.criterion());
                item(undone ? grammar.colon(labels.of(Phrase.NO_LONGER), grammar.afterColon(statement)) : statement, change.criterion(),
                        undone ? grammar.sentence(labels.name(change.by())) : words.remedy(change.criterion()));
            }
            page.add("</ul>\n");
        }

        private void questions(Cell cell) {
            if (cell.questions().isEmpty()) {
                return;
            }
            page.element("h4", labels.of(Phrase.HEADING_QUESTIONS)).add("<ol>\n");
            // One question may settle several criteria.
            Map<String, Question> asked = new LinkedHashMap<>();
            cell.questions().forEach(question -> asked.putIfAbsent(words.in(question.criterion().question()), question));
            asked.forEach((text, question) ->
                    page.add("<li>").text(text).add(" ").add(numbers(question.criterion())).add("</li>\n"));
            page.add("</ol>\n");
        }

        private void textByText(Cell cell) {
            page.add("<details>\n").element("summary", labels.of(Phrase.COMPARISON_TEXTS_CAPTION));
            table("texts", labels.of(Phrase.COMPARISON_DETAIL, words.offerName(cell.offer()), words.needName(cell.need())));
            page.add("<thead>\n<tr>\n")
                    .element("th scope=\"col\"", labels.of(Phrase.COLUMN_TEXT))
                    .element("th scope=\"col\"", labels.of(Phrase.COLUMN_WEIGHT))
                    .element("th scope=\"col\"", labels.of(Phrase.COLUMN_OUTCOME)).add("</tr>\n</thead>\n<tbody>\n");
            for (TextOutcome text : cell.texts()) {
                page.add("<tr>\n").element("th scope=\"row\"", words.in(text.title()))
                        .element("td", labels.name(text.version().force())).add("<td>");
                badge(text.outcome(), labels.name(text.outcome()));
                page.add("</td>\n</tr>\n");
            }
            page.add("</tbody>\n</table>\n</div>\n");
            cell.decisive().stream().filter(text -> text.outcome() == Outcome.COMPLIANT).forEach(text -> reasons(cell, text));
            page.add("</details>\n");
        }

        // References

        private String numbers(Criterion criterion) {
            List<Provision> provisions = words.provisions(criterion);
            if (provisions.isEmpty()) {
                return "";
            }
            return provisions.stream().map(this::number)
                    .map(number -> "<a href=\"#reference-" + number + "\">[" + number + "]</a>")
                    .collect(Collectors.joining(" ", "<span class=\"cite\">", "</span>"));
        }

        private int number(Provision provision) {
            Integer known = numbers.get(provision.id());
            if (known != null) {
                return known;
            }
            cited.add(provision);
            numbers.put(provision.id(), cited.size());
            return cited.size();
        }

        private void references() {
            page.add("<section id=\"references\" aria-labelledby=\"references-heading\">\n")
                    .element("h2 id=\"references-heading\"", labels.of(Phrase.HEADING_REFERENCES));
            if (!cited.isEmpty()) {
                page.add("<ol class=\"references\">\n");
                for (Provision provision : cited) {
                    String citation = words.in(provision.citation());
                    page.add("<li id=\"reference-" + numbers.get(provision.id()) + "\">")
                            .add(provision.link() == null ? escaped(citation) : ComparisonPage.link(provision.link(), citation))
                            .text(" – " + labels.name(provision.evidence()) + ", "
                                    + labels.of(Phrase.VERIFIED_ON, grammar.date(provision.verifiedOn())))
                            .add("</li>\n");
                }
                page.add("</ol>\n");
            }
            page.add("</section>\n");
        }
    }
}
