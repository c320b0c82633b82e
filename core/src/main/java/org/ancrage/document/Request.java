package org.ancrage.document;

import java.time.LocalDate;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.evidence.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What a document asks.
 *
 * @param hosting may this offer host this dataset?
 * @param on the day for which it is asked; null where the document names none
 * @param provenance where the facts come from
 */
public record Request(Hosting hosting, @Nullable LocalDate on, Provenance provenance) {

    /** Of facts of which nothing is said where they come from. */
    public Request(Hosting hosting, @Nullable LocalDate on) {
        this(hosting, on, Provenance.none());
    }
}
