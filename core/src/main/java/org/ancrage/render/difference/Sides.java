package org.ancrage.render.difference;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.decision.Change;
import org.ancrage.decision.Outcome;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;
import org.ancrage.render.page.Verdict;
import org.ancrage.render.words.Citations;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.Tone;
import org.ancrage.render.words.Words;
import org.jspecify.annotations.Nullable;

/** What stands on both sides of a change, in the words of one language. */
final class Sides {

    static final String ARROW = " → ";

    private final Corpus corpus;
    private final Language language;
    private final Labels labels;
    private final Grammar grammar;

    Sides(Corpus corpus, Language language) {
        this.corpus = corpus;
        this.language = language;
        this.labels = Labels.in(language);
        this.grammar = new Grammar(language);
    }

    /** « ✗ non conforme → ✓ conforme ». */
    Prose outcome(Change<Outcome> change) {
        return outcome(change.before()).plus(ARROW).plus(outcome(change.after()));
    }

    /** @param outcome null where the text does not exist */
    Prose outcome(@Nullable Outcome outcome) {
        return outcome == null
                ? Prose.styled(Tone.FAINT, labels.of(Phrase.DIFFERENCE_NO_TEXT))
                : Verdict.of(outcome).prose().plus(" ").plus(Prose.styled(Verdict.of(outcome).tone(), labels.name(outcome)));
    }

    /** « ✗→✓ ». */
    Prose truth(Change<Truth> change) {
        return Prose.join(Stream.of(change.before(), change.after()).flatMap(Stream::ofNullable)
                .map(Verdict::of).map(Verdict::prose).toList(), ARROW.strip());
    }

    /** The versions, each with its dates and its force. */
    String version(Change<Version> change) {
        String told = Stream.of(change.before(), change.after()).flatMap(Stream::ofNullable)
                .map(side -> side.title().in(language) + ", " + Words.period(side.period(), labels, grammar) + " (" + labels.name(side.force()) + ")")
                .collect(Collectors.joining(ARROW));
        return grammar.colon(labels.of(Phrase.VERSION), told);
    }

    /** « [RGPD, art. 46 ; code de la santé publique, art. L. 1111-8] »; nothing for none. */
    Prose sources(List<String> provisions) {
        return sources(provisions, Integer.MAX_VALUE);
    }

    /** @param most are told; more are counted */
    Prose sources(List<String> provisions, int most) {
        List<String> told = provisions.stream().flatMap(id -> corpus.provision(id).stream())
                .map(provision -> Citations.shortened(provision.citation().in(language))).distinct().toList();
        String few = String.join(grammar.listSeparator(), told.subList(0, Math.min(most, told.size())));
        String more = told.size() > most ? grammar.listSeparator() + labels.of(Phrase.MORE_OF_THESE, told.size() - most) : "";
        return told.isEmpty() ? Prose.EMPTY : Prose.styled(Tone.FAINT, "[" + few + more + "]");
    }
}
