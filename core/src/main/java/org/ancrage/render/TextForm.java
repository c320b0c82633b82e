package org.ancrage.render;

import org.ancrage.render.page.Composition;
import org.ancrage.render.page.TextWriter;

/**
 * How a text is laid out.
 *
 * @param colour whether it has ANSI colours
 * @param width columns of a line, at most
 */
record TextForm(boolean colour, int width) {

    /** Without colours, 100 columns wide. */
    static final TextForm PLAIN = new TextForm(false, 100);

    private static final int MIN_WIDTH = 60;

    TextForm {
        if (width < MIN_WIDTH) {
            throw new IllegalArgumentException("The width (%s) must be at least (%s).".formatted(width, MIN_WIDTH));
        }
    }

    TextForm withColour(boolean colour) {
        return new TextForm(colour, width);
    }

    TextForm withWidth(int columns) {
        return new TextForm(colour, columns);
    }

    /** Lines end with a line feed. */
    String write(Composition composed) {
        return TextWriter.write(composed, width, colour);
    }
}
