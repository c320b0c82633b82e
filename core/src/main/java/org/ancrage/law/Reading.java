package org.ancrage.law;

import java.util.List;
import org.ancrage.refusal.UnknownReadingException;

/**
 * An open point of law: facts cannot settle it, only a court or a legislator can.
 *
 * @param id global id, for example {@code fr/secnumcloud#ownership-caps}
 * @param question the point that is open
 * @param period while it is open; outside, the default holds
 * @param defaultOption the option that is taken where none is chosen: the one that protects the data, unless the sources hold another for the better
 * @param protectiveOption the option that protects the data most: whatever the facts and the other readings, it never permits what another forbids
 * @param options the defensible answers, at least two
 */
public record Reading(String id, Wording question, Period period, String defaultOption, String protectiveOption, List<Option> options) {

    /**
     * A defensible answer.
     *
     * @param id id within the reading
     * @param statement what it holds
     * @param provisions global ids of what supports it
     */
    public record Option(String id, Wording statement, List<String> provisions) {
        public Option {
            provisions = List.copyOf(provisions);
        }
    }

    public Reading {
        options = List.copyOf(options);
    }

    /** One whose default is the option that protects the data most. */
    public Reading(String id, Wording question, Period period, String defaultOption, List<Option> options) {
        this(id, question, period, defaultOption, defaultOption, options);
    }

    public boolean openOn(java.time.LocalDate day) {
        return period.contains(day);
    }

    /**
     * The option with this id.
     *
     * @throws UnknownReadingException if there is none
     */
    public Option option(String option) {
        return options.stream().filter(candidate -> candidate.id().equals(option)).findFirst()
                .orElseThrow(() -> new UnknownReadingException("The reading (%s) has no option (%s).%s"
                        .formatted(id, option, NearNames.maybe(option, options.stream().map(Option::id).toList()))));
    }
}
