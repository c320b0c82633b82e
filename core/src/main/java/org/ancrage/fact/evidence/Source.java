package org.ancrage.fact.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.ancrage.fact.predicate.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A document, or a statement, on which facts rest.
 *
 * @param id unique among the sources of a request
 * @param kinds who stands behind it; of several, the strongest counts: a declaration that was verified is verified
 * @param assertedBy who says it
 * @param title of the document
 * @param page where in the document
 * @param url where the document is
 * @param sha256 hash of the document, in hexadecimal
 * @param asOf the day of which it speaks
 * @param obtained when it was come by, and how
 * @param expires the last day on which it may be relied on
 */
@WithBuilder
public record Source(
        String id,
        List<SourceKind> kinds,
        @Nullable String assertedBy,
        @Nullable String title,
        @Nullable String page,
        @Nullable String url,
        @Nullable String sha256,
        @Nullable LocalDate asOf,
        @Nullable Obtained obtained,
        @Nullable LocalDate expires) {

    public Source {
        Objects.requireNonNull(id, "id");
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
    }

    /** The strongest of its kinds; {@link SourceKind#SELF_DECLARATION}, which nothing is weaker than, where it has none. */
    public SourceKind kind() {
        return SourceKind.strongest(kinds).orElse(SourceKind.SELF_DECLARATION);
    }

    /** Whether it speaks of a day more than a year before this one, or may not be relied on any more. */
    public boolean datedOn(LocalDate on) {
        return asOf != null && asOf.isBefore(on.minusYears(1)) || expiredOn(on);
    }

    public boolean expiredOn(LocalDate on) {
        return expires != null && expires.isBefore(on);
    }
}
