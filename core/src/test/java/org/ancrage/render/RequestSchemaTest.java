package org.ancrage.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The published schemas say what the records say. */
class RequestSchemaTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/ancrage/schema");

    @Test
    void theFileOfRequestsIsTheGeneratedOne() throws IOException {
        same(RequestSchema.generate(), "request.schema.json");
    }

    @Test
    void theFileOfPortfoliosIsTheGeneratedOne() throws IOException {
        same(RequestSchema.generatePortfolio(), "portfolio.schema.json");
    }

    private static void same(String generated, String name) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("ancrage.regenerate")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, generated, StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(file))
                .as("Facts have changed. Regenerate with: mvn -pl core test -Dtest=RequestSchemaTest -Dancrage.regenerate=true")
                .isEqualTo(generated);
    }
}
