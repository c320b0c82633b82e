package org.ancrage.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.ancrage.Ancrage;
import org.ancrage.authoring.lint.Finding;
import org.ancrage.authoring.lint.Lint;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pack whose rules are not where they are looked for is refused: without them, it would answer nothing, and nobody would know. */
class PackFilesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    private Path folder;

    private Path rules;

    @BeforeEach
    void pack() {
        KeysPack.in(folder);
        rules = folder.resolve("house/keys/rules.drl");
    }

    private List<String> refused() {
        List<String> told = catchThrowableOfType(InvalidInputException.class, () -> Ancrage.builder().pack(folder).build()).problems().stream()
                .map(Problem::toString).toList();
        // Of several packs, each has such files.
        assertThat(told).allMatch(problem -> problem.startsWith(folder + "/"));
        // Lint says the same before.
        assertThat(Lint.standard().run(folder, DAY)).filteredOn(finding -> finding.check().equals("unreadable"))
                .extracting(Finding::message).containsExactlyElementsOf(
                        told.stream().map(problem -> problem.substring(problem.indexOf(": ") + 2)).toList());
        return told.stream().map(problem -> problem.substring(folder.toString().length() + 1)).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"house/keys/Rules.drl", "house/keys/rule.drl", "house/keys/rules.drl.txt", "house/rules.drl", "rules.drl", "house/kyes/rules.drl"})
    void aRuleFileOfAnotherNameOrPlace(String place) throws IOException {
        Path other = folder.resolve(place);
        Files.createDirectories(other.getParent());
        Files.move(rules, other);

        assertThat(refused()).singleElement().asString().startsWith(place + ": nobody reads this rule file. It must be called rules.drl");
    }

    @ParameterizedTest
    @CsvSource({"situations.yml, situations.yaml", "Situations.yaml, situations.yaml", "situation.yaml, situations.yaml", "Criteria.yml, criteria.yaml",
        "provision.yaml, provisions.yaml", "TEXT.YML, text.yaml"})
    void aFileOfATextByANameThatIsNearItsOwn(String name, String called) throws IOException {
        Files.writeString(folder.resolve("house/keys").resolve(name), "id: house/more\n");

        assertThat(refused()).containsExactly("house/keys/" + name + ": nobody reads this file. It must be called house/keys/" + called + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"situations/bases.yml", "situations/Bases.yaml", "situations/base.yaml"})
    void basesOfSituationsByANameThatIsNearTheirs(String name) throws IOException {
        Files.createDirectories(folder.resolve("situations"));
        Files.writeString(folder.resolve(name), "bases: {}\n");

        assertThat(refused()).containsExactly(name + ": nobody reads this file. It must be called situations/bases.yaml.");
    }

    @ParameterizedTest
    @CsvSource({"amendments.yaml, amendments", "Amendment.yml, amendments", "acts.yaml, acts", "jurisdictions.yaml, jurisdictions", "procurement.yaml, procurement"})
    void aFileOfLawThatTheManifestDoesNotName(String name, String key) throws IOException {
        Files.writeString(folder.resolve(name), "id: house/more\n");

        assertThat(refused()).singleElement().asString().startsWith(name + ": nobody reads this file, since pack.yaml does not name it.")
                .endsWith("Write this line into pack.yaml, or move the file out of the folder: " + key + ": " + name);
    }

    @Test
    void aFileOfAmendmentsByAnotherNameBesideTheOneThatIsNamed() throws IOException {
        Path manifest = folder.resolve("pack.yaml");
        Files.writeString(manifest, Files.readString(manifest) + "amendments: amendments.yaml\n");
        String none = "id: house/amendments\namendments: []\n";
        Files.writeString(folder.resolve("amendments.yaml"), none);
        Files.writeString(folder.resolve("more.yaml"), none);

        assertThat(refused()).singleElement().asString().startsWith("more.yaml: nobody reads this file").contains("; it names amendments.yaml.");
    }

    @Test
    void whatElseStandsBesideTheManifestIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("my-case.yaml"), "on: 2026-11-24\nneed: {id: n}\n");
        Files.writeString(folder.resolve("sources.yaml"), "sources: []\n");
        Files.writeString(folder.resolve("mkdocs.yml"), "site_name: [\n");
        Files.writeString(folder.resolve("situations.yml"), "of: something else\n");
        Files.writeString(folder.resolve("house/keys/texts-of-law.yaml"), "of: something else\n");

        assertThat(Ancrage.builder().pack(folder).build().corpus().texts()).hasSize(1);
        assertThat(Lint.standard().run(folder, DAY)).noneMatch(finding -> finding.check().equals("unreadable"));
    }

    @Test
    void aFolderInThePlaceOfARuleFile() throws IOException {
        Files.delete(rules);
        Files.createDirectory(rules);

        assertThat(refused()).singleElement().asString().startsWith("house/keys/rules.drl: this is no file that can be read");
    }

    @Test
    void aPipeInThePlaceOfARuleFile() throws Exception {
        Files.delete(rules);
        assertThat(new ProcessBuilder("mkfifo", rules.toString()).start().waitFor()).isZero();

        assertThat(refused()).singleElement().asString().startsWith("house/keys/rules.drl: this is no file that can be read");
    }

    @Test
    void aLinkThatLeadsNowhere() throws IOException {
        Files.delete(rules);
        Files.createSymbolicLink(rules, Path.of("gone.drl"));

        assertThat(refused()).singleElement().asString().startsWith("house/keys/rules.drl: this is no file that can be read");
    }

    @Test
    void aLinkThatLeadsOut(@TempDir Path elsewhere) throws IOException {
        Files.move(rules, elsewhere.resolve("rules.drl"));
        Files.createSymbolicLink(rules, elsewhere.resolve("rules.drl"));

        assertThat(refused()).singleElement().asString().startsWith("house/keys/rules.drl: the file is a link that leads out of the pack");
    }

    /** The folder of another pack is its own. */
    @Test
    void aPackWithinAPackIsNotOfIt() {
        KeysPack.in(folder.resolve("other"));

        assertThat(Ancrage.builder().pack(folder).build().corpus().texts()).hasSize(1);
    }

    @Test
    void compiledRulesBesideRuleFilesCannotBeRestricted() throws IOException {
        Path manifest = folder.resolve("pack.yaml");
        Files.writeString(manifest, Files.readString(manifest) + "models: META-INF/kie/com.example/keys/drools-model\n");

        assertThat(catchThrowableOfType(InvalidInputException.class, () -> Ancrage.builder().restricted(folder).build()))
                .hasMessageStartingWith(folder + "/pack.yaml:5 /models: the pack names compiled rules (models) beside its rule files");
    }

    /** What goes back in a name takes a stack as deep as the name is long. */
    @ParameterizedTest
    @ValueSource(strings = {"id: example/keys", "texts: [house/keys]"})
    void aLongIdIsNoMoreThanThat(String key) throws IOException {
        Path manifest = folder.resolve("pack.yaml");
        Files.writeString(manifest, Files.readString(manifest).replace(key, key.replace("keys", "a-".repeat(50_000) + "a")));

        assertThat(catchThrowableOfType(InvalidInputException.class, () -> Ancrage.builder().pack(folder).build()))
                .hasMessageContaining("characters. At most 200 are read.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"package: com.example.keys", "jurisdictions: a/b.yaml"})
    void aLongNameIsReadWithoutAStackAsDeep(String key) throws IOException {
        Path manifest = folder.resolve("pack.yaml");
        String name = key.startsWith("package") ? "package: " + "a.".repeat(50_000) + "1" : "jurisdictions: " + "a/".repeat(50_000) + ".yaml";
        Files.writeString(manifest, Files.readString(manifest).replace("package: com.example.keys", key.startsWith("package") ? name : "package: com.example.keys\n" + name));

        assertThat(catchThrowableOfType(InvalidInputException.class, () -> Ancrage.builder().pack(folder).build())).hasMessageContaining("…) is not a");
    }
}
