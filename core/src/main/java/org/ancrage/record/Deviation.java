package org.ancrage.record;

import org.jspecify.annotations.Nullable;

/**
 * A place where replaying a record gives something else.
 *
 * @param pointer JSON pointer into the record
 * @param recorded canonical JSON of what the record says there; null where it says nothing
 * @param replayed canonical JSON of what replaying gives there; null where it gives nothing
 */
public record Deviation(String pointer, @Nullable String recorded, @Nullable String replayed) {
}
