package org.ancrage.record;

/**
 * A text of a request that was replaced.
 *
 * @param pointer JSON pointer into the request of the record
 * @param replacement what stands there: its pseudonym
 */
public record Mask(String pointer, String replacement) {
}
