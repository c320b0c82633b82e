package org.ancrage.document;

import org.jspecify.annotations.Nullable;

/**
 * A place in a source.
 *
 * @param line from 1; 0 where the source has no lines
 * @param column from 1, in characters; 0 where it is not known
 * @param source name of the source, where it is another one than that of the document
 */
public record Position(int line, int column, @Nullable String source) {

    /** Of what was not read from a text. */
    public static final Position UNKNOWN = new Position(0, 0);

    /** In the source of the document. */
    public Position(int line, int column) {
        this(line, column, null);
    }

    /** The same place, told of a source; a place that has one keeps it. */
    public Position in(String name) {
        return source != null ? this : new Position(line, column, name);
    }
}
