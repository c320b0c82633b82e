package org.ancrage.pack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of a legal text that a test has in one piece. */
final class SplitText {

    private static final Pattern SECTION = Pattern.compile("(?m)^(\\w+):.*\\R(?:[ #].*\\R)*");

    private SplitText() {
    }

    static Map<String, String> files(String whole) {
        Map<String, String> files = new LinkedHashMap<>();
        Matcher section = SECTION.matcher(whole);
        while (section.find()) {
            String key = section.group(1);
            String file = TextFiles.optional().contains(key + ".yaml") ? key + ".yaml" : TextFiles.TEXT;
            files.merge(file, section.group(), String::concat);
        }
        return files;
    }
}
