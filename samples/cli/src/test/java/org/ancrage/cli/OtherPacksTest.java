package org.ancrage.cli;

import static org.ancrage.cli.MainTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author does with a pack that builds on a pack which no class path brings: with {@code --pack}, as where packs answer. */
class OtherPacksTest {

    @TempDir
    private Path folder;

    private String base;
    private String own;

    /** The made-up text of a new pack, and a pack with a text that asks for the same. */
    @BeforeEach
    void packs() throws IOException {
        base = folder.resolve("base").toString();
        own = folder.resolve("own").toString();
        assertThat(Run.of("new", "text", base, "--id", "example/base").exitCode()).isZero();
        assertThat(Run.of("new", "text", own, "--id", "example/own").exitCode()).isZero();
        replace("pack.yaml", "requires: {", "requires: {example/base: \">=0.1.0\", ");
        replace("example/own/text.yaml", "- keys-with-customer\n", "- keys-with-customer\n        - example/base#keys-with-customer\n");
        replace("example/own/situations.yaml", "questions: [keys-with-customer]", "questions: [keys-with-customer, \"example/base#keys-with-customer\"]");
    }

    private void replace(String path, String part, String by) throws IOException {
        Path file = Path.of(own, path);
        String before = Files.readString(file);
        assertThat(before).contains(part);
        Files.writeString(file, before.replace(part, by));
    }

    @Test
    void lintReadsTheOtherPack() throws IOException {
        assertThat(Run.of("lint", own, "--pack", base, "--search").out()).startsWith("No findings by ");

        Run without = Run.of("lint", own);
        assertThat(without.exitCode()).isOne();
        assertThat(without.out()).startsWith(own + "/pack.yaml:5: error: /requires: the pack (example/base) is required and is not at hand. Give its folder or its jar "
                + "(on the command line, with --pack), or put it on the class path. [unreadable]\n");

        replace("example/own/text.yaml", "example/base#keys-with-customer", "example/base#keys-with-costumer");
        assertThat(Run.of("lint", own, "--pack", base).out()).contains("example/base#keys-with-costumer", "Maybe \"example/base#keys-with-customer\"");
    }

    @Test
    void testMutateAndRulebookReadIt() {
        assertThat(Run.of("test", own, "--pack", base).out()).contains("0 failed");
        assertThat(Run.of("mutate", own, "--pack", base).out()).contains(" %");
        assertThat(Run.of("rulebook", own, "--pack", base, "-o", folder.resolve("book").toString()).out()).contains(" pages in ");
    }

    @Test
    void withoutItTheyRefuseAndSayHow() {
        String message = "the pack (example/base) is required and is not at hand";
        refused(Run.of("test", own), message);
        refused(Run.of("mutate", own), message);
        refused(Run.of("rulebook", own, "-o", folder.resolve("book").toString()), message);
        refused(Run.of("lint", own, "--pack", folder.resolve("none").toString()), "does not exist");
    }

    @Test
    void anotherVersionThanTheOneRequiredIsTold() throws IOException {
        replace("pack.yaml", "example/base: \">=0.1.0\"", "example/base: \">=2.0\"");
        refused(Run.of("test", own, "--pack", base), "the pack (example/base) must have a version (>=2.0), but has (0.1.0).");
    }

    /** As lint tells it: of several packs each has such files, and the path opens from where the command ran. */
    @Test
    void whatIsWrongIsToldWithTheFolderOfItsPack() throws IOException {
        replace("example/own/rules.drl", "keyCustody == ", "keyCustodian == ");
        String rules = own + "/example/own/rules.drl:10";
        refused(Run.of("assess", "cases/ministry-crisis-health-data-on-us-parent.yaml", "--pack", base, "--pack", own), rules);
        refused(Run.of("test", own, "--pack", base), rules);
        refused(Run.of("mutate", own, "--pack", base), rules);
        refused(Run.of("rulebook", own, "--pack", base, "-o", folder.resolve("book").toString()), rules);
        assertThat(Run.of("lint", own, "--pack", base).out()).contains(rules);
    }

    @Test
    void soIsASituationThatFailsOrNamesWhatDoesNotExist() throws IOException {
        replace("example/own/situations.yaml", "outcome: COMPLIANT", "outcome: NON_COMPLIANT");
        assertThat(Run.of("test", own, "--pack", base).out()).contains("\n  " + own + "/example/own/situations.yaml:");
        replace("example/own/situations.yaml", "version: first", "version: frist");
        String line = own + "/example/own/situations.yaml:19";
        refused(Run.of("test", own, "--pack", base), line + " ");
        assertThat(Run.of("lint", own, "--pack", base).out()).contains(line + ": error: ", "has no version (frist), only first. Maybe \"first\". [unknown-reference]");
    }
}
