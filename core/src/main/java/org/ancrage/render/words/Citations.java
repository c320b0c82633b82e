package org.ancrage.render.words;

import java.util.regex.Pattern;

/** Short forms of citations, and of the titles of texts. */
public final class Citations {

    /** What tells the content of a provision rather than where it stands. */
    private static final Pattern CONTENT = Pattern.compile(
            "(?<=.)(?:\\s*: .*|, (?:JO du|JO of|Official Journal of|en vigueur|in force|published in|publiée par|as published by) .*|\\s\\([^()]*\\))$");

    private static final Pattern ABOUT = Pattern.compile("\\s*: .*$");

    private Citations() {
    }

    public static String shortened(String citation) {
        String shorter = CONTENT.matcher(citation).replaceFirst("");
        return shorter.length() == citation.length() ? closed(citation) : shortened(shorter);
    }

    /** The title of a text without what it is about. */
    public static String shortTitle(String title) {
        return ABOUT.matcher(title).replaceFirst("");
    }

    /** A parenthesis that was cut inside is cut as a whole. */
    private static String closed(String citation) {
        int depth = 0;
        for (int i = citation.length() - 1; i >= 0; i--) {
            char c = citation.charAt(i);
            depth += c == ')' ? 1 : c == '(' ? -1 : 0;
            if (depth < 0) {
                return closed(citation.substring(0, i).stripTrailing());
            }
        }
        return citation;
    }
}
