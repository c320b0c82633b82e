package org.ancrage.render.page;

import java.util.PrimitiveIterator;

/** Keeps what is written from right to left, such as a name in Hebrew or Arabic, from turning what stands beside it. */
final class WritingDirection {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    private WritingDirection() {
    }

    /** Characters that turn the direction, or that isolate from it: those of an input are never needed, since it is isolated here. */
    static boolean turns(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F || c == 0x061C;
    }

    /** The text with each run from right to left isolated; it must not hold what {@link #turns}. */
    static String isolated(String text) {
        if (text.codePoints().noneMatch(WritingDirection::rightToLeft)) {
            return text;
        }
        StringBuilder isolated = new StringBuilder(text.length() + 16);
        int begin = -1;
        int end = 0;
        PrimitiveIterator.OfInt points = text.codePoints().iterator();
        while (points.hasNext()) {
            int c = points.nextInt();
            if (rightToLeft(c)) {
                if (begin < 0) {
                    begin = isolated.length();
                }
                isolated.appendCodePoint(c);
                end = isolated.length();
                continue;
            }
            if (begin >= 0 && !within(c)) {
                close(isolated, begin, end);
                begin = -1;
            }
            isolated.appendCodePoint(c);
        }
        if (begin >= 0) {
            close(isolated, begin, end);
        }
        return isolated.toString();
    }

    /** Between letters of a run: the spaces of a name, and marks on its letters. */
    private static boolean within(int c) {
        return c == ' ' || Character.getDirectionality(c) == Character.DIRECTIONALITY_NONSPACING_MARK;
    }

    private static void close(StringBuilder text, int begin, int end) {
        text.insert(end, POP_DIRECTIONAL_ISOLATE).insert(begin, FIRST_STRONG_ISOLATE);
    }

    private static boolean rightToLeft(int c) {
        int direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }
}
