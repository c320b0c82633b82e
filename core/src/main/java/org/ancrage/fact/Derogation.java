package org.ancrage.fact;

import java.time.LocalDate;
import java.util.Objects;
import org.ancrage.fact.predicate.Compares;
import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.predicate.Relation;
import org.ancrage.fact.predicate.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A derogation granted to a project.
 *
 * @param id unique in the project
 * @param regime what it derogates from
 * @param grantedByMinister granted on the responsibility of the competent minister
 * @param validatedByPrimeMinister validated by the Prime Minister
 * @param reasoned gives its reasons
 * @param published made public
 * @param validFrom first day
 * @param validUntil last day; of a derogation that names none, the day on which the law ends it
 */
@WithBuilder
public record Derogation(
        String id,
        Regime regime,
        Answer grantedByMinister,
        Answer validatedByPrimeMinister,
        Answer reasoned,
        Answer published,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    /** What a derogation derogates from. */
    public enum Regime {
        /** Rule R9 of the doctrine « Cloud au centre ». */
        CLOUD_AU_CENTRE,
        /** SREN Act, art. 31. */
        SREN_31,
        /** Rules on « Diffusion restreinte »: granted by the ministry's senior defence and security official (instruction no. 901, art. 19). */
        DIFFUSION_RESTREINTE,
        /**
         * Union assurance levels (CADA proposal, art. 30): no recognised service in the repository, an earlier procedure whose tenders were
         * unsuitable, or a disproportionate cost.
         */
        UNION_ASSURANCE_LEVELS
    }

    public Derogation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(regime, "regime");
        grantedByMinister = Answer.orUnknown(grantedByMinister);
        validatedByPrimeMinister = Answer.orUnknown(validatedByPrimeMinister);
        reasoned = Answer.orUnknown(reasoned);
        published = Answer.orUnknown(published);
    }

    /** Known to run on that day. */
    @Reads({"validFrom", "validUntil"})
    @Compares(component = "validFrom", is = Relation.AT_MOST)
    @Compares(component = "validUntil", is = Relation.AT_LEAST)
    public boolean validOn(AsOf day) {
        return validFrom != null && !day.date().isBefore(validFrom)
                && validUntil != null && !day.date().isAfter(validUntil);
    }

    /** Known not to run on that day. */
    @Reads({"validFrom", "validUntil"})
    @Compares(component = "validFrom", is = Relation.MORE_THAN, suffices = true)
    @Compares(component = "validUntil", is = Relation.LESS_THAN, suffices = true)
    public boolean notValidOn(AsOf day) {
        return validFrom != null && day.date().isBefore(validFrom) || validUntil != null && day.date().isAfter(validUntil);
    }

    @Reads({"validFrom", "validUntil"})
    @Compares(component = "validFrom", is = Relation.AT_MOST)
    @Compares(component = "validUntil", is = Relation.AT_LEAST)
    public boolean possiblyValidOn(AsOf day) {
        return !notValidOn(day);
    }

    /** Known to run for the first time on this day or later. */
    @Reads("validFrom")
    @Compares(component = "validFrom", is = Relation.AT_LEAST)
    public boolean startsOnOrAfter(LocalDate day) {
        return validFrom != null && !validFrom.isBefore(day);
    }

    @Reads("validFrom")
    @Compares(component = "validFrom", is = Relation.AT_LEAST)
    public boolean mayStartOnOrAfter(LocalDate day) {
        return validFrom == null || !validFrom.isBefore(day);
    }
}
