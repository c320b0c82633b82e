package org.ancrage.decision;

import java.util.List;
import java.util.Optional;
import org.ancrage.law.Criterion;
import org.ancrage.law.Truth;
import org.ancrage.law.Wording;

/**
 * An unknown criterion that is supposed to turn out in one way.
 *
 * @param criterion the criterion, with the question that would settle it
 * @param truth {@code MET} or {@code UNMET}
 * @param texts ids of the texts that count and wait for it
 * @param missing JSON pointers of the components of the request that would settle it and are not known in full
 * @param because the sentence of the only rule that would conclude it; empty where several could, or none
 */
public record Supposition(Criterion criterion, Truth truth, List<String> texts, List<String> missing, Optional<Wording> because) {

    public Supposition {
        texts = List.copyOf(texts);
        missing = List.copyOf(missing);
    }
}
