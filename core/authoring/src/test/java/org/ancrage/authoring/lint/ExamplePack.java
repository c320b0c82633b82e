package org.ancrage.authoring.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small pack without findings, of which a test changes one part. */
final class ExamplePack {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    static final String TEXT = "fr/example/text.yaml";
    static final String CRITERIA = "fr/example/criteria.yaml";
    static final String PROVISIONS = "fr/example/provisions.yaml";
    static final String RULES = "fr/example/rules.drl";
    /** None as long as a test gives none. */
    static final String ACTS = "acts.yaml";
    static final String SITUATIONS = "fr/example/situations.yaml";

    private final Map<String, String> files = new LinkedHashMap<>();

    ExamplePack() {
        for (String file : List.of("pack.yaml", TEXT, CRITERIA, PROVISIONS, RULES, SITUATIONS)) {
            try (InputStream in = ExamplePack.class.getResourceAsStream("example/" + file)) {
                files.put(file, new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    String file(String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    ExamplePack with(String file, String content) {
        files.put(file, content);
        return this;
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    ExamplePack withActs(String acts) {
        return with(ACTS, acts).with("pack.yaml", file("pack.yaml") + "acts: " + ACTS + "\n");
    }

    ExamplePack replacing(String file, String part, String by) {
        String before = file(file);
        if (!before.contains(part)) {
            throw new IllegalArgumentException("(%s) does not stand in %s.".formatted(part, file));
        }
        return with(file, before.replace(part, by));
    }

    /** Rules instead of those of the pack, under the same header. */
    ExamplePack withRules(String rules) {
        String header = file(RULES).substring(0, file(RULES).indexOf("rule \""));
        return with(RULES, header + rules);
    }

    /** A part of a text, with its key, instead of that of the same key in its file. */
    ExamplePack withPart(String part) {
        String key = part.substring(0, part.indexOf(':') + 1);
        Pattern section = Pattern.compile("(?m)^" + key + "(?:.*\\R)(?:[ ].*\\R)*");
        for (String file : List.of(TEXT, CRITERIA, PROVISIONS)) {
            Matcher found = section.matcher(file(file));
            if (found.find()) {
                return with(file, file(file).substring(0, found.start()) + part + (part.endsWith("\n") ? "" : "\n") + file(file).substring(found.end()));
            }
        }
        throw new IllegalArgumentException("There is no part (%s).".formatted(key));
    }

    Path written(Path folder) {
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What one check finds, as {@code file:line}. */
    List<String> places(Path folder, String check) {
        return findings(folder, check).stream().map(finding -> finding.file() + ":" + finding.line()).distinct().toList();
    }

    List<Finding> findings(Path folder, String check) {
        // Trying situations takes a compilation.
        List<Check> checks = Lint.searching().checks().stream()
                .filter(one -> one.id().equals(check) || !List.of("asked-facts", "situation-for-each-truth", "unusable", "unused").contains(one.id()) && !one.searches()).toList();
        return new Lint(checks).run(written(folder), TODAY).stream()
                .filter(finding -> finding.check().equals(check)).toList();
    }

    /** Lines of a file that hold a word. */
    List<String> marked(String file, String mark) {
        List<String> lines = file(file).lines().toList();
        List<String> marked = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).contains(mark)) {
                marked.add(file + ":" + (line + 1));
            }
        }
        return marked;
    }
}
