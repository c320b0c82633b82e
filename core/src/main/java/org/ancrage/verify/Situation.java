package org.ancrage.verify;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ancrage.decision.Outcome;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Force;
import org.ancrage.law.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Facts on one or several days, and what the law gives on them.
 *
 * @param text id of the text beside which it stands
 * @param file in which it stands, as a path in the pack
 * @param line at which it begins
 * @param name a sentence
 * @param source where the expected outcome comes from
 * @param on days; the same is expected on each
 * @param hosting the facts
 * @param expected what is expected, by id of text
 */
public record Situation(
        String text, String file, int line, String name, @Nullable String source, List<LocalDate> on, Hosting hosting, Map<String, Expected> expected) {

    public Situation {
        on = List.copyOf(on);
        expected = Map.copyOf(expected);
    }

    /**
     * What a text is expected to answer; what is not said is not compared.
     *
     * @param outcome empty where the text is expected not to exist on that day
     * @param version id of the version
     * @param criteria truth of criteria, by global id
     * @param questions exactly the criteria that are asked, by global id
     * @param readings what is expected under each option, by global id of the reading
     * @param force weight of the version
     */
    public record Expected(
            Optional<Outcome> outcome,
            @Nullable String version,
            Map<String, Truth> criteria,
            @Nullable Set<String> questions,
            Map<String, Map<String, Under>> readings,
            @Nullable Boolean conflicts,
            @Nullable Force force) {

        /** Of any force. */
        public Expected(Optional<Outcome> outcome, @Nullable String version, Map<String, Truth> criteria, @Nullable Set<String> questions,
                Map<String, Map<String, Under>> readings, @Nullable Boolean conflicts) {
            this(outcome, version, criteria, questions, readings, conflicts, null);
        }
    }

    /**
     * What a text is expected to answer under an option of a reading.
     *
     * @param criteria truth of criteria, by global id; what is not said is not compared
     */
    public record Under(Outcome outcome, Map<String, Truth> criteria) {
        public Under {
            criteria = Map.copyOf(criteria);
        }
    }
}
