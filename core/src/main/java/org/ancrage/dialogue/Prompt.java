package org.ancrage.dialogue;

import java.util.List;
import org.ancrage.decision.Question;
import org.ancrage.law.Wording;

/**
 * One component of the request to be filled in. "I do not know" is always an answer: {@link Dialogue#skip}.
 *
 * @param pointer JSON pointer of the component, in a document whose listings are plain lists: {@code /offer/certificates/0/status}; it
 *     stays when a listing is completed
 * @param kind what is asked
 * @param text the prompt as a question
 * @param choices the values allowed, where they are few; of {@link Kind#ENTITY}, those that are known
 * @param open whether another value than the choices may be given
 * @param known what the listing is known to hold already; an answer is added to it
 * @param question why it is asked, and which texts it can decide
 */
public record Prompt(
        String pointer, Kind kind, Wording text, List<Choice> choices, boolean open, List<Choice> known, Question question) {

    /** What is asked, and so what an answer is. */
    public enum Kind {
        /** {@link org.ancrage.fact.Answer#YES} or {@code NO}, or a Boolean. */
        YES_NO,
        /** One of the choices. */
        ONE_OF,
        /** Those of the choices that apply, perhaps none. */
        SEVERAL_OF,
        /** A State, by its ISO 3166-1 code. */
        COUNTRY,
        /** States, perhaps none. */
        COUNTRIES,
        /** A {@link java.time.LocalDate}. */
        DATE,
        /** A number from 0 to 100. */
        PERCENTAGE,
        /** A whole number. */
        NUMBER,
        TEXT,
        /** Texts, perhaps none. */
        TEXTS,
        /** The id of the hoster, of a holder or of a participant. */
        ENTITY,
        /** Whether there is one more item than those listed: YES or NO. */
        ANOTHER;

        /** Whether an answer is a list: {@code List} and {@code Set} say "these and no others", a {@code Listing} what it says. */
        public boolean several() {
            return this == SEVERAL_OF || this == COUNTRIES || this == TEXTS;
        }

        /** Whether an answer is yes or no. */
        public boolean yesOrNo() {
            return this == YES_NO || this == ANOTHER;
        }
    }

    /**
     * A value, and what it means.
     *
     * @param value as it stands in a document
     */
    public record Choice(String value, Wording label) {
    }

    public Prompt {
        choices = List.copyOf(choices);
        known = List.copyOf(known);
    }
}
