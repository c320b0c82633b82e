package org.ancrage.document.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.law.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every problem of the house can be told in both languages, and each code is of one problem. */
class ProblemWordsTest {

    private static final Pattern CODES = Pattern.compile("enum (\\w+) implements ProblemCode \\{([^;}]*)[;}]");
    private static final Pattern REFERENCE = Pattern.compile("\\b(\\w+Problem)\\.([A-Z][A-Z0-9_]+)\\b");

    @Test
    void eachIsSaidInBothLanguagesWithTheSameArguments() {
        List<WrittenWords> english = WrittenWords.all(Language.EN);
        List<WrittenWords> french = WrittenWords.all(Language.FR);
        assertThat(french).hasSameSizeAs(english).hasSizeGreaterThan(10);
        for (int room = 0; room < english.size(); room++) {
            WrittenWords en = english.get(room);
            WrittenWords fr = french.get(room);
            assertThat(fr.entries().keySet()).as("%s", fr.file()).isEqualTo(en.entries().keySet());
            assertThat(en.entries()).allSatisfy((key, text) ->
                    assertThat(WrittenWords.arguments(fr.of(key))).as("%s in %s", key, fr.file()).isEqualTo(WrittenWords.arguments(text)));
        }
    }

    @Test
    void noCodeIsOfTwoProblems() {
        assertThat(WrittenWords.all(Language.EN).stream().flatMap(room -> room.codes().stream())).doesNotHaveDuplicates().hasSizeGreaterThan(200)
                .allMatch(code -> code.matches("[a-z0-9]+(?:-[a-z0-9]+)*"));
    }

    @Test
    void eachHasItsConstantAndIsReported() throws IOException {
        Map<String, String> sources = sources();
        Set<String> referred = sources.values().stream().flatMap(source -> REFERENCE.matcher(source).results())
                .map(found -> found.group(1) + "." + found.group(2)).collect(Collectors.toCollection(TreeSet::new));
        for (WrittenWords room : WrittenWords.all(Language.EN)) {
            Set<String> codes = new TreeSet<>();
            for (Map.Entry<String, String> source : sources.entrySet()) {
                if (Path.of(source.getKey()).getParent().equals(room.sources())) {
                    CODES.matcher(source.getValue()).results().forEach(codesOf -> constants(codesOf).forEach(constant -> {
                        codes.add(constant.toLowerCase(Locale.ROOT).replace('_', '-'));
                        assertThat(referred.contains(codesOf.group(1) + "." + constant) || alone(source.getValue(), constant))
                                .as("%s.%s is reported somewhere", codesOf.group(1), constant).isTrue();
                    }));
                }
            }
            assertThat(codes).as("%s", room.file()).isEqualTo(new TreeSet<>(room.codes()));
        }
    }

    /** Used within its own enumeration, as what has no code of its own is. */
    private static boolean alone(String source, String constant) {
        return source.contains("return " + constant + ".");
    }

    private static Stream<String> constants(MatchResult codes) {
        return Stream.of(codes.group(2).split(",")).map(String::strip);
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(WrittenWords.ROOT)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".java") && file.toString().contains("/src/main/java/")).toList()) {
                sources.put(file.toString(), Files.readString(file));
            }
        }
        return sources;
    }

    /** Either in a sentence of its own, or on the page of codes. */
    @ParameterizedTest
    @EnumSource
    void eachSaysWhatToDo(Language language) {
        for (WrittenWords room : WrittenWords.all(language)) {
            assertThat(room.codes()).as("%s", room.file()).allMatch(code ->
                    room.entries().containsKey(code + WrittenWords.DO) || room.of(code).matches(".*\\.(?:\\[\\[.*]])? \\S.*|.*\\.\\[\\[ .*"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void wordsOfArgumentsAreThere(Language language) {
        WrittenWords shared = WrittenWords.all(language).get(0);
        for (WrittenWords room : WrittenWords.all(language)) {
            Set<String> used = room.entries().values().stream().flatMap(text -> WrittenWords.words(text).stream()).collect(Collectors.toCollection(TreeSet::new));
            assertThat(used).as("%s", room.file()).allMatch(word -> hasWord(room, word) || hasWord(shared, word));
        }
    }

    private static boolean hasWord(WrittenWords room, String word) {
        return room.entries().keySet().stream().anyMatch(key -> key.startsWith("@" + word + "."));
    }

    @Test
    void frenchIsSetAsFrenchIs() {
        for (WrittenWords room : WrittenWords.all(Language.FR)) {
            assertThat(room.entries()).as("%s", room.file()).allSatisfy((key, text) ->
                    assertThat(text).doesNotContainPattern("« | »| [;!?](?: |$)| :(?: |$)|’"));
        }
    }
}
