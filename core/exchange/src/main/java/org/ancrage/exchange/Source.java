package org.ancrage.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What facts rest on: a document, and who asserts what it says.
 *
 * @param id unique in the document of a request
 * @param kinds how the information came about; at least one
 * @param assertedBy who says so; null where it is not told
 * @param title of the document
 * @param page where in it
 * @param url where it was published
 * @param sha256 of the file, in lower-case hexadecimal digits
 * @param asOf the day of which it speaks
 * @param obtained when and how it came here
 * @param expires last day on which it may be relied on
 */
public record Source(
        String id,
        List<Kind> kinds,
        @Nullable String assertedBy,
        @Nullable String title,
        @Nullable String page,
        @Nullable String url,
        @Nullable String sha256,
        @Nullable LocalDate asOf,
        @Nullable Obtained obtained,
        @Nullable LocalDate expires) {

    /** The types of sources of the Beneficial Ownership Data Standard 0.4, {@code source.type}. */
    public enum Kind {
        SELF_DECLARATION, OFFICIAL_REGISTER, THIRD_PARTY, PRIMARY_RESEARCH,
        /** Checked, in some way, beside another kind. */
        VERIFIED
    }

    /**
     * How a document came here.
     *
     * @param how in words; null where it is not told
     */
    public record Obtained(LocalDate on, @Nullable String how) {
    }

    public Source {
        Objects.requireNonNull(id, "id");
        kinds = List.copyOf(kinds);
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("The source (%s) has no kind.".formatted(id));
        }
    }

    /** The same under another id. */
    public Source named(String other) {
        return new Source(other, kinds, assertedBy, title, page, url, sha256, asOf, obtained, expires);
    }
}
