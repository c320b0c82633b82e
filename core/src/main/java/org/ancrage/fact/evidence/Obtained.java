package org.ancrage.fact.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a source was come by.
 *
 * @param on the day
 * @param how for people: by download, by letter
 */
public record Obtained(@Nullable LocalDate on, @Nullable String how) {
}
