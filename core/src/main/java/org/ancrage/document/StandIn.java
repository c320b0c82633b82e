package org.ancrage.document;

/**
 * The text that stands for a mandatory one that could not be read, so that the record can be made and checked further. It never
 * leaves this package: a document with problems yields nothing.
 */
final class StandIn {

    /** Not a character, so that no text begins with it by chance. */
    private static final String MARK = "\uFFFF";

    private StandIn() {
    }

    static String at(String pointer) {
        return MARK + pointer;
    }

    static boolean is(String text) {
        return text.startsWith(MARK);
    }
}
