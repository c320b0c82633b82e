package org.ancrage.document;

import java.time.LocalDate;
import org.ancrage.fact.Hosting;
import org.jspecify.annotations.Nullable;

/**
 * What a document asks.
 *
 * @param hosting may this offer host this dataset?
 * @param on the day for which it is asked; null where the document names none
 */
public record Request(Hosting hosting, @Nullable LocalDate on) {
}
