package org.ancrage.render.comparison;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.ancrage.render.answer.RemedyComposer;
import org.ancrage.render.answer.StillApplying;
import org.ancrage.render.page.Block;
import org.ancrage.render.page.Verdict;
import org.ancrage.render.words.ComparisonWords;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Inline;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.Tone;
import org.ancrage.render.words.Words;

/** What stands behind the cells of a matrix: pair by pair, and at the end the provisions that they cite. */
final class PairComposer {

    static final String MATRIX = "matrix";
    /** Criteria shown of what separates two offers, and of a text that is complied with. */
    private static final int ENOUGH = 4;
    /** Criteria shown of a text that is not complied with, and facts shown of a rule. */
    private static final int MANY = 8;

    private final Corpus corpus;
    private final ComparisonWords words;
    private final StillApplying applying;
    private final Labels labels;
    private final Grammar grammar;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Provision> cited = new ArrayList<>();

    PairComposer(Corpus corpus, ComparisonWords words, LocalDate on) {
        this.corpus = corpus;
        this.words = words;
        this.applying = new StillApplying(corpus, on);
        this.labels = words.labels();
        this.grammar = words.grammar();
    }

    /** Leads to a place of the page. */
    static Prose to(String anchor, Prose text) {
        return Prose.of(new Inline.Way(text, URI.create("#" + anchor)));
    }

    /** The id of what has another name; empty for what has not. */
    static Prose id(String id, String name) {
        return id.equals(name) ? Prose.EMPTY : Prose.styled(Tone.FAINT, " " + id);
    }

    void pair(Cell cell, Place place, List<Place> places, String anchor, List<Block> blocks) {
        String name = words.offerName(cell.offer());
        blocks.add(new Block.Place(3, anchor, Prose.of(name)));
        blocks.add(new Block.Paragraphs(List.of(Verdict.of(cell.outcome()).with(words.verdict(cell.outcome()))
                .plus(". " + grammar.sentence(words.rank(place, places))).plus(id(cell.offer(), name)))));
        if (place.separation() != null) {
            blocks.add(separation(place.offer(), place.separation()));
        }
        List<TextOutcome> telling = cell.decisive().stream()
                .filter(text -> text.outcome() != Outcome.NOT_APPLICABLE && text.outcome() != Outcome.COMPLIANT).toList();
        part(Phrase.HEADING_REASONS, Block.Bullet.VERDICT, telling.stream().map(text -> reasons(cell, text)).toList(), blocks);
        part(Phrase.HEADING_UNDERTAKINGS, Block.Bullet.DISC, cell.undertakings().stream().map(undertaking ->
                item(words.statement(undertaking), undertaking, words.facts(cell.offer()).remedy(undertaking))).toList(), blocks);
        if (cell.outcome() == Outcome.NON_COMPLIANT || cell.outcome() == Outcome.UNSETTLED) {
            // As the answer to the one question tells them.
            part(Phrase.HEADING_REMEDIES, Block.Bullet.DISC,
                    new RemedyComposer(words.facts(cell.offer()), applying, RemedyComposer.SEVERAL).items(cell.remedies()), blocks);
        }
        part(Phrase.HEADING_QUESTIONS, Block.Bullet.NUMBER, questions(cell), blocks);
        blocks.add(textByText(cell));
        blocks.add(new Block.Paragraphs(List.of(to(MATRIX, Prose.of(labels.of(Phrase.COMPARISON_TO_MATRIX))))));
    }

    private void part(Phrase heading, Block.Bullet bullet, List<Block.Item> items, List<Block> blocks) {
        if (!items.isEmpty()) {
            blocks.add(new Block.Place(4, null, Prose.of(labels.of(heading))));
            blocks.add(new Block.Items(bullet, Prose.EMPTY, items));
        }
    }

    private Block separation(String offer, Separation separation) {
        List<Contrast> contrasts = separation.contrasts();
        Prose lead = Prose.of(words.separation(separation));
        if (contrasts.isEmpty()) {
            return new Block.Paragraphs(List.of(lead));
        }
        List<Block.Item> items = new ArrayList<>();
        contrasts.stream().limit(ENOUGH).forEach(contrast -> items.add(item(
                grammar.colon(words.shortTitle(contrast.text()), words.statement(contrast.criterion())), contrast.criterion(),
                words.sides(contrast, offer, separation.offer()))));
        more(contrasts.size() - ENOUGH, items);
        return new Block.Items(Block.Bullet.DISC, lead, items);
    }

    private void more(int number, List<Block.Item> items) {
        if (number > 0) {
            items.add(Block.Item.of(Prose.styled(Tone.FAINT, labels.of(Phrase.MORE_CRITERIA, number))));
        }
    }

    private Block.Item item(String text, Criterion criterion, String under) {
        return Block.Item.of(Prose.of(text).plus(numbers(criterion)), Prose.styled(Tone.FAINT, under));
    }

    private Block.Item reasons(Cell cell, TextOutcome text) {
        int most = text.outcome() == Outcome.COMPLIANT ? ENOUGH : MANY;
        List<Finding> findings = text.outcome() == Outcome.UNDETERMINED || text.outcome() == Outcome.CONDITIONAL
                ? List.of()
                : words.deciding(cell, text);
        List<Block.Item> items = new ArrayList<>();
        findings.stream().limit(most).forEach(finding -> items.add(finding(cell, finding)));
        more(findings.size() - most, items);
        if (!text.readingOutcomes().isEmpty()) {
            items.add(Block.Item.over(Prose.of(grammar.colon(labels.of(Phrase.HEADING_READINGS), "").strip()), text.readingOutcomes().stream()
                    .map(reading -> Block.Item.of(Prose.of(option(reading) + " → " + labels.name(reading.outcome())))).toList()));
        }
        return new Block.Item(Verdict.of(text.outcome()), "", Prose.of(grammar.colon(words.in(text.title()), labels.name(text.outcome()))),
                text.conflicts().stream().map(conflict -> Prose.of(words.facts(cell.offer()).conflict(conflict))).toList(), items);
    }

    private Block.Item finding(Cell cell, Finding finding) {
        Criterion criterion = finding.criterion();
        List<Prose> more = new ArrayList<>();
        Words facts = words.facts(cell.offer());
        for (Ground ground : finding.grounds().stream().limit(2).toList()) {
            String rule = words.in(ground.rule());
            if (!words.same(rule, criterion)) {
                more.add(Prose.of(grammar.colon(grammar.sentence(labels.of(Phrase.BECAUSE)), rule)));
            }
            List<String> known = new ArrayList<>(ground.premises().stream().filter(facts::telling).limit(MANY).map(facts::premise).toList());
            ground.chains().stream().limit(2).map(facts::chain).forEach(known::add);
            if (!known.isEmpty()) {
                more.add(Prose.styled(Tone.FAINT, String.join(words.separator(), known)));
            }
        }
        return new Block.Item(null, "", Prose.of(grammar.colon(words.statement(criterion), labels.name(finding.truth()))).plus(numbers(criterion)),
                more, List.of());
    }

    private String option(ReadingOutcome outcome) {
        return outcome.options().entrySet().stream()
                .map(taken -> corpus.option(taken.getKey(), taken.getValue())
                        .map(option -> Words.withoutStop(words.in(option.statement())))
                        .orElse(taken.getValue()))
                .collect(Collectors.joining(words.separator()));
    }

    /** One question may settle several criteria. */
    private List<Block.Item> questions(Cell cell) {
        Map<String, Question> asked = new LinkedHashMap<>();
        cell.questions().forEach(question -> asked.putIfAbsent(words.in(question.criterion().question()), question));
        return asked.entrySet().stream()
                .map(question -> Block.Item.of(Prose.of(question.getKey()).plus(numbers(question.getValue().criterion())))).toList();
    }

    private Block textByText(Cell cell) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table(Prose.of(labels.of(Phrase.COMPARISON_DETAIL, words.offerName(cell.offer()), words.needName(cell.need()))),
                List.of(Phrase.COLUMN_TEXT, Phrase.COLUMN_WEIGHT, Phrase.COLUMN_OUTCOME).stream().map(column -> Prose.of(labels.of(column))).toList(),
                cell.texts().stream().map(text -> Block.Row.of(List.of(Prose.of(words.in(text.title())),
                        Prose.of(labels.name(text.version().force())), Verdict.of(text.outcome()).with(labels.name(text.outcome()))))).toList()));
        List<Block.Item> compliant = cell.decisive().stream().filter(text -> text.outcome() == Outcome.COMPLIANT)
                .map(text -> reasons(cell, text)).toList();
        if (!compliant.isEmpty()) {
            blocks.add(new Block.Items(Block.Bullet.VERDICT, Prose.EMPTY, compliant));
        }
        return new Block.Folded(Prose.of(labels.of(Phrase.COMPARISON_TEXTS_CAPTION)), blocks);
    }

    private Prose numbers(Criterion criterion) {
        List<Provision> provisions = words.provisions(criterion);
        return provisions.isEmpty() ? Prose.EMPTY
                : Prose.of(" ").plus(Prose.join(provisions.stream().map(provision -> Prose.of(new Inline.Reference(0, number(provision)))).toList(), " "));
    }

    private int number(Provision provision) {
        return numbers.computeIfAbsent(provision.id(), id -> {
            cited.add(provision);
            return cited.size();
        });
    }

    /** All that was cited, under the heading that the page has for it. */
    Block references() {
        return new Block.References(0, Prose.EMPTY, cited.stream().map(provision -> new Block.Reference(
                Objects.requireNonNull(numbers.get(provision.id())), Prose.of(words.in(provision.citation())),
                Prose.of(labels.name(provision.evidence()) + ", " + labels.of(Phrase.VERIFIED_ON, grammar.date(provision.verifiedOn()))),
                provision.link(), 0)).toList());
    }
}
