package org.ancrage.render.words;

import java.net.URI;

/** A part of a stretch of text. */
public sealed interface Inline {

    /**
     * Text as it is. It may come from a user: nothing in it steers a terminal or turns the direction of writing.
     *
     * @param text one line
     */
    record Plain(String text) implements Inline {
        public Plain {
            text = harmless(text);
        }
    }

    record Styled(Tone tone, Prose text) implements Inline {
    }

    /** The number of a provision among the references of a decision. */
    record Reference(int decision, int number) implements Inline {
    }

    /** Leads to where a law can be read; its text says which. */
    record Link(Prose text, URI address) implements Inline {
    }

    /** Leads to a place of the same document, or to a document beside it. */
    record Way(Prose text, URI address) implements Inline {
    }

    /** Leads to a decision of the same document, by its number. */
    record Jump(int decision, Prose text) implements Inline {
    }

    private static String harmless(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isHarmless(text.charAt(i))) {
                StringBuilder kept = new StringBuilder();
                for (char c : text.toCharArray()) {
                    if (isHarmless(c)) {
                        kept.append(c);
                    } else if (Character.isWhitespace(c)) {
                        kept.append(' ');
                    }
                }
                return kept.toString();
            }
        }
        return text;
    }

    private static boolean isHarmless(char c) {
        return c >= 0x20 && c < 0x7F || c > 0x7F && switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
