package org.ancrage.cli;

import static org.ancrage.cli.MainTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code lint}. */
class LintCommandTest {

    private static final String STANDARD = "../../rules/src/main/resources/org/ancrage/rules";
    private static final String VENDOR = "../vendor-pack/src/main/resources/com/example/acme/csf";

    @TempDir
    private Path folder;

    /** A pack whose only text is missing. */
    private String broken() throws IOException {
        Files.writeString(folder.resolve("pack.yaml"), "id: example/pack\nversion: 1.0.0\npackage: com.example\ntexts: [fr/none]\n");
        return folder.toString();
    }

    @Test
    void aPackIsCleanAfterASearchToo() {
        clean(VENDOR);
    }

    /** Takes minutes; without a search, LintTest says the same. */
    @Test
    @Tag("search")
    void soIsTheStandardPack() {
        clean(STANDARD);
    }

    private static void clean(String pack) {
        Run run = Run.of("lint", pack, "--search", "--on", "2026-11-26");
        assertThat(run.out()).isEqualTo("No findings by 25 checks.\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aPackThatCannotBeUsedIsAnErrorAtItsPlace() throws IOException {
        Path pack = folder.resolve("pack");
        assertThat(Run.of("new", "text", pack.toString(), "--id", "example/keys").exitCode()).isZero();
        Path manifest = pack.resolve("pack.yaml");
        Files.writeString(manifest, Files.readString(manifest).replace(">=0.1.0 <0.2.0", ">=3"));

        Run run = Run.of("lint", pack.toString());

        assertThat(run.exitCode()).isOne();
        assertThat(run.out()).startsWith(pack + "/pack.yaml:5: error: the pack (ancrage/standard) must have a version (>=3), but has (");
    }

    @Test
    void rulesOfAnotherPackageThanThePackAreAnError() throws IOException {
        Path pack = folder.resolve("pack");
        assertThat(Run.of("new", "text", pack.toString(), "--id", "example/keys").exitCode()).isZero();
        Path rules = pack.resolve("example/keys/rules.drl");
        Files.writeString(rules, Files.readString(rules).replaceFirst("(?m)^package .*$", "package com.other.keys"));

        Run run = Run.of("lint", pack.toString());

        assertThat(run.exitCode()).isOne();
        assertThat(run.out()).contains("com.other.keys", "[unusable]");
    }

    @Test
    void warningsAloneAreNoFailure() {
        Run run = Run.of("lint", VENDOR, "--on", "2028-01-01");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("[stale-verification]", "0 errors and ", VENDOR + "/eu/cloud-sovereignty-framework/provisions.yaml:");
    }

    @Test
    void errorsEndWithOne() throws IOException {
        Run run = Run.of("lint", broken());
        assertThat(run.exitCode()).isOne();
        assertThat(run.out()).contains("/fr/none/text.yaml: error: the file is missing.", "[unreadable]", "1 error and 0 warnings");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void jsonIsValidAgainstItsSchema() throws IOException {
        String schema = Run.of("schema", "findings").out();
        Run run = Run.of("lint", broken(), "--format", "json");
        assertThat(run.exitCode()).isOne();
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema).validate(run.out(), InputFormat.JSON)).isEmpty();
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema).validate("{\"findings\": []}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void sarifAndWorkflowCommandsAreWritten() throws IOException {
        assertThat(Run.of("lint", broken(), "--format", "sarif").out()).contains("\"version\": \"2.1.0\"", "\"ruleId\": \"unreadable\"");
        assertThat(Run.of("lint", broken(), "--format", "github").out()).startsWith("::error file=").contains("title=unreadable::the file is missing.");
    }

    @Test
    void aCheckIsExplained() {
        assertThat(Run.of("lint", "--explain", "version-gap").out()).startsWith("# ").contains("## Why");
        refused(Run.of("lint", "--explain", "version-gab"), "Maybe \"version-gap\"");
    }

    @ParameterizedTest
    @CsvSource({"lint, Give a folder", "lint . --explain version-gap, and not both", "lint no-such-folder, does not exist",
        "lint pom.xml, (pom.xml) is a file", "lint . --format xml, xml", "lint . --on 2026-02-30, 2026-02-30"})
    void aWrongCommandLineIsRefused(String line, String message) {
        refused(Run.of(line.split(" ")), message);
    }

    @Test
    void ofTheManifestTheFolderWasPerhapsMeant() throws IOException {
        broken();
        String manifest = folder.resolve("pack.yaml").toString();
        refused(Run.of("lint", manifest), "(" + manifest + ") is a file, and no folder. Maybe \"" + folder + "\".");
        refused(Run.of("test", manifest), manifest + ": this is no pack");
    }

    /** In a virtual machine of its own, which tells what it loads. */
    @Test
    void otherCommandsStartWithoutParserCompilerAndChecks() throws IOException, InterruptedException {
        assertThat(loaded("texts")).contains("org.ancrage.cli.TextsCommand").noneMatch(LintCommandTest::forAuthors);
        assertThat(loaded("assess", "cases/ministry-crisis-health-data-on-us-parent.yaml"))
                .contains("org.ancrage.cli.AssessCommand").noneMatch(LintCommandTest::forAuthors);
        assertThat(loaded("lint", "--explain", "version-gap")).anyMatch(LintCommandTest::forAuthors);
    }

    private static boolean forAuthors(String type) {
        return type.startsWith("org.ancrage.authoring.") || type.startsWith("org.drools.drl.parser.") || type.startsWith("org.antlr.")
                || type.startsWith("com.github.javaparser.") || type.startsWith("org.eclipse.jdt.");
    }

    private static List<String> loaded(String... args) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:stdout", "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (InputStream out = process.getInputStream()) {
            String log = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).isZero();
            return log.lines().filter(line -> line.contains("[class,load] ")).map(line -> line.substring(line.indexOf("[class,load] ") + 13).split(" ")[0]).toList();
        }
    }
}
