package org.ancrage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No package is a warehouse, and none of its files a scroll. */
class RoomsTest {

    private static final Path REPOSITORY = Path.of("..");
    private static final int MOST_FILES = 40;
    private static final int MOST_LINES = 4_000;
    private static final int LONGEST_FILE = 400;

    private static Map<Path, Map<Path, Integer>> rooms() throws IOException {
        Map<Path, Map<Path, Integer>> rooms = new TreeMap<>();
        try (Stream<Path> files = Files.walk(REPOSITORY)) {
            for (Path source : files.filter(file -> file.toString().endsWith(".java") && isOfAModule(file)).toList()) {
                rooms.computeIfAbsent(source.getParent(), room -> new TreeMap<>()).put(source, Files.readAllLines(source).size());
            }
        }
        return rooms;
    }

    private static boolean isOfAModule(Path source) {
        String path = source.toString().replace('\\', '/');
        return path.contains("/src/main/java/org/ancrage/") && !path.contains("/target/");
    }

    @Test
    void eachRoomCanBeOverlooked() throws IOException {
        assertThat(rooms()).containsKeys(REPOSITORY.resolve("core/src/main/java/org/ancrage"), REPOSITORY.resolve("samples/cli/src/main/java/org/ancrage/cli")).allSatisfy((room, files) -> {
            assertThat(files.size()).as("files").isLessThanOrEqualTo(MOST_FILES);
            assertThat(files.values().stream().mapToInt(Integer::intValue).sum()).as("lines").isLessThanOrEqualTo(MOST_LINES);
        });
    }

    @Test
    void noFileIsLongerThanOneReads() throws IOException {
        assertThat(rooms().values().stream().flatMap(files -> files.entrySet().stream()).filter(file -> file.getValue() > LONGEST_FILE)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))).isEmpty();
    }

    @Test
    void eachRoomSaysWhatBelongsThere() throws IOException {
        assertThat(rooms().keySet()).allSatisfy(room -> assertThat(room.resolve("package-info.java")).isRegularFile());
    }

    /** Two modules that share a package can see each other's insides, and cannot stand on the module path together. */
    @Test
    void eachRoomIsOfOneModule() throws IOException {
        Map<String, Set<String>> modules = new TreeMap<>();
        Pattern source = Pattern.compile("(.*)/src/(?:main|test)/java/(.*)/[^/]*\\.java");
        try (Stream<Path> files = Files.walk(REPOSITORY)) {
            files.map(file -> source.matcher(file.toString().replace('\\', '/'))).filter(Matcher::matches)
                    .filter(found -> !found.group(1).contains("/target"))
                    .forEach(found -> modules.computeIfAbsent(found.group(2), room -> new TreeSet<>()).add(found.group(1)));
        }
        assertThat(modules).containsKeys("org/ancrage/fact", "org/ancrage/rules")
                .allSatisfy((room, of) -> assertThat(of).hasSize(1));
    }
}
