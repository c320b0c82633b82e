package org.ancrage.document;

import java.io.Serializable;

/**
 * Something wrong in an input.
 *
 * @param source name of the input
 * @param pointer JSON pointer of the place; empty for the document as a whole
 * @param line from 1; 0 where it is not known
 * @param message what was found, what is allowed, and what was perhaps meant
 */
public record Problem(String source, String pointer, int line, String message) implements Serializable {

    /** The same of a document that stands at this place of another. */
    public Problem within(String place) {
        return new Problem(source, place + pointer, line, message);
    }

    /** {@code source:line pointer: message} on one line, without what is not known. A key of the input may have line feeds. */
    @Override
    public String toString() {
        return Suggestions.oneLine(source) + (line > 0 ? ":" + line : "") + (pointer.isEmpty() ? "" : " " + Suggestions.oneLine(pointer)) + ": " + message;
    }
}
