package org.ancrage.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.document.Cursor;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.Problems;

/**
 * One of {@code hostile-rules.yaml}.
 *
 * @param file whole text of the rule file
 * @param expected regular expressions of messages, by line
 * @param byCharacters whether only the characters give it away
 */
record HostileCase(String name, String file, Map<Integer, String> expected, boolean byCharacters) {

    static final String PATH = "fr/text/rules.drl";
    static final String PACKAGE = "com.example.pack";

    private static final String HEAD = "package com.example.pack.fr.text\nimport org.ancrage.fact.*; import org.ancrage.fact.term.*\nimport org.ancrage.fact.derived.*\n";

    static List<HostileCase> all() {
        try (InputStream in = HostileCase.class.getResourceAsStream("hostile-rules.yaml")) {
            return Cursor.of(new DocumentReader().read(in, "hostile-rules.yaml"), new Problems("hostile-rules.yaml")).items().stream()
                    .map(HostileCase::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HostileCase of(Cursor one) {
        Map<Integer, String> expected = new LinkedHashMap<>();
        one.at("expect").entries().forEach((line, message) -> expected.put(Integer.valueOf(line), message.text().orElseThrow()));
        if (one.find("why").isEmpty()) {
            throw new IllegalStateException("A case without a reason: " + text(one, "name"));
        }
        return new HostileCase(text(one, "name"), file(one), expected, one.find("by").isPresent());
    }

    private static String file(Cursor one) {
        if (one.find("file").isPresent()) {
            return text(one, "file");
        }
        if (one.find("rules").isPresent()) {
            return HEAD + text(one, "rules");
        }
        String when = one.find("when").isPresent() ? text(one, "when") : "$offer : Offer()\n";
        String then = one.find("then").isPresent() ? text(one, "then") : "";
        return HEAD + rule("A rule", "criterion", when, then);
    }

    static String rule(String name, String criterion, String when, String then) {
        return "rule \"" + name + "\"\n    @met( \"" + criterion + "\" )\n    @fr( \"Une règle\" )\nwhen\n" + when + "then\n" + then + "end\n";
    }

    private static String text(Cursor one, String key) {
        return one.find(key).flatMap(Cursor::text).orElseThrow(() -> new IllegalStateException(key));
    }

    @Override
    public String toString() {
        return name;
    }
}
