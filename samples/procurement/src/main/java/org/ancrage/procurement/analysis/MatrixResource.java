package org.ancrage.procurement.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Outcomes;
import org.jspecify.annotations.Nullable;

/**
 * The matrix for programs.
 *
 * @param texts those that decide of an offer, by id, with their titles
 */
record MatrixResource(Map<String, String> texts, List<OfferOutcomes> offers) {

    /**
     * What comes out of an offer.
     *
     * @param outcome of all texts together; null where nothing was submitted
     * @param outcomes by id of the text
     */
    record OfferOutcomes(long invitation, String tenderer, @Nullable Outcome outcome, Map<String, Outcome> outcomes) {
    }

    static MatrixResource of(OutcomeMatrix matrix) {
        List<String> ids = List.copyOf(matrix.texts().keySet());
        return new MatrixResource(matrix.texts(), matrix.rows().stream().map(row -> {
            Map<String, Outcome> outcomes = new LinkedHashMap<>();
            for (int index = 0; index < row.outcomes().size(); index++) {
                outcomes.put(ids.get(index), row.outcomes().get(index));
            }
            return new OfferOutcomes(row.offer().invitation().id(), row.offer().invitation().tenderer(), row.offer().outcomes().map(Outcomes::overall).orElse(null), outcomes);
        }).toList());
    }
}
