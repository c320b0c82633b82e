package org.ancrage.decision;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the answer to one question comes to, without what it rests on. Of {@link Assessment} it is the part that is found first.
 *
 * @param on the assessment date
 * @param need id of the need
 * @param offer id of the offer
 * @param overall as {@link Assessment#outcome()}
 * @param texts outcome of each text that existed on that day, outlook included, by id and in the order of the packs
 */
public record Outcomes(LocalDate on, String need, String offer, Outcome overall, Map<String, Outcome> texts) {
    public Outcomes {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }
}
