package org.ancrage.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The published schema says what the records say. */
class RequestSchemaTest {

    private static final Path FILE = Path.of("src/main/resources/org/ancrage/schema/request.schema.json");

    @Test
    void theFileIsTheGeneratedOne() throws IOException {
        String generated = RequestSchema.generate();
        if (Boolean.getBoolean("ancrage.regenerate")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, generated, StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(FILE))
                .as("Facts have changed. Regenerate with: mvn -pl core test -Dtest=RequestSchemaTest -Dancrage.regenerate=true")
                .isEqualTo(generated);
    }
}
