package org.ancrage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What it makes compiles and passes its situations: that is tested where it is made. */
class NewTextCommandTest {

    private static final String CASE = "cases/ministry-crisis-health-data-on-us-parent.yaml";

    @TempDir
    private Path folder;

    @Test
    void makesAPackThatAnswers() {
        Path pack = folder.resolve("house-rules");
        Run made = Run.of("new", "text", pack.toString());
        assertThat(made.err()).isEmpty();
        assertThat(made.exitCode()).isZero();
        assertThat(made.out().lines()).hasSize(6).allSatisfy(file -> assertThat(Path.of(file)).isRegularFile());
        Run answer = Run.of("assess", CASE, "--pack", pack.toString(), "--lang", "en", "--explain", "outcome");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out()).contains("House rules on hosting (doctrine):");
        assertThat(Run.of("assess", CASE, "--lang", "en").out()).doesNotContain("House rules on hosting");
    }

    @Test
    void takesTheIdThatIsGiven() {
        assertThat(Run.of("new", "text", folder.resolve("x").toString(), "--id", "bank/cloud-policy").exitCode()).isZero();
        assertThat(folder.resolve("x/bank/cloud-policy/rules.drl")).content().startsWith("package com.example.bank.cloud_policy.bank.cloud_policy\n");
    }

    @Test
    void overwritesNothing() throws IOException {
        Files.writeString(folder.resolve("note.txt"), "mine");
        Run run = Run.of("new", "text", folder.toString(), "--id", "acme/house");
        assertThat(run.exitCode()).isEqualTo(Main.REFUSED);
        assertThat(run.err()).isEqualTo("The folder (%s) exists and stays as it is. Choose another one.%n".formatted(folder));
        assertThat(run.out()).isEmpty();
        assertThat(folder).isDirectoryContaining("glob:**note.txt").isDirectoryNotContaining("glob:**.yaml");
    }

    @Test
    void refusesAnIdThatIsNone() {
        Run run = Run.of("new", "text", folder.resolve("x").toString(), "--id", "Acme House");
        assertThat(run.exitCode()).isEqualTo(Main.REFUSED);
        assertThat(run.err()).startsWith("--id: (Acme House) is no id for a text.");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void refusesAnIdThatCouldNotStandBesideTheStandardPack() {
        Run run = Run.of("new", "text", folder.resolve("x").toString(), "--id", "ancrage/standard");
        assertThat(run.exitCode()).isEqualTo(Main.REFUSED);
        assertThat(run.err()).startsWith("--id: the standard pack,").contains("for example acme/standard.");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void refusesPacksThatAreNoneOrWrong() throws IOException {
        Run none = Run.of("assess", CASE, "--pack", folder.resolve("nothing").toString());
        assertThat(none.exitCode()).isEqualTo(Main.REFUSED);
        assertThat(none.err()).contains("--pack: there is no pack (").contains("Give a folder with pack.yaml, a jar, or the id");

        Path pack = folder.resolve("house");
        Run.of("new", "text", pack.toString());
        Path rules = pack.resolve("acme/house/rules.drl");
        Files.writeString(rules, Files.readString(rules).replace("keyCustody == ", "keyCustodian == "));
        Run wrong = Run.of("assess", CASE, "--pack=" + pack);
        assertThat(wrong.exitCode()).isEqualTo(Main.REFUSED);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err()).contains("acme/house/rules.drl:10", "keyCustodian");

        Run twice = Run.of("assess", CASE, "--pack", "ancrage/standard");
        assertThat(twice.exitCode()).isEqualTo(Main.REFUSED);
        assertThat(twice.err()).contains("the pack (ancrage/standard) is given twice");
    }
}
