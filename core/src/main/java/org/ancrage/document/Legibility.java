package org.ancrage.document;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Which texts of a request a person can see and tell from others, and which days can be written. The patterns are those of the schema of a request too, so that it
 * admits what the reader does, but for hidden characters beyond the first plane, which only the reader refuses: they are written by ranges, which mean the same in
 * ECMAScript, Java and Python, of which the last knows no categories.
 */
public final class Legibility {

    private static final String WHITE_SPACE = "\\t-\\r \\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF";
    /** Halves of characters, and what never is one: programs may mark places with them, since no input has them. */
    private static final String NO_CHARACTER = "\\uD800-\\uDFFF\\uFDD0-\\uFDEF\\uFFFE\\uFFFF";
    /** Characters that control or format, and those of private use. */
    private static final String HIDDEN = NO_CHARACTER + "\\u0000-\\u001F\\u007F-\\u009F\\u00AD\\u0600-\\u0605\\u061C\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u180E"
            + "\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uE000-\\uF8FF\\uFEFF\\uFFF9-\\uFFFB";
    private static final String HIDDEN_BEYOND = "\\p{Cf}\\p{Co}";

    /** A text: characters only, and at least one that is no white space. */
    public static final String TEXT = with(NO_CHARACTER);
    /** A text by which facts are related: an id, a reference, a service. It has no character that is not seen. */
    public static final String IDENTIFIER = with(HIDDEN);

    private static final Pattern SHOWN = Pattern.compile("[^" + WHITE_SPACE + "]");
    private static final Pattern CHARACTERS = Pattern.compile("[^" + NO_CHARACTER + "]*");
    private static final Pattern SEEN = Pattern.compile("[^" + HIDDEN + HIDDEN_BEYOND + "]*");

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
