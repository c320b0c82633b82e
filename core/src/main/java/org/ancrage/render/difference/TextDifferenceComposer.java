package org.ancrage.render.difference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ancrage.decision.Change;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Ground;
import org.ancrage.decision.NearMiss;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Premise;
import org.ancrage.decision.ReadingOutcome;
import org.ancrage.decision.difference.Cause;
import org.ancrage.decision.difference.CriterionDifference;
import org.ancrage.decision.difference.FactChange;
import org.ancrage.decision.difference.TextDifference;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Language;
import org.ancrage.law.Truth;
import org.ancrage.render.page.Block;
import org.ancrage.render.page.Block.Entry;
import org.ancrage.render.page.Verdict;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.Tone;
import org.ancrage.render.words.Words;
import org.jspecify.annotations.Nullable;

/** Composes what changes in each text of two answers, and why; what changes in several is explained once. */
final class TextDifferenceComposer {

    private final Corpus corpus;
    private final Language language;
    private final Words words;
    private final Labels labels;
    private final Grammar grammar;
    private final Sides sides;
    private final Set<Change<Finding>> explained = new HashSet<>();

    /** @param words in which both answers are told */
    TextDifferenceComposer(Corpus corpus, Language language, Words words) {
        this.corpus = corpus;
        this.language = language;
        this.words = words;
        this.labels = words.labels();
        this.grammar = words.grammar();
        this.sides = new Sides(corpus, language);
    }

    Block text(TextDifference text) {
        List<Entry> told = new ArrayList<>();
        outcome(text, told);
        if (text.version().differs()) {
            told.add(Entry.of(sides.version(text.version())));
        }
        criteria(text, told);
        list(Phrase.DIFFERENCE_UNDERTAKINGS_COME, text.undertakings().come(), this::criterion, told);
        list(Phrase.DIFFERENCE_UNDERTAKINGS_GONE, text.undertakings().gone(), this::criterion, told);
        list(Phrase.DIFFERENCE_QUESTIONS_COME, text.questions().come(), question -> said(question.criterion().question().in(language)), told);
        list(Phrase.DIFFERENCE_QUESTIONS_GONE, text.questions().gone(), question -> said(question.criterion().question().in(language)), told);
        readings(text.readingOutcomes(), told);
        list(Phrase.DIFFERENCE_CONFLICT_COMES, text.conflicts().come(), conflict -> said(conflict.statement().in(language)), told);
        list(Phrase.DIFFERENCE_CONFLICT_GOES, text.conflicts().gone(), conflict -> said(conflict.statement().in(language)), told);
        return new Block.Told(Prose.styled(Tone.STRONG, text.present().title().in(language)).plus(Prose.styled(Tone.FAINT,
                " (" + text.present().text() + ", " + labels.name(text.present().version().force()) + ")")), told);
    }

    /** « (cause : la date) », after a space; nothing for none. */
    String causes(Set<Cause> causes) {
        return causes.isEmpty() ? "" : " (" + grammar.colon(
                labels.of(Phrase.DIFFERENCE_CAUSE), grammar.and(causes.stream().map(labels::name).toList())) + ")";
    }

    /** Where a fact stands, on both sides where that is not the same. */
    static String pointers(FactChange change) {
        return String.join(Sides.ARROW, Stream.of(change.before(), change.after()).flatMap(Stream::ofNullable)
                .map(FactChange.Place::pointer).distinct().toList());
    }

    private static Prose said(String text) {
        return Prose.of(text);
    }

    private void outcome(TextDifference text, List<Entry> told) {
        Change<Outcome> outcome = text.outcome();
        told.add(Entry.of(outcome.differs() ? sides.outcome(outcome).plus(causes(text.causes())) : sides.outcome(outcome.after())));
        if (!outcome.both()) {
            told.add(Entry.of(labels.of(outcome.before() == null ? Phrase.DIFFERENCE_TEXT_COMES : Phrase.DIFFERENCE_TEXT_GOES)));
        }
    }

    private void criteria(TextDifference text, List<Entry> told) {
        part(Phrase.DIFFERENCE_CRITERIA, text.criteria().stream().filter(criterion -> criterion.finding().both()).map(this::turned).toList(), told);
        List<Change<Finding>> alone = text.criteria().stream().map(CriterionDifference::finding).filter(finding -> !finding.both()).toList();
        onOneSide(Phrase.DIFFERENCE_CRITERIA_COME, alone.stream().flatMap(finding -> Stream.ofNullable(finding.after())).toList(),
                text.outcome().after(), told);
        onOneSide(Phrase.DIFFERENCE_CRITERIA_GONE, alone.stream().flatMap(finding -> Stream.ofNullable(finding.before())).toList(),
                text.outcome().before(), told);
    }

    /** In full where the outcome hangs on what is not met; in number otherwise. */
    private void onOneSide(Phrase phrase, List<Finding> alone, @Nullable Outcome outcome, List<Entry> told) {
        boolean hangs = outcome != Outcome.NOT_APPLICABLE && outcome != Outcome.COMPLIANT;
        List<Entry> items = new ArrayList<>();
        alone.stream().filter(finding -> hangs && finding.truth() != Truth.MET).forEach(finding -> items.add(
                Entry.item(Verdict.of(finding.truth()).prose().plus(" ").plus(criterion(finding.criterion())), List.of())));
        if (items.size() < alone.size()) {
            items.add(Entry.item(Prose.of(labels.of(items.isEmpty() ? Phrase.DIFFERENCE_CRITERIA_COUNT : Phrase.DIFFERENCE_OTHERS_MET,
                    alone.size() - items.size())), List.of()));
        }
        part(phrase, items, told);
    }

    private Entry turned(CriterionDifference criterion) {
        Finding before = Objects.requireNonNull(criterion.finding().before());
        Finding after = Objects.requireNonNull(criterion.finding().after());
        Prose turn = sides.truth(criterion.finding().map(Finding::truth)).plus(" ");
        if (!explained.add(criterion.finding())) {
            return Entry.item(turn.plus(criterion.criterion().statement().in(language) + " ")
                    .plus(Prose.styled(Tone.FAINT, labels.of(Phrase.SEE_ABOVE))), List.of());
        }
        List<Entry> why = new ArrayList<>();
        if (!criterion.facts().isEmpty()) {
            why.add(Entry.of(grammar.colon(labels.of(Phrase.DIFFERENCE_FACTS_LOOKED_AT),
                    String.join(", ", criterion.facts().stream().map(TextDifferenceComposer::pointers).toList()))));
        }
        why.add(settled(Phrase.DIFFERENCE_BEFORE, before, after, Phrase.DIFFERENCE_STOPPED_BEFORE, criterion.stopped().before()));
        why.add(settled(Phrase.DIFFERENCE_AFTER, after, before, Phrase.DIFFERENCE_STOPPED_AFTER, criterion.stopped().after()));
        return Entry.item(turn.plus(criterion(criterion.criterion())).plus(causes(criterion.causes())), why);
    }

    /** The first rule that settled it, those of its premises that the other side does not have, and what stopped the rule of the other side. */
    private Entry settled(Phrase side, Finding finding, Finding other, Phrase stop, @Nullable NearMiss stopped) {
        List<Entry> under = new ArrayList<>();
        String told = grammar.colon(labels.of(side), labels.name(finding.truth()));
        if (!finding.grounds().isEmpty()) {
            Ground ground = finding.grounds().get(0);
            told = grammar.colon(labels.of(side) + ", " + labels.of(Phrase.BECAUSE), ground.rule().in(language));
            List<Premise> known = other.grounds().stream().flatMap(another -> another.premises().stream()).toList();
            words.tellingPremises(ground).filter(premise -> !known.contains(premise))
                    .forEach(premise -> under.add(Entry.point(words.premise(premise), List.of())));
            ground.chains().forEach(chain -> under.add(Entry.arrow(words.chain(chain), List.of())));
        }
        if (stopped != null) {
            under.add(Entry.of(grammar.colon(labels.of(stop), words.failure(stopped.failure()))));
        }
        return Entry.over(Prose.of(told), under);
    }

    private <T> void list(Phrase phrase, Collection<T> items, Function<T, Prose> said, List<Entry> told) {
        part(phrase, items.stream().map(said).distinct().map(item -> Entry.item(item, List.of())).toList(), told);
    }

    private void part(Phrase phrase, List<Entry> items, List<Entry> told) {
        if (!items.isEmpty()) {
            told.add(Entry.over(Prose.of(grammar.colon(labels.of(phrase), "").stripTrailing()), items));
        }
    }

    private Prose criterion(Criterion criterion) {
        Prose sources = sides.sources(criterion.provisions());
        Prose statement = Prose.of(criterion.statement().in(language));
        return sources.isEmpty() ? statement : statement.plus(" ").plus(sources);
    }

    private void readings(Change<List<ReadingOutcome>> readings, List<Entry> told) {
        if (readings.differs()) {
            part(Phrase.DIFFERENCE_READINGS, List.of(
                    readings(Phrase.DIFFERENCE_BEFORE, Objects.requireNonNull(readings.before())),
                    readings(Phrase.DIFFERENCE_AFTER, Objects.requireNonNull(readings.after()))), told);
        }
    }

    private Entry readings(Phrase side, List<ReadingOutcome> outcomes) {
        return outcomes.isEmpty()
                ? Entry.item(Prose.of(grammar.colon(labels.of(side), labels.of(Phrase.DIFFERENCE_READINGS_NONE))), List.of())
                : Entry.item(Prose.of(grammar.colon(labels.of(side), "").stripTrailing()), outcomes.stream().map(this::reading).toList());
    }

    private Entry reading(ReadingOutcome outcome) {
        List<String> options = new ArrayList<>();
        outcome.options().forEach((id, option) -> options.add(corpus.option(id, option)
                .map(known -> Words.withoutStop(known.statement().in(language)))
                .orElse(id + " = " + option)));
        return Entry.of(grammar.colon(Prose.of(String.join(grammar.listSeparator(), options)),
                Verdict.of(outcome.outcome()).prose().plus(" " + labels.name(outcome.outcome()))));
    }
}
