package org.ancrage.render;

import java.util.regex.Pattern;

/** Short forms of citations. */
final class Citations {

    /** What tells the content of a provision rather than where it stands. */
    private static final Pattern CONTENT = Pattern.compile(
            "(?<=.)(?:\\s*: .*|, (?:JO du|en vigueur|in force|published in) .*|\\s\\([^()]*\\))$");

    private Citations() {
    }

    static String shortened(String citation) {
        String shorter = CONTENT.matcher(citation).replaceFirst("");
        if (shorter.length() != citation.length()) {
            return shortened(shorter);
        }
        // A parenthesis that was cut inside is cut as a whole.
        int open = citation.lastIndexOf(" (");
        return open > 0 && citation.indexOf(')', open) < 0 ? citation.substring(0, open) : citation;
    }
}
