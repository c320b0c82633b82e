package org.ancrage.document.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.ancrage.law.Language;
import org.ancrage.law.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of codes is made of the words, with an example of each: no code is without it. */
class ProblemPagesTest {

    private static final Map<Language, String> PAGES = Map.of(Language.EN, "PROBLEMS.md", Language.FR, "PROBLEMS.fr.md");
    private static final Wording TITLE = new Wording("Erreurs", "Problems");
    private static final Wording LEAD = new Wording("""
            Ce qui peut être erroné dans une entrée. Chaque erreur a un code, qui ne change jamais de sens, et des arguments\u00a0: `Problem.code()` et
            `Problem.arguments()` en Java, `code` et `arguments` par HTTP. Le message est en français par `InvalidInputException.message(Language.FR)`, `--lang fr` à la
            ligne de commande, `Accept-Language` par HTTP. [In English](PROBLEMS.md).
            """, """
            What can be wrong with an input. Each problem has a code, which never changes its meaning, and arguments: `Problem.code()` and `Problem.arguments()` in Java,
            `code` and `arguments` over HTTP. The message is in French by `InvalidInputException.message(Language.FR)`, by `--lang fr` on the command line, by
            `Accept-Language` over HTTP. [En français](PROBLEMS.fr.md).
            """);
    private static final Wording EXAMPLE = new Wording("Par exemple", "For example");
    private static final Wording ARGUMENTS = new Wording("Arguments", "Arguments");
    private static final Wording WHAT_TO_DO = new Wording("Que faire", "What to do");
    private static final Wording AS_IT_SAYS = new Wording("ce que dit le message.", "as the message says.");

    private static final Pattern ARGUMENT = Pattern.compile("\\{@?([a-zA-Z]+)(?:\\|[^{}]*)?}");

    private record Named(String name, String code) implements ProblemCode {
    }

    @ParameterizedTest
    @EnumSource
    void isMadeOfTheWords(Language language) throws IOException {
        StringBuilder page = new StringBuilder("# " + TITLE.in(language) + "\n\n<!-- ProblemPagesTest -->\n\n" + LEAD.in(language));
        Properties samples = samples();
        Set<String> used = new TreeSet<>();
        for (WrittenWords room : WrittenWords.all(language)) {
            page.append("\n## ").append(room.of("title")).append('\n');
            room.codes().forEach(code -> section(page, room, code, samples, used));
        }
        assertThat(samples.stringPropertyNames()).as("samples of arguments that no code has any more")
                .allMatch(name -> used.contains(name) || name.matches(".*(?:En|Fr)"));
        same(page.toString(), Path.of(Objects.requireNonNull(PAGES.get(language))));
    }

    private static void section(StringBuilder page, WrittenWords room, String code, Properties samples, Set<String> used) {
        String pattern = room.of(code);
        Map<String, String> arguments = arguments(pattern, code, room, samples, used);
        Diagnosis reason = pattern.contains("{reason}") ? DocumentProblem.DATE_MALFORMED.with("date", "24/11/2026") : null;
        Language language = room.language();
        page.append("\n### ").append(code).append("\n\n")
                .append(colon(EXAMPLE, language)).append('`').append(room.words().message(new Diagnosis(new Named(code.toUpperCase(Locale.ROOT), code), arguments, reason))).append("`\n\n");
        Set<String> names = new TreeSet<>(arguments.keySet());
        if (!names.isEmpty()) {
            page.append(colon(ARGUMENTS, language)).append("`").append(String.join("`, `", arguments.keySet())).append("`.\n\n");
        }
        page.append(colon(WHAT_TO_DO, language)).append(room.entries().containsKey(code + WrittenWords.DO) ? lower(room.of(code + WrittenWords.DO)) : AS_IT_SAYS.in(language)).append('\n');
    }

    private static String colon(Wording label, Language language) {
        return label.in(language) + (language == Language.FR ? "\u00a0: " : ": ");
    }

    private static String lower(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** In the order of the message. A sample of one code wins over that of all; of words, the first is taken. */
    private static Map<String, String> arguments(String pattern, String code, WrittenWords room, Properties samples, Set<String> used) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (String name : inOrder(pattern)) {
            String own = code + "." + name;
            String of = samples.getProperty(own) != null ? own : name;
            String word = firstWord(room, name, pattern);
            String sample = samples.getProperty(of);
            if (sample != null && word == null || samples.getProperty(own) != null) {
                used.add(of);
            } else {
                sample = word;
            }
            assertThat(sample).as("a sample of the argument %s of %s", name, code).isNotNull();
            if (!sample.isEmpty()) {
                arguments.put(name, sample);
            }
            String wording = word == null ? null : wordOf(room, name, sample);
            if (wording != null) {
                arguments.putAll(arguments(wording, code, room, samples, used));
            }
        }
        return arguments;
    }

    private static List<String> inOrder(String pattern) {
        return ARGUMENT.matcher(pattern).results().map(found -> found.group(1))
                .filter(name -> !name.equals("reason")).distinct().toList();
    }

    private static String firstWord(WrittenWords room, String name, String pattern) {
        if (!WrittenWords.words(pattern).contains(name)) {
            return null;
        }
        String start = "@" + name + ".";
        return List.of(room, shared(room)).stream().flatMap(words -> words.entries().keySet().stream()).filter(key -> key.startsWith(start))
                .findFirst().map(key -> key.substring(start.length())).orElse(null);
    }

    private static String wordOf(WrittenWords room, String name, String value) {
        String key = "@" + name + "." + value;
        String own = room.entries().get(key);
        return own != null ? own : shared(room).entries().get(key);
    }

    private static WrittenWords shared(WrittenWords room) {
        return WrittenWords.all(room.language()).get(0);
    }

    private static Properties samples() throws IOException {
        Properties samples = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ProblemPagesTest.class.getResourceAsStream("samples.properties")), StandardCharsets.UTF_8)) {
            samples.load(reader);
        }
        return samples;
    }

    private static void same(String generated, Path file) throws IOException {
        if (Boolean.getBoolean("ancrage.regenerate")) {
            Files.writeString(file, generated, StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(file))
                .as("Words have changed. Regenerate with: mvn -pl core test -Dtest=ProblemPagesTest -Dancrage.regenerate=true")
                .isEqualTo(generated);
    }
}
