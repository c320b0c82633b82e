package org.ancrage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The jar is passed on with what it is made of: it carries the licences of all of it. */
class LicencesTest {

    private static final Pattern PART = Pattern.compile("((?:\\([^)]+\\) )+).*\\((?<group>[^:()]+):(?<artifact>[^:]+):[^)]+ - .*\\)");

    /** A part under another licence than ours, whose text must be passed on with it. */
    private record Part(String group, String artifact) {

        static Stream<Part> of(String line) {
            Matcher part = PART.matcher(line);
            assertThat(part.matches()).as(line).isTrue();
            return part.group(1).contains("(Apache-2.0)") ? Stream.empty() : Stream.of(new Part(part.group("group"), part.group("artifact")));
        }

        boolean licensed() {
            return Stream.of(group, group + "." + artifact).anyMatch(name -> LicencesTest.class.getResource("/META-INF/licences/" + name + ".txt") != null);
        }
    }

    @Test
    void theTextOfEachLicenceThatIsNotOursStandsBesideThePart() throws IOException {
        List<Part> others = parts().flatMap(Part::of).toList();

        assertThat(others).extracting(Part::artifact).contains("slf4j-api", "ecj", "antlr4-runtime");
        assertThat(others).allMatch(Part::licensed);
    }

    private static Stream<String> parts() throws IOException {
        try (InputStream list = Objects.requireNonNull(LicencesTest.class.getResourceAsStream("/META-INF/THIRD-PARTY.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip).filter(line -> line.startsWith("("));
        }
    }
}
