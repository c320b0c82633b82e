package org.ancrage.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said to people is said in both languages, and nothing else is kept. */
class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    /** Keys that are put together: what they begin with, and the enumeration or list that ends them. */
    private static final Pattern PREFIX = Pattern.compile("\\$\\{'([a-z.]+\\.)' \\+");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][a-zA-Z.-]+)");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z]+\\.[a-z-]+)\"");

    @Test
    void bothLanguagesSayAllThatIsSaidAndNothingElse() {
        Properties french = read("messages.properties");
        Properties english = read("messages_en.properties");
        assertThat(new TreeSet<>(english.stringPropertyNames())).isEqualTo(new TreeSet<>(french.stringPropertyNames()));
        french.forEach((key, text) -> assertThat(arguments(english.getProperty((String) key))).as((String) key).isEqualTo(arguments((String) text)));
        assertThat(french.values()).allSatisfy(text -> assertThat((String) text).isNotBlank().doesNotContain("'"));
        assertThat(english.values()).allSatisfy(text -> assertThat((String) text).isNotBlank().doesNotContain("'"));

        String pages = texts(RESOURCES.resolve("templates"));
        String code = texts(Path.of("src/main/java"));
        TreeSet<String> said = matches(KEY, pages);
        assertThat(french.stringPropertyNames()).as("said on pages").containsAll(said);
        TreeSet<String> prefixes = matches(PREFIX, pages);
        said.addAll(matches(QUOTED, code));
        TreeSet<String> unused = new TreeSet<>(french.stringPropertyNames());
        unused.removeAll(said);
        unused.removeIf(key -> prefixes.contains(key.substring(0, key.lastIndexOf('.') + 1)));
        assertThat(unused).isEmpty();
        TreeSet<String> told = Stream.of("(?:Refused|atThisStage)\\(\"([a-z.-]+)\"", "tell\\(\"([a-z.-]+)\"", "done\\(\"([a-z.-]+)\"", "page\\([0-9]+, \"([a-z.-]+)\"")
                .flatMap(pattern -> matches(Pattern.compile(pattern), code).stream()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(french.stringPropertyNames()).as("told by code").containsAll(told);
    }

    /** An action of the trail that has no words would fail the page of its consultation. */
    @Test
    void everyActionOfTheTrailHasWords() {
        TreeSet<String> actions = matches(Pattern.compile("(?:write|audit)\\([^;]*?\"([A-Z_]{5,}[A-Z])\""), texts(Path.of("src/main/java")));
        assertThat(actions).contains("DECIDED", "OFFER_SUBMITTED").allSatisfy(action -> assertThat(read("messages.properties")).containsKey("audit." + action));
    }

    private static TreeSet<String> arguments(String text) {
        return matches(Pattern.compile("\\{([0-9])}"), text);
    }

    private static TreeSet<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    static String texts(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().map(file -> {
                try {
                    return Files.readString(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void templatesEscapeWhatTheyWriteAndRunNothing() {
        assertThat(texts(RESOURCES.resolve("templates"))).doesNotContain("th:utext").doesNotContain("<script").doesNotContain("[(").doesNotContain(" style=")
                .doesNotContain(" onclick").doesNotContain("__$");
    }
}
