package org.ancrage.render.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Explanation;
import org.ancrage.decision.Explanation.TakenReading;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Question;
import org.ancrage.decision.ReadingOutcome;
import org.ancrage.fact.Derogation;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Provision;
import org.ancrage.law.Reading;
import org.ancrage.law.Truth;
import org.ancrage.render.page.Block;
import org.ancrage.render.page.Verdict;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.Tone;
import org.ancrage.render.words.Words;
import org.jspecify.annotations.Nullable;

/** Composes what one text answers. */
final class DecisionComposer {

    private final Words words;
    private final Labels labels;
    private final Grammar grammar;
    private final Corpus corpus;
    private final Decision decision;
    private final Level level;
    private final int number;
    private final StillApplying applying;
    private final NumberedCitations citations;
    private final Consumer<Block> out;

    /**
     * @param on the assessment date
     * @param decision reduced to the level
     * @param out takes the blocks, in their order
     */
    DecisionComposer(Words words, Corpus corpus, LocalDate on, Level level, Decision decision, int number, Consumer<Block> out) {
        this.level = level;
        this.words = words;
        this.labels = words.labels();
        this.grammar = words.grammar();
        this.corpus = corpus;
        this.decision = decision;
        this.number = number;
        this.applying = new StillApplying(corpus, on);
        this.citations = new NumberedCitations(words, corpus, on, number);
        this.out = out;
    }

    void compose() {
        head();
        OutlineComposer outline = new OutlineComposer(words, citations, decision, level);
        decision.explanation().children().forEach(part -> out.accept(outline.part(part)));
        undertakings();
        remedies();
        questions();
        readings();
        amendments();
        decision.conflicts().forEach(conflict -> out.accept(new Block.Warnings(List.of(Prose.of(words.conflict(conflict))))));
        basis();
        citations.references().ifPresent(out);
    }

    private void head() {
        out.accept(new Block.Heading(Block.Rank.DECISION, number, Prose.styled(Tone.STRONG, words.in(decision.title()))
                .plus(Prose.styled(Tone.FAINT, " (" + decision.text() + ")"))));
        out.accept(new Block.Ruling(Verdict.of(decision.outcome(), decision.version().force()),
                Prose.of(grammar.sentence(words.outcome(decision.outcome(), decision.version().force())))));
        List<Prose> lines = new ArrayList<>();
        lines.add(Prose.of(grammar.colon(labels.of(Phrase.VERSION), words.in(decision.version().title()))
                + ", " + words.period(decision.version().period())
                + " (" + labels.name(decision.version().force()) + ")"));
        if (!decision.whatever().isEmpty()) {
            lines.add(Prose.of(labels.of(Phrase.WHATEVER, words.missing(decision.whatever()))));
        } else if (decision.outcome().permits() && mayNotApply()) {
            lines.add(Prose.of(labels.of(Phrase.WHETHER_IT_APPLIES_OR_NOT)));
        }
        decision.derogations().forEach(derogation ->
                lines.add(Prose.of(labels.of(lastDay(derogation), grammar.date(Objects.requireNonNull(derogation.validUntil()))))));
        if (level != Level.OUTCOME && !decision.explanation().provisions().isEmpty()) {
            lines.add(citations.cite(decision.explanation().provisions()).styled(Tone.FAINT));
        }
        out.accept(new Block.Paragraphs(lines));
    }

    /** Of those from article 31 and from rule R9 the law ends some before: theirs is also a time that runs from an acceptable offer. */
    static Phrase lastDay(Derogation derogation) {
        return switch (derogation.regime()) {
            case SREN_31, CLOUD_AU_CENTRE -> Phrase.DEROGATION_ENDS;
            case DIFFUSION_RESTREINTE, UNION_ASSURANCE_LEVELS -> Phrase.DEROGATION_LAST_DAY;
        };
    }

    private boolean mayNotApply() {
        return decision.explanation().children().stream()
                .anyMatch(part -> part.kind() == Explanation.Kind.APPLICABILITY && part.truth() == Truth.UNKNOWN);
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
                Prose.of(words.remedy(undertaking)))).toList());
    }

    private void remedies() {
        if (decision.outcome() == Outcome.NON_COMPLIANT || decision.outcome() == Outcome.UNSETTLED) {
            section(Phrase.HEADING_REMEDIES, new RemedyComposer(words, applying, RemedyComposer.SEVERAL).items(decision.remedies()));
        }
    }

    private void questions() {
        section(Phrase.HEADING_QUESTIONS, decision.questions().stream().map(this::question).toList());
    }

    private Block.Item question(Question question) {
        Criterion criterion = question.criterion();
        List<Prose> more = new ArrayList<>();
        more.add(Prose.of(grammar.colon(labels.of(Phrase.WHY_ASKED), words.in(criterion.statement())))
                .plus(citations.after(criterion.provisions())));
        decides(question).map(Prose::of).ifPresent(more::add);
        List<String> others = question.texts().stream().filter(text -> !text.equals(decision.text())).map(words::title).toList();
        if (!others.isEmpty()) {
            more.add(Prose.of(grammar.colon(labels.of(Phrase.ALSO_MATTERS_FOR), grammar.and(others))));
        }
        if (!question.missing().isEmpty()) {
            more.add(Prose.styled(Tone.FAINT, grammar.colon(labels.of(Phrase.TO_BE_GIVEN), String.join(", ", question.missing()))));
        }
        return Block.Item.of(Prose.of(words.in(criterion.question())), more.toArray(Prose[]::new));
    }

    /** What a yes and a no decide for this text; empty where neither decides it. */
    private Optional<String> decides(Question question) {
        Outcome ifMet = question.ifMet().getOrDefault(decision.text(), Outcome.UNDETERMINED);
        Outcome ifUnmet = question.ifUnmet().getOrDefault(decision.text(), Outcome.UNDETERMINED);
        return ifMet == Outcome.UNDETERMINED && ifUnmet == Outcome.UNDETERMINED
                ? Optional.empty()
                : Optional.of(grammar.colon(labels.of(Phrase.IF_SO), turnsOut(ifMet)) + words.listSeparator()
                        + grammar.colon(labels.of(Phrase.IF_NOT), turnsOut(ifUnmet)));
    }

    private String turnsOut(Outcome outcome) {
        return outcome == Outcome.UNDETERMINED ? labels.of(Phrase.STILL_OPEN) : labels.name(outcome);
    }

    /** Readings that decide, with the outcome under each option, then those that were taken and do not. */
    private void readings() {
        List<String> deciding = decision.readingOutcomes().stream().flatMap(outcome -> outcome.options().keySet().stream()).distinct().toList();
        List<Block.Item> items = new ArrayList<>(deciding.size() == 1 ? one(deciding.get(0)) : several(deciding));
        for (TakenReading taken : decision.basis().takenReadings()) {
            // Which reading is taken where none matters belongs to a full explanation only.
            boolean settled = decision.basis().settled().contains(taken.reading().id());
            if (!decision.dependsOn(taken.reading().id()) && (settled || level == Level.FULL)) {
                Prose option = option(taken.reading().id(), taken.option().id());
                items.add(Block.Item.of(Prose.of(words.in(taken.reading().question())),
                        Prose.of(grammar.colon(labels.of(Phrase.READING_TAKEN), "")).plus(option),
                        Prose.styled(Tone.FAINT, labels.of(settled ? Phrase.READING_SETTLED : Phrase.READING_WITHOUT_EFFECT))));
            }
        }
        section(Phrase.HEADING_READINGS, items);
    }

    private List<Block.Item> one(String reading) {
        return List.of(Block.Item.over(question(reading), decision.readingOutcomes().stream().map(outcome -> {
            String option = outcome.options().get(reading);
            return Block.Item.of(outcome(option(reading, option), outcome.outcome()).plus(ifTaken(reading, option)));
        }).toList()));
    }

    /** Each option has a name, by which the outcome of each combination is told. */
    private List<Block.Item> several(List<String> readings) {
        Map<String, String> names = new LinkedHashMap<>();
        List<Block.Item> items = new ArrayList<>();
        for (String id : readings) {
            Set<String> options = new LinkedHashSet<>();
            decision.readingOutcomes().forEach(outcome -> options.add(outcome.options().getOrDefault(id, "")));
            List<Block.Item> named = new ArrayList<>();
            for (String option : options) {
                String name = (char) ('A' + items.size()) + Integer.toString(named.size() + 1);
                names.put(id + " " + option, name);
                named.add(Block.Item.named(name, option(id, option).plus(ifTaken(id, option))));
            }
            items.add(Block.Item.over(question(id), named));
        }
        for (ReadingOutcome outcome : decision.readingOutcomes()) {
            String taken = String.join(" + ", readings.stream().filter(outcome.options()::containsKey)
                    .map(id -> names.get(id + " " + outcome.options().get(id))).toList());
            items.add(Block.Item.of(outcome(Prose.of(taken), outcome.outcome())));
        }
        return items;
    }

    private void amendments() {
        section(Phrase.HEADING_AMENDMENTS, decision.amendments().stream().map(amendment -> Block.Item.of(
                Prose.of(grammar.sentence(words.effect(amendment.effect()))),
                Prose.of(labels.of(Phrase.AMENDED_BY, words.in(amendment.reason()), amendment.author())))).toList());
    }

    private Prose ifTaken(String reading, @Nullable String option) {
        return decision.basis().takenReadings().stream()
                .anyMatch(taken -> taken.reading().id().equals(reading) && taken.option().id().equals(option))
                ? Prose.styled(Tone.FAINT, " (" + labels.of(Phrase.READING_TAKEN) + ")")
                : Prose.EMPTY;
    }

    private Prose question(String reading) {
        return Prose.of(corpus.reading(reading).map(Reading::question).map(words::in).orElse(reading));
    }

    private Prose outcome(Prose text, Outcome outcome) {
        return text.plus(" → ").plus(Prose.styled(Verdict.of(outcome).tone(), labels.name(outcome)));
    }

    private Prose option(String reading, @Nullable String option) {
        return Optional.ofNullable(option).flatMap(taken -> corpus.option(reading, taken))
                .map(found -> Prose.of(Words.withoutStop(words.in(found.statement()))).plus(citations.after(found.provisions())))
                .orElse(Prose.of(String.valueOf(option)));
    }

    /** How well that was verified on which the conclusion rests. */
    private void basis() {
        List<Provision> provisions = decision.basis().provisions();
        if (provisions.isEmpty()) {
            return;
        }
        Prose weaker = level == Level.OUTCOME ? citations.kindsOfWeaker(provisions) : citations.weaker(provisions);
        out.accept(new Block.Paragraphs(List.of(citations.verified(provisions, weaker))));
    }
}
