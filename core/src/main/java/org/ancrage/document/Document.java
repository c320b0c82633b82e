package org.ancrage.document;

/**
 * A tree and where it came from.
 *
 * @param name of the source, for messages
 */
public record Document(String name, Node root) {
}
