package org.ancrage.procurement.tender;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tenderer declares in a round.
 *
 * @param round 1 is the offer, each further one the answer to a request for clarification
 * @param closing last day on which it is taken
 * @param asked global ids of the criteria asked about, a line each; empty for all
 * @param dialogue about the offer, as the library keeps one
 * @param sources what its facts rest on, as the request in which they are kept
 * @param content the request as it was submitted; null before
 * @param version which changes with it
 */
public record Declaration(long id, long invitation, int round, LocalDate closing, String asked, String dialogue, String sources, @Nullable String content,
        @Nullable OffsetDateTime submitted, int version) {

    public boolean openOn(LocalDate day) {
        return submitted == null && !day.isAfter(closing);
    }

    List<String> criteria() {
        return asked.lines().toList();
    }
}
