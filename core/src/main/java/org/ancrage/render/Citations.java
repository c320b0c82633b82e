package org.ancrage.render;

import java.util.regex.Pattern;

/** Citations in short. */
final class Citations {

    /** In a citation, what tells the content of a provision rather than where it stands. */
    private static final Pattern CONTENT = Pattern.compile(
            "(?<=.)(?:\\s*: .*|, (?:JO du|en vigueur|in force|published in) .*|\\s\\([^()]*\\)?)$");

    private Citations() {
    }

    /** Where a provision stands, without what it says. */
    static String shortened(String citation) {
        String shorter = CONTENT.matcher(citation).replaceFirst("");
        return shorter.length() == citation.length() ? citation : shortened(shorter);
    }
}
