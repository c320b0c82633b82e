package org.ancrage.law;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that a public buyer may write into the documents of a consultation, and by which instrument (code of public procurement, second
 * part, book I).
 *
 * @param id global id, for example {@code fr/public-procurement#r-2}
 * @param title what is asked
 * @param stands beside which requirements it is told
 * @param criteria global ids of the criteria of which it speaks
 * @param readings global ids of the open points on which it depends
 * @param editions as the law on the day on which a consultation is launched has it, in the order of time, without overlap
 */
public record TenderTerm(
        String id, Wording title, Stands stands, List<String> criteria, List<String> readings, List<Edition> editions) {

    /** Where a term is told. */
    public enum Stands {
        /** Where a text requires one of the criteria. */
        REQUIRED,
        /** Where no text requires any of them: the buyer may want it all the same. */
        NOT_REQUIRED,
        /** Whatever the texts on hosting require. */
        ALWAYS
    }

    /** How a buyer asks for something. */
    public enum Instrument {
        /** Of the service (R. 2111-4 and following). */
        TECHNICAL_SPECIFICATION,
        /** Of how the contract is performed (L. 2112-2). Proof that it is met cannot be demanded with the offer. */
        PERFORMANCE_CONDITION,
        /** Of the candidate (L. 2142-1). */
        SELECTION,
        /** Offers that have more of it are better (L. 2152-7). */
        AWARD
    }

    /** Whether an instrument suits. */
    public enum Fit {
        /** The buyer must take it. */
        DUE,
        SUITABLE,
        /** Lawful with reasons, which belong in the file. */
        WITH_CARE,
        AVOID
    }

    /**
     * A term while it may be written so.
     *
     * @param launched days on which the consultation is launched
     * @param fits instruments that may be thought of; others are not meant for it
     * @param caveat what to see to when it is worded
     * @param discriminatory when it would be discriminatory; null where nothing is known to make it so
     * @param clause what the clause says, in French, to be completed by a lawyer; null where there is none
     * @param provisions global ids of what it rests on
     */
    public record Edition(
            Period launched,
            Map<Instrument, Fit> fits,
            Wording caveat,
            @Nullable Wording discriminatory,
            @Nullable String clause,
            List<String> provisions) {
        public Edition {
            fits = Collections.unmodifiableMap(new TreeMap<>(fits));
            provisions = List.copyOf(provisions);
        }
    }

    /** As a consultation launched on that day may have it; empty where it may not. */
    public Optional<Edition> launchedOn(LocalDate day) {
        return editions.stream().filter(edition -> edition.launched().contains(day)).findFirst();
    }

    public TenderTerm {
        criteria = List.copyOf(criteria);
        readings = List.copyOf(readings);
        editions = List.copyOf(editions);
    }
}
