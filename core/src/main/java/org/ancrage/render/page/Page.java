package org.ancrage.render.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of text of a bounded width, with or without ANSI colours. Styles are zero-width marks in the text until it is laid out, so that a
 * word is as wide with colour as without.
 */
public final class Page {

    /** A way of writing that is never the only bearer of a meaning. */
    public enum Style {
        BOLD("1"), GREEN("32"), RED("31"), YELLOW("33"), FAINT("2");

        private final String code;

        Style(String code) {
            this.code = code;
        }

        private char mark() {
            return (char) (FIRST_MARK + ordinal());
        }
    }

    /** No characters, which no request has. */
    private static final char FIRST_MARK = '\uFDD0';
    private static final char END_MARK = '\uFDDF';
    /** A space at which a line must not break. */
    private static final char NO_BREAK = '\u00A0';

    private final StringBuilder out = new StringBuilder();
    private final int width;
    private final boolean colour;

    public Page(int width, boolean colour) {
        this.width = width;
        this.colour = colour;
    }

    int width() {
        return width;
    }

    public static String styled(Style style, String text) {
        return style.mark() + text + END_MARK;
    }

    /** An empty line, never two in a row. */
    public void gap() {
        int length = out.length();
        if (length > 1 && !(out.charAt(length - 1) == '\n' && out.charAt(length - 2) == '\n')) {
            out.append('\n');
        }
    }

    /** A line across the page. */
    public void rule(char c) {
        out.append(String.valueOf(c).repeat(width)).append('\n');
    }

    /**
     * A paragraph.
     *
     * @param first what stands before the first line
     * @param next what stands before all others
     */
    public void paragraph(String first, String next, String text) {
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
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isMark(c) && !Character.isLowSurrogate(c)) {
                length++;
            }
        }
        return length;
    }

    /**
     * Words between which a line may break: punctuation that French sets off by a space stays with its word. Names come from the user:
     * nothing in them may steer a terminal or turn the direction of writing.
     */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean open = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ' ' : text.charAt(i);
            if (c != ' ' && (c >= 0x20 && c < 0x7F || !isSpace(c))) {
                if (c < 0x7F ? c >= 0x20 : isHarmless(c)) {
                    word.append(c);
                }
            } else if (!word.isEmpty()) {
                int last = words.size() - 1;
                if (last >= 0 && (open || isSetOff(word))) {
                    words.set(last, words.get(last) + NO_BREAK + word);
                } else {
                    words.add(word.toString());
                }
                open = lastLetter(word) == '«';
                word.setLength(0);
            }
        }
        return words;
    }

    private static boolean isSpace(char c) {
        return Character.isSpaceChar(c) || Character.isWhitespace(c);
    }

    private static boolean isHarmless(char c) {
        int type = Character.getType(c);
        return type != Character.CONTROL && type != Character.FORMAT;
    }

    /** A mark of punctuation alone, or with one more after it. */
    private static boolean isSetOff(CharSequence word) {
        int letters = 0;
        boolean first = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!isMark(c)) {
                first |= letters == 0 && ":;?!%»".indexOf(c) >= 0;
                letters++;
            }
        }
        return first && letters <= 3;
    }

    private static char lastLetter(CharSequence word) {
        for (int i = word.length() - 1; i >= 0; i--) {
            if (!isMark(word.charAt(i))) {
                return word.charAt(i);
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
