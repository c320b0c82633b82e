package org.ancrage.render.picture;

import java.util.ArrayList;
import java.util.List;

/** How wide texts are, in any sans-serif font: a little more than true, so that nothing overlaps. */
final class Measure {

    private static final String NARROW = "iljtfrI.,:;'’|!()[]·-– ";
    private static final String WIDE = "mwMW@%…→";

    private Measure() {
    }

    static double width(String text, double size) {
        return text.codePoints().mapToDouble(Measure::width).sum() * size;
    }

    private static double width(int c) {
        if (c < 0x250 || c == '…' || c == '→' || c == '’' || c == '–') {
            return NARROW.indexOf(c) >= 0 ? 0.42 : WIDE.indexOf(c) >= 0 ? 1.02 : Character.isUpperCase(c) ? 0.82 : 0.66;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || type == Character.CONTROL) {
            return 0;
        }
        // Signs of East Asia and emoji are as wide as high; the rest is somewhere between.
        return c >= 0x1100 ? 1.25 : 0.9;
    }

    /**
     * The text in lines of a width.
     *
     * @param most lines; what is beyond is left out, with a sign of it
     */
    static List<String> wrapped(String text, double size, double width, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            for (String part : parts(word, size, width)) {
                if (!line.isEmpty() && width(line + " " + part, size) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(part);
            }
        }
        lines.add(line.toString());
        if (lines.size() <= most) {
            return lines;
        }
        List<String> cut = new ArrayList<>(lines.subList(0, most));
        cut.set(most - 1, shortened(cut.get(most - 1), size, width));
        return cut;
    }

    private static String shortened(String line, double size, double width) {
        String begin = line;
        while (!begin.isEmpty() && width(begin + "…", size) > width) {
            begin = begin.substring(0, begin.offsetByCodePoints(begin.length(), -1));
        }
        return begin + "…";
    }

    /** A word that is longer than a line is broken, after a hyphen where it has one. */
    private static List<String> parts(String word, double size, double width) {
        if (width(word, size) <= width) {
            return List.of(word);
        }
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        double used = 0;
        for (int c : word.codePoints().toArray()) {
            double more = width(c) * size;
            if (!part.isEmpty() && used + more > width) {
                int hyphen = part.lastIndexOf("-") + 1;
                String rest = hyphen > 0 && hyphen < part.length() ? part.substring(hyphen) : "";
                part.setLength(part.length() - rest.length());
                parts.add(part.toString());
                part.setLength(0);
                part.append(rest);
                used = width(rest, size);
            }
            part.appendCodePoint(c);
            used += more;
        }
        parts.add(part.toString());
        return parts;
    }
}
