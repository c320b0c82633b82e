package org.ancrage.document.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.law.Language;

/**
 * The words of one room, as they are written, of whatever module.
 *
 * @param entries in the order of the file
 */
record WrittenWords(Path file, Language language, Map<String, String> entries) {

    static final Path ROOT = Path.of("..");
    static final String DO = ".do";
    private static final List<String> MODULES = List.of("core", "core/exchange", "core/mcp", "core/spring-boot", "rules", "samples/spark", "samples/cli", "core/authoring");
    private static final String RESOURCES = "/src/main/resources/";
    private static final Pattern NAME = Pattern.compile("\\{@?([a-zA-Z]+)(?:\\|[^{}]*)?}");
    private static final Pattern WORD = Pattern.compile("\\{@([a-zA-Z]+)}");

    private static final Map<Language, List<WrittenWords>> READ = new EnumMap<>(Language.class);

    static synchronized List<WrittenWords> all(Language language) {
        return READ.computeIfAbsent(language, WrittenWords::read);
    }

    private static List<WrittenWords> read(Language language) {
        String name = "problems_" + language.code() + ".properties";
        List<WrittenWords> all = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module + RESOURCES))) {
                files.filter(file -> file.endsWith(name)).sorted().map(file -> read(file, language)).forEach(all::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        // What applications meet first stands first, wherever its room is in the alphabet.
        all.sort((one, other) -> Boolean.compare(!one.file.toString().contains("document/problem"), !other.file.toString().contains("document/problem")));
        return all;
    }

    private static WrittenWords read(Path file, Language language) {
        try {
            Map<String, String> entries = new LinkedHashMap<>();
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split(" = ", 2);
                    if (parts.length != 2 || line.contains("\\") || entries.put(parts[0], parts[1]) != null) {
                        throw new IllegalStateException("%s: %s".formatted(file, line));
                    }
                }
            }
            return new WrittenWords(file, language, entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the enumerations of its codes stand. */
    Path sources() {
        return Path.of(file.getParent().toString().replace("src/main/resources", "src/main/java"));
    }

    List<String> codes() {
        return entries.keySet().stream().filter(key -> !key.startsWith("@") && !key.endsWith(DO) && !key.equals("title")).toList();
    }

    String of(String key) {
        String text = entries.get(key);
        if (text == null) {
            throw new IllegalStateException("%s has no %s".formatted(file, key));
        }
        return text;
    }

    /** Of the arguments of an entry; what one is called in its language has the end of the language. */
    static Set<String> arguments(String pattern) {
        return NAME.matcher(pattern).results().map(found -> found.group(1).replaceFirst("(?:En|Fr)$", "")).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names whose arguments are words. */
    static Set<String> words(String pattern) {
        return WORD.matcher(pattern).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    ProblemWords words() {
        Properties properties = new Properties();
        properties.putAll(entries);
        return new ProblemWords(properties, language);
    }
}
