package org.ancrage.fact.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A fact of a request, where it stands.
 *
 * @param pointer JSON pointer into the request, whose lists are all plain ones
 * @param of the record that has it, or that it is
 * @param component name of the component; null for the record as a whole, an item of a list for example
 */
public record PlacedFact(String pointer, Object of, @Nullable String component) {
}
