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

    /**
     * May this offer host this dataset? The facts alone: what is supposed among them, and on what they rest, stands in {@link #provenance()}. Who asks with the
     * facts alone takes what is supposed as known.
     */
    public Hosting hosting() {
        return hosting;
    }

    /** Of facts of which nothing is said where they come from. */
    public Request(Hosting hosting, @Nullable LocalDate on) {
        this(hosting, on, Provenance.none());
    }
}
