package org.ancrage.document.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.PortfolioReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseFolderTest {

    @TempDir
    private Path outer;
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        folder = Files.createDirectories(outer.resolve("cases"));
        Files.createDirectories(folder.resolve("bases"));
        Files.writeString(folder.resolve("bases/need.yaml"), "like: ../more.yaml");
        Files.writeString(folder.resolve("more.yaml"), "need: {id: need}");
        Files.writeString(folder.resolve("secret.txt"), "a: secret");
        Files.writeString(outer.resolve("outside.yaml"), "need: {id: outside}");
    }

    private Optional<Document> find(String name, String from) {
        return new BaseFolder(folder, folder, new DocumentReader()).find(name, from);
    }

    @Test
    void aNameIsAPathRelativeToTheFileInWhichItIsWritten() {
        assertThat(find("bases/need.yaml", "case.yaml").orElseThrow().name()).isEqualTo("bases/need.yaml");
        assertThat(find("../more.yaml", "bases/need.yaml").orElseThrow().name()).isEqualTo("more.yaml");
        assertThat(find("./bases/../more.yaml", "case.yaml").orElseThrow().name()).isEqualTo("more.yaml");
        assertThat(find("nowhere.yaml", "case.yaml")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.yaml", "bases/../../outside.yaml", "/etc/hosts.yaml", "secret.txt", "", "..", "bases", "a\0b.yaml", "../cases-of-others/a.yaml"})
    void nothingElseIsRead(String name) {
        assertThatThrownBy(() -> find(name, "case.yaml")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLinkDoesNotLeadOut() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.yaml"), outer.resolve("outside.yaml"));
        assertThatThrownBy(() -> find("link.yaml", "case.yaml")).hasMessageContaining("leads out of the folder");
    }

    @Test
    void anotherFolderCanBeAllowed() {
        assertThat(new BaseFolder(folder, outer, new DocumentReader()).find("../outside.yaml", "case.yaml").orElseThrow().name()).isEqualTo("../outside.yaml");
    }

    @Test
    void aPortfolioReadsThoseOfItsDirectory() throws IOException {
        Path cases = Files.createDirectories(folder.resolve("needs"));
        Files.createDirectories(cases.resolve(".bases"));
        Files.writeString(cases.resolve(".bases/clinic.yaml"), "need: {id: clinic, customer: {kind: PRIVATE_HEALTH_ESTABLISHMENT}}");
        Files.writeString(cases.resolve("a.yaml"), "like: .bases/clinic.yaml\nneed: {id: a}");
        Files.writeString(cases.resolve("offer.yaml"), "offer: {id: o, hoster: {id: h}}");
        assertThat(new PortfolioReader().read(cases).needs()).singleElement().satisfies(need -> assertThat(need.id()).isEqualTo("a"));
        Files.writeString(cases.resolve("b.yaml"), "like: ../more.yaml\nneed: {id: b}");
        assertThatThrownBy(() -> new PortfolioReader().read(cases)).hasMessageContaining("leads out of the folder");
        assertThat(new PortfolioReader().withBases(folder).read(cases).needs()).hasSize(2);
    }
}
