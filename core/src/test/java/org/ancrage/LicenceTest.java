package org.ancrage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The jar is passed on with its licence. */
class LicenceTest {

    @Test
    void standsInTheJar() {
        assertThat(Path.of("target", "classes", "META-INF", "LICENSE")).hasSameTextualContentAs(Path.of("..", "LICENSE"));
    }
}
