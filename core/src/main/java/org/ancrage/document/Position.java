package org.ancrage.document;

/**
 * A place in a source.
 *
 * @param line from 1; 0 where the source has no lines
 * @param column from 1, in characters; 0 where it is not known
 */
public record Position(int line, int column) {

    /** Of what was not read from a text. */
    public static final Position UNKNOWN = new Position(0, 0);
}
