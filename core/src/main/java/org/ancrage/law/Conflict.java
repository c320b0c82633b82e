package org.ancrage.law;

/**
 * A contradiction between pieces of evidence that a reader must know of; it never changes an outcome.
 *
 * @param id global id
 * @param when the condition under which it is shown
 * @param statement what contradicts what, and what to do
 */
public record Conflict(String id, Condition when, Wording statement) {
}
