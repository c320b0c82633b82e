package org.ancrage.render.words;

import java.time.LocalDate;
import java.util.Optional;
import org.ancrage.law.Corpus;

/** Says that law of a day was left out: without it, an answer that finds no obstacle would be misunderstood. */
public final class KnownLaw {

    private KnownLaw() {
    }

    /** Empty where all law of that day is known, or nothing is said of it. */
    public static Optional<Prose> inPart(Corpus corpus, LocalDate on, Labels labels, Grammar grammar) {
        return corpus.knownFrom().filter(on::isBefore).map(from -> Prose.of(labels.of(Phrase.LAW_KNOWN_IN_PART, grammar.date(from))));
    }
}
