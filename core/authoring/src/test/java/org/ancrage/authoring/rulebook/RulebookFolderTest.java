package org.ancrage.authoring.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulebookFolderTest {

    @TempDir
    private Path root;

    private Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).map(file -> root.relativize(file).toString()).sorted().toList().stream();
        }
    }

    @Test
    void a_new_folder_holds_the_pages_and_the_mark() throws IOException {
        RulebookFolder folder = new RulebookFolder(root.resolve("out"));
        assertThat(folder.free()).isTrue();
        folder.write(Map.of("index.html", "a", "fr/index.html", "b"));
        assertThat(files()).containsExactly("out/.ancrage-rulebook", "out/fr/index.html", "out/index.html");
        assertThat(root.resolve("out/fr/index.html")).hasContent("b");
    }

    @Test
    void an_earlier_rulebook_is_replaced_and_nothing_else() throws IOException {
        RulebookFolder folder = new RulebookFolder(root.resolve("out"));
        folder.write(Map.of("index.html", "a", "fr/old.html", "b"));
        Files.writeString(root.resolve("out/CNAME"), "mine");
        assertThat(folder.free()).isTrue();
        folder.write(Map.of("index.html", "c", "fr/new.html", "d"));
        assertThat(files()).containsExactly("out/.ancrage-rulebook", "out/CNAME", "out/fr/new.html", "out/index.html");
        assertThat(root.resolve("out/index.html")).hasContent("c");
    }

    @Test
    void a_folder_with_other_files_is_not_free() throws IOException {
        Files.writeString(root.resolve("letter.txt"), "mine");
        assertThat(new RulebookFolder(root).free()).isFalse();
        assertThat(new RulebookFolder(root.resolve("letter.txt")).free()).isFalse();
        assertThatThrownBy(() -> new RulebookFolder(root.resolve("letter.txt")).write(Map.of("index.html", "a")))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(files()).containsExactly("letter.txt");
    }

    @Test
    void a_mark_that_somebody_wrote_removes_nothing_outside() throws IOException {
        Files.createDirectories(root.resolve("out"));
        Files.writeString(root.resolve("mine.html"), "mine");
        Files.writeString(root.resolve("out/notes.txt"), "mine");
        Files.writeString(root.resolve("out/.ancrage-rulebook"), "../mine.html\nfr/../../mine.html\nnotes.txt\n" + root + "/mine.html\n");
        new RulebookFolder(root.resolve("out")).write(Map.of("index.html", "a"));
        assertThat(files()).containsExactly("mine.html", "out/.ancrage-rulebook", "out/index.html", "out/notes.txt");
    }

    @Test
    void a_link_that_leads_elsewhere_is_not_written_through() throws IOException {
        Files.createDirectories(root.resolve("out"));
        Files.createDirectories(root.resolve("elsewhere"));
        Files.createSymbolicLink(root.resolve("out/fr"), root.resolve("elsewhere"));
        assertThatThrownBy(() -> new RulebookFolder(root.resolve("out")).write(Map.of("fr/index.html", "a")))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(files()).isEmpty();
    }
}
