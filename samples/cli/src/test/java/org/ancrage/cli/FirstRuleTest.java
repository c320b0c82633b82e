package org.ancrage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The guide for the first rule does what it says: its blocks are carried out one after the other, as a reader would. */
class FirstRuleTest {

    private static final Path GUIDE = Path.of("../vendor-pack/FIRST-RULE.md");
    private static final Pattern FENCE = Pattern.compile("^```\\w*\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern MARKED = Pattern.compile(
            "^<!-- (once|run|output|edit|append|write)(?:: (.*?))? -->\\n```\\w*\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)\\)");
    private static final String LEFT_OUT = "[…]";

    @TempDir
    private static Path folder;
    private static String guide = "";
    private String printed = "";

    /** A fenced block, and what a comment before it says that it is. */
    private record Block(String kind, String file, String text) {
    }

    @BeforeAll
    static void read() throws IOException {
        guide = Files.readString(GUIDE);
    }

    private static List<Block> blocks() {
        return MARKED.matcher(guide).results().map(found -> new Block(found.group(1), String.valueOf(found.group(2)), found.group(3))).toList();
    }

    @TestFactory
    Stream<DynamicTest> everyStep() {
        return blocks().stream().map(block -> DynamicTest.dynamicTest(block.kind() + " " + block.text().lines().findFirst().orElse(""),
                () -> carryOut(block)));
    }

    @Test
    void everyBlockIsCarriedOut() {
        assertThat(blocks()).hasSameSizeAs(FENCE.matcher(guide).results().toList());
        assertThat(blocks()).extracting(Block::kind).contains("run", "output", "edit", "append", "write");
    }

    @Test
    void everyLinkLeadsToAFile() {
        assertThat(LINK.matcher(guide).results().map(link -> GUIDE.resolveSibling(link.group(1)))).isNotEmpty()
                .allSatisfy(file -> assertThat(file).exists());
    }

    private void carryOut(Block block) throws IOException {
        Path file = folder.resolve(block.file());
        switch (block.kind()) {
            case "run" -> block.text().lines().forEach(this::run);
            case "output" -> assertThat(printed).contains(
                    Stream.of(block.text().split("\\n*" + Pattern.quote(LEFT_OUT) + "\\n*")).map(String::strip).toList());
            case "append" -> Files.writeString(file, Files.readString(file) + "\n" + block.text());
            case "write" -> {
                assertThat(file).doesNotExist();
                Files.writeString(file, block.text());
            }
            case "edit" -> edit(file, block.text());
            default -> assertThat(block.kind()).isEqualTo("once");
        }
    }

    private static void edit(Path file, String difference) throws IOException {
        String before = lines(difference, "-");
        String content = Files.readString(file);
        assertThat(content.split(Pattern.quote(before), -1)).as("what is to be edited stands once in %s:%n%s", file, before).hasSize(2);
        Files.writeString(file, content.replace(before, lines(difference, "+")));
    }

    /** The lines of one side of the difference, without their marks. */
    private static String lines(String difference, String side) {
        return difference.lines().filter(line -> line.startsWith(" ") || line.startsWith(side)).map(line -> line.substring(1) + "\n")
                .collect(Collectors.joining());
    }

    private void run(String line) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        assertThat(words.remove(0)).isEqualTo("ancrage");
        words.replaceAll(word -> word.startsWith("my-") ? folder.resolve(word).toString() : word);
        Run run = Run.of(words.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        printed = run.out().replace(folder + "/", "");
    }
}
