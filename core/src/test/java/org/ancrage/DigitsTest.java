package org.ancrage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Without a language, {@code %d} writes the digits of the machine: columns are not found then, pointers lead nowhere, and rules do not compile. */
class DigitsTest {

    private static final Pattern STATEMENT = Pattern.compile("[^;{}]*\"[^\"\\n]*%[-+0-9,.]*[df][^\"\\n]*\"[^;{}]*");
    private static final Pattern LANGUAGE = Pattern.compile("[Ll]ocale|svg\\.line\\(");

    @Test
    void numbersAreWrittenInALanguageThatIsGiven() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            List<Path> sources = files.filter(DigitsTest::isOfTheProduct).toList();
            assertThat(sources).hasSizeGreaterThan(100);
            for (Path source : sources) {
                Matcher statements = STATEMENT.matcher(Files.readString(source));
                while (statements.find()) {
                    assertThat(statements.group()).as(source.toString()).containsPattern(LANGUAGE);
                }
            }
        }
    }

    private static boolean isOfTheProduct(Path source) {
        String path = source.toString().replace('\\', '/');
        return path.endsWith(".java") && path.contains("/src/main/java/") && !path.contains("/target/") && !path.contains("/benchmarks/");
    }
}
