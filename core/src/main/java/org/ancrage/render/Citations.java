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
        return shorter.length() == citation.length() ? citation : shortened(shorter);
    }
}
