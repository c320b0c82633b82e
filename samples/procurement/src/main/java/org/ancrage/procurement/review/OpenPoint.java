package org.ancrage.procurement.review;

import java.util.List;
import java.util.stream.IntStream;
import org.ancrage.decision.Outcome;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.law.Reading;
import org.jspecify.annotations.Nullable;

/**
 * An open point of law that matters to offers.
 *
 * @param chosen id of the option that is taken; null where every option is tried
 * @param effects what each option makes of the offers for which it matters
 */
record OpenPoint(Reading reading, @Nullable String chosen, List<Effect> effects) {

    /**
     * What each option, in their order, makes of an offer, the other points being read as they are now.
     *
     * @param text title of the text; empty for all texts together
     */
    record Effect(String tenderer, String text, List<Outcome> outcomes) {
    }

    /**
     * An option as a page has it.
     *
     * @param number from 1, by which the page speaks of it
     * @param protective whether it protects the data most
     */
    record Choosable(int number, String id, String statement, boolean byDefault, boolean protective, List<String> sources) {
    }

    String id() {
        return reading.id();
    }

    String question(Language language) {
        return reading.question().in(language);
    }

    List<Choosable> options(Corpus corpus, Language language) {
        return IntStream.range(0, reading.options().size()).mapToObj(index -> {
            Reading.Option option = reading.options().get(index);
            return new Choosable(index + 1, option.id(), option.statement().in(language), option.id().equals(reading.defaultOption()),
                    option.id().equals(reading.protectiveOption()),
                    option.provisions().stream().flatMap(id -> corpus.provision(id).stream()).map(provision -> provision.citation().in(language)).toList());
        }).toList();
    }
}
