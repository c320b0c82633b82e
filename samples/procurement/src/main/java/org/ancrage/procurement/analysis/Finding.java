package org.ancrage.procurement.analysis;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the buyer found out, or supposes, of a fact.
 *
 * @param pointer JSON pointer of the fact
 * @param declared the value as it was declared; null where nothing was
 * @param found the value that the analysis takes
 * @param title of the document that shows it, or what the supposition is
 * @param asOf the day of which that speaks
 */
public record Finding(long id, Kind kind, String pointer, @Nullable String declared, String found, String title, LocalDate asOf, String reason, String author,
        OffsetDateTime written) {

    /** What became of what was declared. */
    public enum Kind {
        /** It is so. */
        VERIFIED,
        /** It is otherwise, or was not declared. */
        REPLACED,
        /** It is taken to be so: what then comes out says that it needs this. */
        SUPPOSED
    }
}
