package org.ancrage.decision;

/**
 * A component of a fact that is not known.
 *
 * @param of the fact
 * @param component name of its component
 * @param pointer JSON pointer of the component in a request; it does not tell the items of a list apart
 */
public record MissingFact(Object of, String component, String pointer) {
}
