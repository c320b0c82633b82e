package org.ancrage.render.picture;

import java.util.ArrayList;
import java.util.List;
import org.ancrage.decision.picture.Picture.Jurisdiction;
import org.ancrage.render.picture.Sketch.Box;
import org.ancrage.render.picture.Sketch.Line;
import org.jspecify.annotations.Nullable;

/** A box with its place and its texts, each on its own line. */
final class Cell {

    static final double PADDING = 8;
    static final double INDENT = 15;
    /** Lines of a text; a name of a user may be longer. */
    private static final int MOST_LINES = 9;
    private static final int MOST_LINES_OF_NAME = 3;

    /** How a text is written. */
    enum Style {
        ROLE(9.5, 13), NAME(12, 16), PLAIN(10.5, 14), STRONG(10.5, 14);

        private final double size;
        private final double leading;

        Style(double size, double leading) {
            this.size = size;
            this.leading = leading;
        }

        boolean bold() {
            return this == NAME || this == STRONG;
        }

        /** Bold letters are wider. */
        double measured() {
            return bold() ? size * 1.1 : size;
        }
    }

    /** @param sign what stands before the text; null for nothing */
    record Text(Style style, double down, boolean indented, @Nullable Jurisdiction sign, String text) {
    }

    private final Box box;
    private double x;
    private double y;
    private double width;
    private double height;
    private List<Text> texts = List.of();

    Cell(Box box) {
        this.box = box;
    }

    /** Lays its texts out in a width. */
    void fit(double wide) {
        width = wide;
        List<Text> laid = new ArrayList<>();
        double down = lay(laid, PADDING, Style.ROLE, null, false, box.role(), 1);
        down = lay(laid, down, Style.NAME, null, false, box.name(), MOST_LINES_OF_NAME);
        down += 2;
        for (Line line : box.lines()) {
            down = lay(laid, down, line.strong() ? Style.STRONG : Style.PLAIN, line.sign(), line.sign() != null, line.text(), MOST_LINES);
        }
        texts = List.copyOf(laid);
        height = down + PADDING;
    }

    private double lay(List<Text> laid, double from, Style style, @Nullable Jurisdiction sign, boolean indented, String text, int most) {
        double down = from;
        if (text.isEmpty()) {
            return down;
        }
        Jurisdiction first = sign;
        for (String line : Measure.wrapped(text, style.measured(), width - 2 * PADDING - (indented ? INDENT : 0), most)) {
            down += style.leading;
            laid.add(new Text(style, down - 3, indented, first, line));
            first = null;
        }
        return down;
    }

    void place(double left, double top, double high) {
        x = left;
        y = top;
        height = high;
    }

    Box box() {
        return box;
    }

    List<Text> texts() {
        return texts;
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double middle() {
        return x + width / 2;
    }
}
