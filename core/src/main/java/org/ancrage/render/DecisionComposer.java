package org.ancrage.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Explanation.Kind;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Question;
import org.ancrage.decision.ReadingOutcome;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.LegalText;
import org.ancrage.law.Reading;
import org.jspecify.annotations.Nullable;

/** Composes what one text answers. */
final class DecisionComposer {

    private final Words words;
    private final Labels labels;
    private final Grammar grammar;
    private final Corpus corpus;
    private final Decision decision;
    private final int number;
    private final Citations citations;
    private final Consumer<Block> out;

    /** @param out takes the blocks, in their order */
    DecisionComposer(Words words, Corpus corpus, Decision decision, int number, Consumer<Block> out) {
        this.words = words;
        this.labels = words.labels();
        this.grammar = words.grammar();
        this.corpus = corpus;
        this.decision = decision;
        this.number = number;
        this.citations = new Citations(words, corpus, number);
        this.out = out;
    }

    void compose() {
        head();
        OutlineComposer outline = new OutlineComposer(words, citations, decision);
        decision.explanation().children().forEach(part -> out.accept(outline.part(part)));
        undertakings();
        remedies();
        questions();
        readings();
        decision.conflicts().forEach(conflict -> out.accept(new Block.Warnings(List.of(Prose.of(words.conflict(conflict))))));
        citations.references().ifPresent(out);
        Prose weaker = citations.weaker(citations.all());
        if (!weaker.isEmpty()) {
            out.accept(new Block.Paragraphs(List.of(labels.prose(Phrase.WEAK_EVIDENCE, weaker))));
        }
    }

    private void head() {
        out.accept(new Block.Heading(Block.Rank.DECISION, number, Prose.styled(Tone.STRONG, words.in(decision.title()))
                .plus(Prose.styled(Tone.FAINT, " (" + decision.text() + ")"))));
        Verdict verdict = Verdict.of(decision.outcome());
        List<Prose> lines = new ArrayList<>();
        lines.add(Prose.styled(verdict.tone(), verdict.mark()).plus(" ")
                .plus(Prose.styled(verdict.tone(), words.capitals(labels.name(decision.outcome())))));
        lines.add(Prose.of(grammar.colon(labels.of(Phrase.VERSION), words.in(decision.version().title()))
                + ", " + words.period(decision.version().period())
                + " (" + labels.name(decision.version().force()) + ")"));
        if (!decision.explanation().provisions().isEmpty()) {
            lines.add(citations.cite(decision.explanation().provisions()).styled(Tone.FAINT));
        }
        out.accept(new Block.Paragraphs(lines));
    }

    private void section(Phrase heading, List<Block.Item> items) {
        section(heading, Prose.EMPTY, items);
    }

    private void section(Phrase heading, Prose lead, List<Block.Item> items) {
        if (!items.isEmpty()) {
            out.accept(new Block.Heading(Block.Rank.SECTION, 0, Prose.of(labels.of(heading))));
            out.accept(new Block.Items(Block.Bullet.DISC, lead, items));
        }
    }

    private void undertakings() {
        section(Phrase.HEADING_UNDERTAKINGS, decision.undertakings().stream().map(undertaking -> Block.Item.of(
                Prose.of(words.in(undertaking.statement())).plus(citations.after(undertaking.provisions())),
                remedy(undertaking))).toList());
    }

    private Prose remedy(Criterion criterion) {
        return Prose.of(grammar.colon(
                grammar.sentence(labels.name(criterion.remedy().by())),
                grammar.afterColon(words.in(criterion.remedy().how()))));
    }

    private void remedies() {
        if (decision.outcome().permits() || decision.outcome() == Outcome.UNDETERMINED) {
            return;
        }
        section(Phrase.HEADING_REMEDIES, decision.explanation().children().stream()
                .filter(part -> part.kind() == Kind.REQUIREMENT)
                .flatMap(part -> Relevance.unmet(part).stream())
                .map(Finding::criterion)
                .map(criterion -> Block.Item.of(Prose.of(words.in(criterion.statement())), remedy(criterion)))
                .toList());
    }

    private void questions() {
        section(Phrase.HEADING_QUESTIONS, decision.questions().stream().map(this::question).toList());
    }

    private Block.Item question(Question question) {
        Criterion criterion = question.criterion();
        List<Prose> more = new ArrayList<>();
        more.add(Prose.of(grammar.colon(labels.of(Phrase.WHY_ASKED), words.in(criterion.statement())))
                .plus(citations.after(criterion.provisions())));
        List<String> others = question.texts().stream().filter(text -> !text.equals(decision.text())).map(this::title).toList();
        if (!others.isEmpty()) {
            more.add(Prose.of(grammar.colon(labels.of(Phrase.ALSO_MATTERS_FOR), grammar.and(others))));
        }
        if (!question.missing().isEmpty()) {
            more.add(Prose.styled(Tone.FAINT, grammar.colon(labels.of(Phrase.TO_BE_GIVEN), String.join(", ", question.missing()))));
        }
        return Block.Item.of(Prose.of(words.in(criterion.question())), more.toArray(Prose[]::new));
    }

    private String title(String text) {
        return corpus.text(text).map(LegalText::title).map(words::in).orElse(text);
    }

    private void readings() {
        Set<String> ids = new LinkedHashSet<>();
        decision.readings().forEach(outcome -> ids.addAll(outcome.options().keySet()));
        List<String> order = List.copyOf(ids);
        if (order.size() == 1) {
            String id = order.get(0);
            section(Phrase.HEADING_READINGS, question(id), decision.readings().stream().map(outcome ->
                    Block.Item.of(outcome(option(id, outcome.options().get(id)), outcome.outcome()))).toList());
            return;
        }
        Map<String, String> names = new LinkedHashMap<>();
        List<Block.Item> items = new ArrayList<>();
        for (String id : order) {
            Set<String> options = new LinkedHashSet<>();
            decision.readings().forEach(outcome -> options.add(outcome.options().getOrDefault(id, "")));
            List<Block.Option> named = new ArrayList<>();
            for (String option : options) {
                String name = (char) ('A' + items.size()) + Integer.toString(named.size() + 1);
                names.put(id + " " + option, name);
                named.add(new Block.Option(name, option(id, option)));
            }
            items.add(new Block.Item(null, question(id), List.of(), named));
        }
        for (ReadingOutcome outcome : decision.readings()) {
            String taken = String.join(" + ", order.stream().filter(outcome.options()::containsKey)
                    .map(id -> names.get(id + " " + outcome.options().get(id))).toList());
            items.add(Block.Item.of(outcome(Prose.of(taken), outcome.outcome())));
        }
        section(Phrase.HEADING_READINGS, items);
    }

    private Prose question(String reading) {
        return Prose.of(corpus.reading(reading).map(Reading::question).map(words::in).orElse(reading));
    }

    private Prose outcome(Prose text, Outcome outcome) {
        return text.plus(" → ").plus(Prose.styled(Verdict.of(outcome).tone(), labels.name(outcome)));
    }

    private Prose option(String reading, @Nullable String option) {
        return corpus.reading(reading).stream().flatMap(found -> found.options().stream())
                .filter(candidate -> candidate.id().equals(option)).findFirst()
                .map(found -> Prose.of(Words.withoutStop(words.in(found.statement()))).plus(citations.after(found.provisions())))
                .orElse(Prose.of(String.valueOf(option)));
    }
}
