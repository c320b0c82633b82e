package org.ancrage.procurement.reading;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the legal reviewer chose of an open point of law, for one consultation.
 *
 * @param reading global id of the point
 * @param option id of the option; null where the choice before is taken back
 */
public record Choice(long id, String reading, @Nullable String option, String reason, String author, OffsetDateTime written) {
}
