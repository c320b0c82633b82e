package org.ancrage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.Ancrage;
import org.ancrage.decision.Outcome;
import org.ancrage.document.Portfolio;
import org.ancrage.document.PortfolioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README says what is so: its code is compiled and run, its commands answer, its excerpts stand in the files that they name. */
class ReadmeTest {

    private static final Path ROOT = Path.of("../..");
    private static final String README = read(ROOT.resolve("README.md"));
    private static final String COMMAND = "java -jar samples/cli/target/ancrage.jar ";
    private static final Pattern MARKED = Pattern.compile("<!-- (output|java|part of): (.*?) -->\\n```\\w*\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)\\)");

    /** A fenced block and what a comment before it says that it is. */
    record Block(String kind, String of, String text) {
    }

    static List<Block> blocks() {
        return MARKED.matcher(README).results().map(found -> new Block(found.group(1), found.group(2), found.group(3))).toList();
    }

    @Test
    void everyKindOfBlockIsChecked() {
        assertThat(blocks()).extracting(Block::kind).contains("output", "java", "part of");
        assertThat(Pattern.compile("^```\\w+$", Pattern.MULTILINE).matcher(README).results().count())
                .as("blocks that are neither marked nor commands").isLessThanOrEqualTo(blocks().size() + 3);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void aBlockIsWhatItSaysItIs(Block block) {
        switch (block.kind()) {
            case "output" -> assertThat(run(block.of()).out()).contains(block.text().split("\\n\\n\\[…]\\n\\n"));
            case "java" -> assertThat(read(ROOT.resolve(block.of()))).contains(inMethod(block.text()));
            default -> assertThat(read(ROOT.resolve(block.of()))).contains(block.text());
        }
    }

    @Test
    void theEmbeddingCodeAnswers() {
        Embedding.Result result = Embedding.run();
        assertThat(result.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(result.stillToAsk()).isNotEmpty();
        assertThat(result.explained()).contains("24 novembre 2026");
    }

    @Test
    void theMatrixHasWhatIsPermitted() throws IOException {
        Portfolio portfolio = new PortfolioReader().read(Path.of("cases/portfolio/needs"), Path.of("cases/portfolio/offers"));
        assertThat(Embedding.permitted(Ancrage.standard(), portfolio.needs(), portfolio.proposals()))
                .contains("region-social-care in fr-hybrid-qualified");
    }

    static Stream<String> commands() {
        return lines().filter(line -> !line.contains("record-key"));
    }

    private static Stream<String> lines() {
        return README.lines().filter(line -> line.contains(COMMAND)).map(line -> line.substring(line.indexOf(COMMAND) + COMMAND.length()));
    }

    /** With keys as openssl writes them, in a folder of their own. */
    @Test
    void recordsAreSignedAndVerifiedAsTheReadmeSays(@TempDir Path folder) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        pem(folder.resolve("record-key.pem"), "PRIVATE KEY", pair.getPrivate().getEncoded());
        pem(folder.resolve("record-key.pub.pem"), "PUBLIC KEY", pair.getPublic().getEncoded());
        List<Run> runs = lines().filter(line -> line.contains("record-key"))
                .map(line -> run(line.replace("record-key", folder + "/record-key").replace("record.json", folder + "/record.json"))).toList();
        assertThat(runs).hasSize(2).allSatisfy(run -> assertThat(run.exitCode()).as(run.err()).isZero());
        assertThat(runs.get(1).out()).contains("La signature est celle de la clé donnée.");
    }

    private static void pem(Path file, String label, byte[] key) throws IOException {
        Files.writeString(file, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, Base64.getEncoder().encodeToString(key)));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandAnswers(String arguments) {
        Run run = run(arguments);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isNotBlank();
    }

    @Test
    void ciRunsTheTestCommand() {
        assertThat(README).contains("\nmvn -B verify\n");
        assertThat(read(ROOT.resolve(".ci/run"))).contains("\nmvn -B verify\n");
    }

    /** Which takes the jar, and so comes after these tests. */
    @Test
    void ciRunsTheCommandThatStartsFaster() {
        String command = "samples/cli/ancrage assess samples/cli/cases/ministry-crisis-health-data-on-us-parent.yaml --lang fr,en";
        assertThat(README).contains("\n    " + command + "\n");
        assertThat(read(ROOT.resolve(".ci/run"))).contains(command);
        assertThat(ROOT.resolve("samples/cli/ancrage")).isExecutable();
    }

    @Test
    void everyLinkLeadsToAFile() {
        Matcher links = LINK.matcher(README);
        assertThat(links.results().map(link -> ROOT.resolve(link.group(1)))).isNotEmpty().allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void everyTextOfTheStandardPackIsListed() {
        assertThat(Ancrage.standard().corpus().texts()).allSatisfy(text -> assertThat(README).contains("| `" + text.id() + "` |"));
    }

    private static String inMethod(String code) {
        return code.lines().map(line -> line.isBlank() ? "" : " ".repeat(8) + line).collect(Collectors.joining("\n"));
    }

    /** The README is read in the root of the repository, tests run in their module. */
    private static Run run(String arguments) {
        return Run.of(arguments.replace("samples/cli/", "").split(" "));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
