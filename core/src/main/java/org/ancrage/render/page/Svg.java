package org.ancrage.render.page;

import java.util.Locale;

/** A drawing being written as SVG. Numbers have the same digits in any locale. */
public final class Svg {

    private final StringBuilder out = new StringBuilder();

    /** Markup on a line of its own, after {@link String#format}; texts among the arguments must be {@link #escaped}. */
    public void line(String format, Object... arguments) {
        out.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }

    /**
     * A text.
     *
     * @param anchor which part of it stands at the point
     * @param attributes more of its attributes, as markup; may be empty
     */
    public void text(double x, double y, String anchor, String attributes, String text) {
        line("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\"%s>%s</text>", number(x), number(y), anchor,
                attributes.isEmpty() ? "" : " " + attributes, escaped(text));
    }

    /** As {@link Markup#escaped}. */
    public static String escaped(String text) {
        return Markup.escaped(text);
    }

    /** With at most one decimal, and a point in any locale. */
    public static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
