package org.ancrage.document;

import java.io.Reader;

/**
 * Reads a text without ever ending a buffer between the two halves of a character: the YAML parser reads past its buffer there
 * (jackson-dataformats-text, issue 508).
 */
final class WholeCharacterReader extends Reader {

    private final String text;
    private int next;

    WholeCharacterReader(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        int end = Math.min(text.length(), next + length);
        if (next == end) {
            return length == 0 ? 0 : -1;
        }
        if (end < text.length() && end - next > 1 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        text.getChars(next, end, buffer, offset);
        int read = end - next;
        next = end;
        return read;
    }

    @Override
    public void close() {
        // nothing is held
    }
}
