package org.ancrage.verify;

import java.util.List;

/**
 * Something that is not as a situation expects it.
 *
 * @param text id of the text
 * @param subject what is compared, for example {@code outcome} or {@code criterion fr/sren-31#harm-likely}
 * @param expected what the situation says
 * @param actual what is answered
 * @param because why it is answered so, line by line, in English
 */
public record Discrepancy(String text, String subject, String expected, String actual, List<String> because) {

    public Discrepancy {
        because = List.copyOf(because);
    }

    @Override
    public String toString() {
        return "%s: %s: expected %s, but was %s%s".formatted(text, subject, expected, actual,
                because.isEmpty() ? "." : ", because\n  " + String.join("\n  ", because));
    }
}
