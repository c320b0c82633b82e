package org.ancrage.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ancrage.document.Reports;
import org.ancrage.pack.form.LawForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders and jars that are made to harm whoever opens them. */
class HostilePackTest {

    private static final String MANIFEST = """
            id: vendor
            version: "1.0"
            package: com.vendor.rules
            texts: [fr/sample]
            """;

    @TempDir
    private Path folder;
    private Path pack;
    private Path secret;

    @BeforeEach
    void pack() throws IOException {
        pack = Files.createDirectories(folder.resolve("pack"));
        secret = Files.writeString(folder.resolve("secret"), "id: a-secret-that-nobody-shall-see\n");
        write("pack.yaml", MANIFEST);
        for (Map.Entry<String, String> file : SplitText.files(LegalTextReaderTest.TEXT).entrySet()) {
            write("fr/sample/" + file.getKey(), file.getValue());
        }
    }

    private void write(String path, String content) throws IOException {
        Path file = pack.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private List<String> opened() {
        return Reports.of(() -> open(pack)).stream().map(problem -> problem.replace(pack + "/", "")).toList();
    }

    private OpenedPack open(Path from) {
        try {
            OpenedPack opened = PackReader.open(from, HostilePackTest.class.getClassLoader());
            opened.load();
            return opened;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void the_pack_is_otherwise_in_order() {
        assertThat(open(pack).load().corpus().texts()).hasSize(1);
    }

    // Files outside of the pack

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "/etc/passwd", "..", "fr/../../secret", "fr/sample/", "fr//sample", "fr\\\\sample", "C:/x", "FR/sample", "fr/sample\\u0000"})
    void a_text_cannot_be_named_outside_of_the_pack(String text) throws IOException {
        write("pack.yaml", MANIFEST.replace("fr/sample", '"' + text + '"'));
        assertThat(opened()).singleElement().asString().startsWith("pack.yaml:4 /texts/0: the id (").contains("is not in small letters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.yaml", "/etc/secret.yaml", "a/../../secret.yaml", "secret"})
    void other_files_cannot_be_named_outside_of_the_pack(String path) throws IOException {
        write("pack.yaml", MANIFEST + "jurisdictions: \"" + path + "\"\namendments: \"" + path + "\"\n");
        assertThat(opened()).hasSize(2).allSatisfy(problem -> assertThat(problem).contains("is not a path within the pack"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pack.yaml", "fr/sample/text.yaml", "fr/sample/criteria.yaml", "fr/sample/provisions.yaml", "fr/sample/rules.drl"})
    void a_link_that_leads_out_is_not_followed(String path) throws IOException {
        Files.deleteIfExists(pack.resolve(path));
        Files.createSymbolicLink(pack.resolve(path), secret);
        assertThat(opened()).containsExactly(path + ": the file is a link that leads out of the pack. Put the file itself there.");
    }

    @Test
    void a_folder_that_is_a_link_is_not_followed() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        for (String file : SplitText.files(LegalTextReaderTest.TEXT).keySet()) {
            Files.move(pack.resolve("fr/sample").resolve(file), other.resolve(file));
        }
        Files.delete(pack.resolve("fr/sample"));
        Files.createSymbolicLink(pack.resolve("fr/sample"), other);
        assertThat(opened()).containsExactly(
                "fr/sample/criteria.yaml: the file is a link that leads out of the pack. Put the file itself there.",
                "fr/sample/provisions.yaml: the file is a link that leads out of the pack. Put the file itself there.",
                "fr/sample/text.yaml: the file is a link that leads out of the pack. Put the file itself there.");
    }

    @Test
    void a_link_to_itself_leads_nowhere() throws IOException {
        Files.delete(pack.resolve("fr/sample/text.yaml"));
        Files.createSymbolicLink(pack.resolve("fr/sample/text.yaml"), pack.resolve("fr/sample/text.yaml"));
        assertThat(opened()).singleElement().asString().contains("a link that leads nowhere");
    }

    @Test
    void a_pack_may_itself_be_reached_by_a_link() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), pack);
        assertThat(open(link).manifest().id()).isEqualTo("vendor");
    }

    // Documents

    @Test
    void an_alias_cannot_multiply() throws IOException {
        write("fr/sample/text.yaml", "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b, *b]\n");
        assertThat(opened()).isNotEmpty().allSatisfy(problem -> assertThat(problem).startsWith("fr/sample/text.yaml:").containsIgnoringCase("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://localhost/\"]]]]\n",
        "id: !!java.io.File [x]\n", "id: !local x\n", "--- {id: x}\n--- {id: y}\n", "{{{{", "\u0000"})
    void tags_and_second_documents_are_refused(String text) throws IOException {
        write("fr/sample/text.yaml", text);
        assertThat(opened()).isNotEmpty().allSatisfy(problem -> assertThat(problem).startsWith("fr/sample/text.yaml:"));
    }

    @Test
    void depth_is_bounded() throws IOException {
        write("fr/sample/text.yaml", "id: " + "[".repeat(100_000) + "\n");
        assertThat(opened()).singleElement().asString().contains("64");
    }

    @Test
    void size_is_bounded() throws IOException {
        write("fr/sample/text.yaml", "id: " + "x".repeat(9 * 1024 * 1024) + "\n");
        assertThat(opened()).singleElement().asString().contains("larger than");
    }

    @Test
    void a_hundred_thousand_texts_are_not_looked_for() throws IOException {
        write("pack.yaml", MANIFEST.replace("[fr/sample]", "\n" + IntStream.range(0, 100_000).mapToObj(i -> "  - fr/t" + i + "\n").collect(Collectors.joining())));
        assertThat(opened()).singleElement().asString().startsWith("pack.yaml:").contains("100000 texts, at most 1000");
    }

    @Test
    void a_rule_file_without_end_is_not_read() throws IOException {
        write("fr/sample/rules.drl", "x".repeat(2_000_001));
        assertThat(opened()).singleElement().asString().startsWith("fr/sample/rules.drl: the file has (2000001) bytes");
    }

    // Jars and compact forms

    private Path jar(String entry, byte[] content, int times) throws IOException {
        Path jar = folder.resolve("pack.jar");
        try (OutputStream out = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            for (int i = 0; i < times; i++) {
                zip.write(content);
            }
        }
        return jar;
    }

    @Test
    void a_jar_that_unpacks_without_end_is_not_unpacked() throws IOException {
        Path jar = jar("META-INF/ancrage/packs/vendor", new byte[1024 * 1024], 200);
        assertThat(Files.size(jar)).isLessThan(1024 * 1024);
        assertThat(Reports.of(() -> open(jar))).singleElement().asString().contains("more than (20000000) bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../etc/evil", "/etc/evil", "META-INF/ancrage/../../../evil", "pack.yaml"})
    void the_entries_of_a_jar_lead_nowhere(String entry) throws IOException {
        Path jar = jar(entry, "x".getBytes(StandardCharsets.UTF_8), 1);
        assertThat(Reports.of(() -> open(jar))).singleElement().asString().contains("holds 0 packs");
        assertThat(Path.of("/etc/evil")).doesNotExist();
    }

    @Test
    void what_is_no_jar_is_refused() throws IOException {
        Path jar = Files.writeString(folder.resolve("pack.jar"), "PK\u0003\u0004 and no more");
        assertThat(Reports.of(() -> open(jar))).singleElement().asString().contains("damaged");
        assertThat(Reports.of(() -> open(secret))).singleElement().asString().contains("this is no pack");
    }

    @Test
    void a_compact_form_says_nothing_that_a_manifest_could_not() throws IOException {
        for (PackManifest manifest : List.of(
                new PackManifest("vendor", "1.0", "com.vendor", java.util.Map.of(), List.of("../secret"), List.of(), null, null, null, null, null, null),
                new PackManifest("vendor", "new", "com.vendor", java.util.Map.of(), List.of(), List.of(), null, null, null, null, null, null),
                new PackManifest("vendor", "1.0", "com/vendor", java.util.Map.of(), List.of(), List.of(), null, null, null, null, null, null),
                new PackManifest("vendor", "1.0", "com.vendor", java.util.Map.of("x", "?"), List.of(), List.of(), null, null, null, null, null, null),
                new PackManifest("vendor", "1.0", "com.vendor", java.util.Map.of(), List.of(), List.of(), "/etc/passwd", null, null, null, null, null))) {
            Path form = Files.write(folder.resolve("form"), LawForm.write(new LoadedPack(manifest,
                    new org.ancrage.law.Corpus(List.of(), org.ancrage.law.Jurisdictions.none()), List.of(), "0".repeat(64))));
            assertThat(Reports.of(() -> open(form))).containsExactly("form: the compact form is damaged. Build the pack again.");
        }
    }
}
