package org.ancrage.render.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ancrage.decision.AnsweredQuestion;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.difference.Difference;
import org.ancrage.decision.difference.FactChange;
import org.ancrage.decision.difference.TextDifference;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.law.Reading;
import org.ancrage.render.page.Block;
import org.ancrage.render.page.Composition;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.Tone;
import org.ancrage.render.words.Words;
import org.jspecify.annotations.Nullable;

/** Composes what changes between two answers: the outcome, the facts that differ, then text by text what changed and why. */
public final class DifferenceComposer {

    private final Corpus corpus;
    private final Language language;
    private final Difference difference;
    private final Words words;
    private final Labels labels;
    private final Grammar grammar;
    private final TextDifferenceComposer texts;

    private DifferenceComposer(Corpus corpus, Language language, Difference difference) {
        this.corpus = corpus;
        this.language = language;
        this.difference = difference;
        this.words = new Words(corpus, language, List.of(difference.before().assessment(), difference.after().assessment()));
        this.labels = words.labels();
        this.grammar = words.grammar();
        this.texts = new TextDifferenceComposer(corpus, language, words);
    }

    /**
     * Where nothing changes, it says so.
     *
     * @param corpus the law of the second answer, or of both
     */
    public static Composition compose(Corpus corpus, Language language, Difference difference) {
        return new Composition(language, new DifferenceComposer(corpus, language, difference).blocks());
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Told(Prose.EMPTY, List.of(
                side(Phrase.DIFFERENCE_BEFORE, difference.before()), side(Phrase.DIFFERENCE_AFTER, difference.after()))));
        blocks.add(new Block.Heading(Block.Rank.TITLE, 0, Prose.of(conclusion())));
        part(blocks, Phrase.DIFFERENCE_CHOICES, choices());
        part(blocks, Phrase.DIFFERENCE_RULES, rules());
        part(blocks, Phrase.DIFFERENCE_FACTS, difference.facts().stream().map(this::fact).toList());
        difference.texts().stream().filter(text -> !idle(text)).sorted(Comparator.comparing(DifferenceComposer::rank)).forEach(text -> blocks.add(texts.text(text)));
        List<String> idle = difference.texts().stream().filter(DifferenceComposer::idle).map(text -> words.shortTitle(text.present().title())).toList();
        if (!idle.isEmpty()) {
            blocks.add(new Block.Paragraphs(List.of(Prose.of(labels.of(Phrase.DIFFERENCE_NOT_APPLICABLE, String.join(words.listSeparator(), idle))))));
        }
        int same = textsOfBoth() - difference.texts().size();
        if (!difference.texts().isEmpty() && same > 0) {
            blocks.add(new Block.Paragraphs(List.of(Prose.of(labels.of(Phrase.DIFFERENCE_SAME_TEXTS, same)))));
        }
        blocks.add(new Block.Paragraphs(List.of(Prose.of(labels.of(Phrase.NOTICE)))));
        return blocks;
    }

    private void part(List<Block> blocks, Phrase title, List<Block.Entry> entries) {
        if (!entries.isEmpty()) {
            blocks.add(new Block.Told(Prose.styled(Tone.STRONG, labels.of(title)), entries));
        }
    }

    /** What changes an outcome is told first; above all, one that counts. */
    private static int rank(TextDifference text) {
        return text.counted().differs() ? 0 : text.outcome().differs() ? 1 : 2;
    }

    /** Whatever changes in a text that applies on neither side, no answer does. */
    private static boolean idle(TextDifference text) {
        return text.mattering().isEmpty() && text.conflicts().isEmpty()
                && Stream.of(text.outcome().before(), text.outcome().after()).allMatch(outcome -> outcome == null || outcome == Outcome.NOT_APPLICABLE);
    }

    private Block.Entry side(Phrase side, AnsweredQuestion answered) {
        Assessment assessment = answered.assessment();
        return Block.Entry.of(grammar.colon(labels.of(side), grammar.afterColon(labels.of(
                Phrase.TITLE, words.fullName(assessment.offer()), assessment.need(), grammar.date(assessment.on())))));
    }

    private String conclusion() {
        if (difference.isEmpty()) {
            return labels.of(Phrase.DIFFERENCE_NOTHING);
        }
        Outcome outcome = difference.after().assessment().outcome();
        if (difference.outcome().differs()) {
            return labels.of(Phrase.DIFFERENCE_OUTCOME,
                    labels.name(difference.before().assessment().outcome()) + Sides.ARROW + labels.name(outcome) + texts.causes(difference.causes()));
        }
        return labels.of(difference.sameAnswer() ? Phrase.DIFFERENCE_SAME_ANSWER : Phrase.DIFFERENCE_SAME_OUTCOME, labels.name(outcome));
    }

    private Stream<Decision> decisions() {
        return Stream.of(difference.before(), difference.after()).map(AnsweredQuestion::assessment)
                .flatMap(assessment -> Stream.concat(assessment.decisions().stream(), assessment.outlook().stream()));
    }

    private int textsOfBoth() {
        return (int) decisions().map(Decision::text).distinct().count();
    }

    private List<Block.Entry> choices() {
        Set<String> ids = new TreeSet<>(difference.before().readings().keySet());
        ids.addAll(difference.after().readings().keySet());
        List<Reading> differing = ids.stream()
                .filter(id -> !Objects.equals(difference.before().readings().get(id), difference.after().readings().get(id)))
                .flatMap(id -> corpus.reading(id).stream())
                .filter(reading -> reading.openOn(difference.before().assessment().on())
                        || reading.openOn(difference.after().assessment().on()))
                .toList();
        List<Block.Entry> told = new ArrayList<>();
        differing.stream().filter(this::bears).forEach(reading -> told.add(Block.Entry.item(
                Prose.of(reading.question().in(language)).plus(Prose.styled(Tone.FAINT, " (" + reading.id() + ")")),
                List.of(option(Phrase.DIFFERENCE_BEFORE, reading, difference.before()),
                        option(Phrase.DIFFERENCE_AFTER, reading, difference.after())))));
        if (told.size() < differing.size()) {
            told.add(Block.Entry.item(Prose.of(grammar.counted(differing.size() - told.size(), Phrase.DIFFERENCE_OTHER_CHOICE, Phrase.DIFFERENCE_OTHER_CHOICES)), List.of()));
        }
        return told;
    }

    /** Whether two options were set against each other, or whether it matters for some text where all are tried. */
    private boolean bears(Reading reading) {
        return difference.before().readings().containsKey(reading.id()) && difference.after().readings().containsKey(reading.id())
                || decisions().anyMatch(decision -> decision.dependsOn(reading.id()));
    }

    private Block.Entry option(Phrase side, Reading reading, AnsweredQuestion answered) {
        String option = answered.readings().get(reading.id());
        return Block.Entry.of(grammar.colon(labels.of(side), option == null
                ? labels.of(Phrase.DIFFERENCE_EVERY_OPTION)
                : corpus.option(reading.id(), option).map(known -> known.statement().in(language)).orElse(option)));
    }

    private List<Block.Entry> rules() {
        return difference.rules().differs()
                ? Stream.concat(rules(Phrase.DIFFERENCE_BEFORE, difference.before()), rules(Phrase.DIFFERENCE_AFTER, difference.after())).toList()
                : List.of();
    }

    private Stream<Block.Entry> rules(Phrase side, AnsweredQuestion answered) {
        return answered.assessment().rules().stream().map(rules -> Block.Entry.item(Prose.of(
                grammar.colon(labels.of(side), labels.rules(rules))), List.of()));
    }

    private Block.Entry fact(FactChange change) {
        FactChange.Place place = change.place();
        String name = place.component();
        String told = told(change.before()) + Sides.ARROW + told(change.after());
        return Block.Entry.item(
                Prose.of(name == null ? told : grammar.colon(words.head(place.fact()) + ", " + labels.component(place.fact().getClass(), name), told)),
                List.of(Block.Entry.of(Prose.styled(Tone.FAINT, TextDifferenceComposer.pointers(change)))));
    }

    private String told(FactChange.@Nullable Place side) {
        return side == null ? labels.of(Phrase.DIFFERENCE_ABSENT) : words.place(side);
    }
}
