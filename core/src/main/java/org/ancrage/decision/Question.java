package org.ancrage.decision;

import java.util.List;
import org.ancrage.law.Criterion;

/**
 * A fact that is missing and can still change an outcome.
 *
 * @param criterion what the answer would settle, with its wording and the provisions for which it is asked
 * @param missing JSON pointers of the components of the request that would settle it and are not known in full
 * @param texts ids of the texts whose outcome it can change
 */
public record Question(Criterion criterion, List<String> missing, List<String> texts) {
    public Question {
        missing = List.copyOf(missing);
        texts = List.copyOf(texts);
    }
}
