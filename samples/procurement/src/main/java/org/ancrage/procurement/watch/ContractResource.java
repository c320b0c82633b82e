package org.ancrage.procurement.watch;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.ancrage.decision.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A running contract for programs.
 *
 * @param consultation id of the consultation, and so of the contract
 * @param asked when something was last found out; null where nothing was yet
 * @param outcome of today; null where it is not known
 * @param supposes whether some of the facts are supposed
 * @param failure why the last run found out nothing; null where it did
 * @param until the last day of which something is known; null where nothing is
 */
record ContractResource(long consultation, String title, long invitation, String tenderer, LocalDate useDay, @Nullable OffsetDateTime asked, @Nullable Outcome outcome,
        boolean supposes, @Nullable String failure, @Nullable LocalDate until, List<ChangeResource> changes) {

    /**
     * What answers otherwise from a day on.
     *
     * @param text id of the legal text; null for the whole
     * @param before null while the text does not exist
     * @param after likewise
     * @param told the same in a sentence
     */
    record ChangeResource(LocalDate day, @Nullable String text, @Nullable Outcome before, @Nullable Outcome after, String told, List<String> causes) {
    }
}
