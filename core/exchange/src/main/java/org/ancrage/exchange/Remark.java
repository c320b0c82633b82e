package org.ancrage.exchange;

import org.ancrage.law.Language;
import org.ancrage.law.Wording;

/**
 * A line of the report of an import.
 *
 * @param kind what became of it
 * @param place where in which file: {@code owners.json:12 /3/recordDetails}, {@code offer.xlsx Holdings!C7}
 * @param text what was found there and why it was read so, or not at all
 */
public record Remark(Kind kind, String place, Wording text) {

    /** What became of something that stands in a file. */
    public enum Kind {
        /** It became a fact. */
        READ,
        /** It became a fact in part: the rest is unknown. */
        READ_IN_PART,
        /** No fact came of it. */
        LEFT_OUT,
        /** It is no fact that can be given, and of interest to who decides. */
        TO_KNOW
    }

    /** On one line. */
    public String in(Language language) {
        String what = switch (kind) {
            case READ -> language == Language.FR ? "lu" : "read";
            case READ_IN_PART -> language == Language.FR ? "lu en partie" : "read in part";
            case LEFT_OUT -> language == Language.FR ? "laissé de côté" : "left out";
            case TO_KNOW -> language == Language.FR ? "à savoir" : "to know";
        };
        return place + " – " + what + (language == Language.FR ? "\u00a0: " : ": ") + text.in(language);
    }
}
