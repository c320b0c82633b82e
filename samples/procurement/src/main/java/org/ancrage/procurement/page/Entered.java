package org.ancrage.procurement.page;

import org.ancrage.document.Legibility;

/** Texts that people write into fields: what is seen is what is there. Controls, and what turns the direction of the text after it, are refused. */
public final class Entered {

    private Entered() {
    }

    /**
     * On one line.
     *
     * @param key of the message where it is none, or longer
     * @throws Refused if it is blank, longer, or hides something
     */
    public static String line(String text, int most, String key) {
        String line = text.strip();
        if (line.isEmpty() || line.length() > most || !Legibility.legible(line, true)) {
            throw new Refused(key);
        }
        return line;
    }

    /** As {@link #line}, on as many lines as it takes. */
    public static String lines(String text, int most, String key) {
        if (text.strip().lines().anyMatch(line -> !Legibility.legible(line.replace('\t', ' '), true)) || text.isBlank() || text.length() > most) {
            throw new Refused(key);
        }
        return text.strip();
    }
}
