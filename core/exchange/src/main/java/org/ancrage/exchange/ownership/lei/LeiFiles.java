package org.ancrage.exchange.ownership.lei;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Files of GLEIF of the same day, as CSV.
 *
 * @param entities level 1
 * @param relationships level 2
 * @param exceptions reporting exceptions; null where they are not at hand
 */
public record LeiFiles(Path entities, Path relationships, @Nullable Path exceptions) {
}
