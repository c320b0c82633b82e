package org.ancrage.document;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Which texts of a request a person can see and tell from others, and which days can be written. The patterns are those of the schema of a request too, so that it
 * admits what the reader does; they mean the same in ECMAScript and in Java.
 */
public final class Legibility {

    private static final String WHITE_SPACE = "\\t-\\r \\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF";
    /** Halves of characters, and what never is one: programs may mark places with them, since no input has them. */
    private static final String NO_CHARACTER = "\\p{Cs}\\uFDD0-\\uFDEF\\uFFFE\\uFFFF";
    private static final String HIDDEN = NO_CHARACTER + "\\p{Cc}\\p{Cf}\\p{Co}\\u2028\\u2029";

    /** A text: characters only, and at least one that is no white space. */
    public static final String TEXT = with(NO_CHARACTER);
    /** A text by which facts are related: an id, a reference, a service. It has no character that is not seen. */
    public static final String IDENTIFIER = with(HIDDEN);

    private static final Pattern SHOWN = Pattern.compile("[^" + WHITE_SPACE + "]");
    private static final Pattern CHARACTERS = Pattern.compile("[^" + NO_CHARACTER + "]*");
    private static final Pattern SEEN = Pattern.compile("[^" + HIDDEN + "]*");

    private Legibility() {
    }

    private static String with(String excluded) {
        return "^[^%1$s]*[^%1$s%2$s][^%1$s]*$".formatted(excluded, WHITE_SPACE);
    }

    /** Whether texts of this component relate facts; names do not, nor do values that only a pack reads. */
    public static boolean relates(String component) {
        return !component.equals("name") && !component.equals("value");
    }

    /** Whether there is something to see. */
    public static boolean shows(String text) {
        return plain(text) ? !text.isBlank() : SHOWN.matcher(text).find();
    }

    /** Whether nothing of the text is hidden; of one that relates nothing, whether it has characters only. */
    public static boolean legible(String text, boolean relates) {
        return plain(text) || (relates ? SEEN : CHARACTERS).matcher(text).matches();
    }

    /** Whether a document can hold the day: its years have four digits, the first being 1. */
    public static boolean writable(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= 9999;
    }

    /** Whether it has printable ASCII only, as nearly all texts have, which is sooner seen than matched. */
    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
