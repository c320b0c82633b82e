package org.ancrage.authoring.mutation;

import java.util.Optional;
import org.ancrage.law.Corpus;

/** Which option can stand in the place of another. */
interface ReadingOptions {

    /** Another option of a reading that has this one; empty where there is no such reading. */
    Optional<String> otherThan(String option);

    static ReadingOptions of(Corpus corpus) {
        return option -> corpus.readings().values().stream()
                .filter(reading -> reading.options().stream().anyMatch(one -> one.id().equals(option)))
                .flatMap(reading -> reading.options().stream()).map(one -> one.id()).filter(one -> !one.equals(option)).findFirst();
    }
}
