package org.ancrage.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of text of a bounded width, with or without ANSI colours. Styles are zero-width marks in the text until it is laid out, so that a
 * word is as wide with colour as without.
 */
final class Page {

    /** A way of writing that is never the only bearer of a meaning. */
    enum Style {
        BOLD("1"), GREEN("32"), RED("31"), YELLOW("33"), FAINT("2");

        private final String code;

        Style(String code) {
            this.code = code;
        }

        private char mark() {
            return (char) (FIRST_MARK + ordinal());
        }
    }

    private static final char FIRST_MARK = '\uE000';
    private static final char END_MARK = '\uE00F';
    /** A space at which a line must not break. */
    private static final char NO_BREAK = '\u00A0';

    private final StringBuilder out = new StringBuilder();
    private final int width;
    private final boolean colour;

    Page(int width, boolean colour) {
        this.width = width;
        this.colour = colour;
    }

    static String styled(Style style, String text) {
        return style.mark() + text + END_MARK;
    }

    /** An empty line, never two in a row. */
    void gap() {
        int length = out.length();
        if (length > 1 && !(out.charAt(length - 1) == '\n' && out.charAt(length - 2) == '\n')) {
            out.append('\n');
        }
    }

    /** A line across the page. */
    void rule(char c) {
        out.append(String.valueOf(c).repeat(width)).append('\n');
    }

    /**
     * A paragraph.
     *
     * @param first what stands before the first line
     * @param next what stands before all others
     */
    void paragraph(String first, String next, String text) {
        List<String> words = words(text);
        StringBuilder line = new StringBuilder(first);
        int used = length(first);
        boolean empty = true;
        char style = 0;
        for (String word : words) {
            if (!empty && used + 1 + length(word) > width) {
                end(line, style);
                line = new StringBuilder(next);
                if (style != 0) {
                    line.append(style);
                }
                used = length(next);
                empty = true;
            }
            if (!empty) {
                line.append(' ');
                used++;
            }
            line.append(word);
            used += length(word);
            empty = false;
            style = styleAfter(word, style);
        }
        end(line, style);
    }

    private void end(StringBuilder line, char style) {
        if (style != 0) {
            line.append(END_MARK);
        }
        String text = line.toString().stripTrailing();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isMark(c)) {
                if (colour) {
                    out.append("\u001B[").append(c == END_MARK ? "0" : Style.values()[c - FIRST_MARK].code).append('m');
                }
            } else {
                out.append(c == NO_BREAK ? ' ' : c);
            }
        }
        out.append('\n');
    }

    private static char styleAfter(String word, char style) {
        char after = style;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (isMark(c)) {
                after = c == END_MARK ? 0 : c;
            }
        }
        return after;
    }

    private static boolean isMark(char c) {
        return c == END_MARK || c >= FIRST_MARK && c < FIRST_MARK + Style.values().length;
    }

    private static int length(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!isMark(text.charAt(i))) {
                length++;
            }
        }
        return length;
    }

    /** Words between which a line may break: punctuation that French sets off by a space stays with its word. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : clean(text).split(" +")) {
            int last = words.size() - 1;
            String bare = bare(word);
            if (last >= 0 && (isSetOff(bare) || bare(words.get(last)).endsWith("«"))) {
                words.set(last, words.get(last) + NO_BREAK + word);
            } else if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static boolean isSetOff(String word) {
        return !word.isEmpty() && word.length() <= 3 && ":;?!%»".indexOf(word.charAt(0)) >= 0;
    }

    private static String bare(String word) {
        StringBuilder bare = new StringBuilder();
        word.chars().filter(c -> !isMark((char) c)).forEach(c -> bare.append((char) c));
        return bare.toString();
    }

    /** Names come from the user: nothing in them may steer a terminal or turn the direction of writing. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (c == ' ' || Character.isSpaceChar(c) || Character.isWhitespace(c)) {
                clean.append(' ');
            } else if (type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
