package org.ancrage.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.law.Criterion;

/**
 * A fact that is missing and can still change an outcome.
 *
 * @param criterion what the answer would settle, with its wording and the provisions for which it is asked
 * @param missing JSON pointers of the components of the request that would settle it and are not known in full
 * @param ifMet by id of the texts whose outcome it can change: the outcome if the criterion turns out to be met; {@code UNDETERMINED} where
 *     that does not decide the text by itself
 * @param ifUnmet the same if it turns out to be unmet
 */
public record Question(Criterion criterion, List<String> missing, Map<String, Outcome> ifMet, Map<String, Outcome> ifUnmet) {

    public Question {
        missing = List.copyOf(missing);
        ifMet = Collections.unmodifiableMap(new LinkedHashMap<>(ifMet));
        ifUnmet = Collections.unmodifiableMap(new LinkedHashMap<>(ifUnmet));
    }

    /** Ids of the texts whose outcome it can change. */
    public List<String> texts() {
        return List.copyOf(ifMet.keySet());
    }
}
