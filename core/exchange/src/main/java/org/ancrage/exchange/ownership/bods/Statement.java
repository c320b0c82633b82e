package org.ancrage.exchange.ownership.bods;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim about a record, made at a time.
 *
 * @param place for messages
 * @param date on which it was declared
 * @param closed whether it says that the record is closed
 * @param assertion who says so
 */
record Statement(String place, String id, String record, LocalDate date, boolean closed, Details details, Assertion assertion) {

    /** What it says of its record. */
    sealed interface Details {
    }

    /**
     * A legal person, an arrangement, a State.
     *
     * @param registered country of its registered address
     * @param jurisdiction where it was registered or formed
     * @param unspecified why no more is told of it
     */
    record OfEntity(@Nullable String name, @Nullable String registered, @Nullable String jurisdiction, @Nullable Unspecified unspecified)
            implements Details {
    }

    /** @param unspecified why no more is told of the person */
    record OfPerson(@Nullable String name, @Nullable Unspecified unspecified) implements Details {
    }

    /**
     * @param subject id of the record of what is held; null where it is not specified
     * @param party id of the record of who holds; null where it is not specified
     * @param unspecified why one of them is not
     */
    record OfRelationship(
            @Nullable String subject, @Nullable String party, @Nullable Unspecified unspecified, List<Interest> interests, boolean withComponents)
            implements Details {
    }

    /** @param type null where it is not stated */
    record Interest(
            @Nullable InterestType type, Directness directness, @Nullable Boolean beneficialOwner, @Nullable Share share, @Nullable LocalDate start,
            @Nullable LocalDate end, @Nullable String details) {

        boolean runsOn(LocalDate day) {
            return (start == null || !day.isBefore(start)) && (end == null || !day.isAfter(end));
        }
    }

    enum Directness {
        direct, indirect, unknown
    }

    /** Exact, or a range; bounds are inclusive but for those that say otherwise. */
    record Share(
            @Nullable BigDecimal exact, @Nullable BigDecimal minimum, @Nullable BigDecimal exclusiveMinimum, @Nullable BigDecimal maximum,
            @Nullable BigDecimal exclusiveMaximum) {
    }

    /**
     * @param reason of the codelist of the standard
     * @param description in words of the publisher
     */
    record Unspecified(String reason, @Nullable String description) {

        String words() {
            return description == null ? reason : reason + ", " + description;
        }
    }

    /**
     * @param types of the codelist of the standard
     * @param by names
     */
    record Assertion(List<String> types, @Nullable String by, @Nullable String publisher, @Nullable String description, @Nullable String url) {
    }
}
