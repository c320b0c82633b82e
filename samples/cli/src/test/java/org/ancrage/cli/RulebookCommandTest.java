package org.ancrage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ancrage rulebook}: what a pack says, as pages. */
class RulebookCommandTest {

    private static final String PACK = "../../rules/src/main/resources/org/ancrage/rules";

    @TempDir
    private Path folder;

    @Test
    void the_pages_are_written_and_nothing_is_left_beside_them() throws IOException {
        String out = folder.resolve("site").toString();
        Run run = Run.of("rulebook", PACK, "-o", out, "--format", "markdown", "--on", "2024-03-20");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("49 pages in " + out + "\n");
        assertThat(folder.resolve("site/fr/fr.sren-31.md")).content().contains("Plan au 20 mars 2024");
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("site"));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_folder_with_other_files_stays_as_it_is() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "mine");
        Run run = Run.of("rulebook", PACK, "-o", folder.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("holds something else than a rulebook and stays as it is", "--force");
        assertThat(run.out()).isEmpty();
        assertThat(letter).hasContent("mine");
    }

    @Test
    void a_pack_that_is_none_is_refused() {
        Run run = Run.of("rulebook", folder.toString(), "-o", folder.resolve("site").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("pack.yaml: the file is missing");
        assertThat(folder.resolve("site")).doesNotExist();
        assertThat(Run.of("rulebook", "nowhere", "-o", folder.resolve("site").toString()).err()).contains("there is no such folder");
    }
}
