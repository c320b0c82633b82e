package org.ancrage.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.Ancrage;
import org.ancrage.decision.Outcome;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Portfolio;
import org.ancrage.document.PortfolioReader;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.OfferBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every README says what is so: its code is compiled and run, its commands answer, its excerpts stand in the files that they name, its links lead somewhere. */
class ReadmeTest {

    private static final Path ROOT = Path.of("../..");
    private static final int MOST_LINES = 180;
    private static final String COMMAND = "java -jar samples/cli/target/ancrage.jar ";
    private static final Pattern MARKED = Pattern.compile("<!-- (output|java|part of): (.*?) -->\\n```\\w*\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern FENCE = Pattern.compile("^```\\w*\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern SHELL = Pattern.compile("^```sh\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)\\)");

    /** For files that commands are told to write: in a README, their names begin with {@code my-}. */
    @TempDir
    private static Path folder;

    private record Readme(Path file, String text) {

        Stream<DynamicTest> tests() {
            return Stream.of(Stream.of(DynamicTest.dynamicTest("blocks are marked", this::everyBlockIsMarked)),
                    blocks().map(block -> DynamicTest.dynamicTest(block.kind() + " " + block.of(), block::isWhatItSaysItIs)),
                    commands().map(arguments -> DynamicTest.dynamicTest(arguments, () -> answers(arguments))),
                    links().map(link -> DynamicTest.dynamicTest(link, () -> assertThat(file.resolveSibling(link)).exists())),
                    scripts().map(script -> DynamicTest.dynamicTest(script, () -> assertThat(ROOT.resolve(script)).isExecutable())))
                    .flatMap(tests -> tests);
        }

        private void everyBlockIsMarked() {
            assertThat(FENCE.matcher(text).results().count()).as("blocks that are neither marked nor commands")
                    .isEqualTo(blocks().count() + SHELL.matcher(text).results().count());
        }

        private Stream<Block> blocks() {
            return MARKED.matcher(text).results().map(found -> new Block(found.group(1), found.group(2), found.group(3)));
        }

        private Stream<String> commands() {
            return text.lines().filter(line -> line.contains(COMMAND)).map(line -> line.substring(line.indexOf(COMMAND) + COMMAND.length()));
        }

        private Stream<String> links() {
            return LINK.matcher(text).results().map(link -> link.group(1));
        }

        private Stream<String> scripts() {
            return text.lines().map(String::strip).filter(line -> line.startsWith("samples/")).map(line -> line.split(" ")[0]);
        }
    }

    /** A fenced block and what a comment before it says that it is. */
    private record Block(String kind, String of, String text) {

        void isWhatItSaysItIs() {
            switch (kind) {
                case "output" -> assertThat(run(of).out()).contains(text.split("\\n\\n\\[…]\\n\\n"));
                case "java" -> assertThat(read(ROOT.resolve(of))).contains(inMethod(text));
                default -> assertThat(read(ROOT.resolve(of))).contains(text);
            }
        }

        private static String inMethod(String code) {
            return code.lines().map(line -> line.isBlank() ? "" : " ".repeat(8) + line).collect(Collectors.joining("\n"));
        }
    }

    /** Keys as openssl writes them. */
    @BeforeAll
    static void keys() throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        pem(folder.resolve("my-key.pem"), "PRIVATE KEY", pair.getPrivate().getEncoded());
        pem(folder.resolve("my-key.pub.pem"), "PUBLIC KEY", pair.getPublic().getEncoded());
    }

    private static void pem(Path file, String label, byte[] key) throws IOException {
        Files.writeString(file, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, Base64.getEncoder().encodeToString(key)));
    }

    @TestFactory
    Stream<DynamicContainer> everyReadme() throws IOException {
        return readmes().map(file -> DynamicContainer.dynamicContainer(ROOT.relativize(file).toString(), new Readme(file, read(file)).tests()));
    }

    @Test
    void everyModuleHasOneAndThatOfTheRootLeadsThere() throws IOException {
        String root = read(ROOT.resolve("README.md"));
        assertThat(root.lines()).hasSizeLessThanOrEqualTo(MOST_LINES);
        try (Stream<Path> files = Files.find(ROOT, 3, (file, attributes) -> file.endsWith("pom.xml") && !file.equals(ROOT.resolve("pom.xml")))) {
            assertThat(files.map(pom -> ROOT.relativize(pom).resolveSibling("README.md"))).isNotEmpty()
                    .allSatisfy(readme -> assertThat(root).contains("](" + readme.toString().replace('\\', '/') + ")"));
        }
    }

    private static Stream<Path> readmes() throws IOException {
        try (Stream<Path> files = Files.find(ROOT, 6, (file, attributes) -> file.endsWith("README.md") && !ROOT.relativize(file).toString().contains("target"))) {
            return files.sorted().toList().stream();
        }
    }

    @Test
    void theEmbeddingCodeAnswers() throws IOException {
        assertThat(Embedding.run(Path.of("cases/qualified-cloud-with-assumptions.yaml")).explained().replaceAll("\\s+", " "))
                .as("what the request supposes comes along").contains("à condition que les hypothèses soient exactes");
        assertThat(List.of(Embedding.run(Path.of("cases/only-the-health-data-certificate-is-known.yaml")), Embedding.runOnFactsBuilt())).allSatisfy(result -> {
            assertThat(result.outcome()).isEqualTo(Outcome.UNDETERMINED);
            assertThat(result.stillToAsk()).isNotEmpty();
            assertThat(result.explained()).contains("24 novembre 2026");
        });
    }

    @Test
    void theDialogueGoesOn() {
        Hosting littleKnown = Hosting.of(NeedBuilder.builder().id("need").build(),
                OfferBuilder.builder().id("offer").hoster(HosterBuilder.builder().id("hoster").build()).build());
        assertThat(Embedding.goesOn(Ancrage.standard(), littleKnown)).isTrue();
    }

    @Test
    void aRecordIsKeptAndComesBack() throws GeneralSecurityException {
        Hosting littleKnown = Hosting.of(NeedBuilder.builder().id("need").build(),
                OfferBuilder.builder().id("offer").hoster(HosterBuilder.builder().id("hoster").build()).build());
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        assertThat(Embedding.keeps(Ancrage.standard(), littleKnown, keys.getPrivate(), keys.getPublic())).isTrue();
        KeyPair others = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        assertThat(Embedding.keeps(Ancrage.standard(), littleKnown, keys.getPrivate(), others.getPublic())).as("signed by somebody else").isFalse();
    }

    @Test
    void theMatrixHasWhatIsPermitted() throws IOException {
        Portfolio portfolio = new PortfolioReader().read(Path.of("cases/portfolio/needs"), Path.of("cases/portfolio/offers"));
        Ancrage ancrage = Ancrage.standard();
        List<Outcome> outcomes = portfolio.needs().stream().flatMap(need -> portfolio.proposals().stream().map(proposal -> proposal.to(need)))
                .map(pair -> ancrage.outcomes(pair, LocalDate.of(2026, 11, 24)).overall()).toList();
        assertThat(outcomes).as("permitted on condition, too").contains(Outcome.CONDITIONAL);
        assertThat(Embedding.permitted(ancrage, portfolio.needs(), portfolio.proposals()))
                .contains("region-social-care in fr-hybrid-qualified").hasSize((int) outcomes.stream().filter(Outcome::permits).count());
    }

    @Test
    void theTenderTellsWhatToRequire() throws IOException {
        Portfolio portfolio = new PortfolioReader().read(Path.of("cases/portfolio/needs"), Path.of("cases/portfolio/offers"));
        assertThat(portfolio.needs()).extracting(need -> Embedding.tender(Ancrage.standard(), need)).anyMatch(tender -> tender.contains("L. 2112-4"));
    }

    @Test
    void packsAreUsedAsTheirGuideSays() {
        Path pack = folder.resolve("my-pack");
        assertThat(Run.of("new", "text", pack.toString(), "--id", "acme/house-rules").exitCode()).isZero();
        assertThat(Packs.ofAFolder(Ancrage.standard(), pack, folder.resolve("cache"))).allSatisfy(ancrage -> {
            assertThat(ancrage.corpus().text("acme/house-rules")).isPresent();
            Packs.verified(ancrage);
        });
        assertThatThrownBy(Packs::ofTheClassPath).isInstanceOf(InvalidInputException.class).hasMessageContaining("acme/house-rules");
    }

    @Test
    void ciRunsTheTestCommand() {
        assertThat(read(ROOT.resolve("README.md"))).contains("\nmvn -B verify\n");
        assertThat(read(ROOT.resolve(".ci/run"))).contains("\nmvn -B verify ");
    }

    /** Which takes the jar, and so comes after these tests. */
    @Test
    void ciRunsTheCommandThatStartsFaster() {
        String command = "samples/cli/ancrage assess samples/cli/cases/ministry-crisis-health-data-on-us-parent.yaml --lang fr,en";
        assertThat(read(Path.of("README.md"))).contains("\n    " + command + "\n");
        assertThat(read(ROOT.resolve(".ci/run"))).contains(command);
    }

    @Test
    void everyTextOfTheStandardPackIsListed() {
        String readme = read(ROOT.resolve("rules/README.md"));
        assertThat(Ancrage.standard().corpus().texts()).allSatisfy(text -> assertThat(readme).contains("| `" + text.id() + "` |"));
    }

    private static void answers(String arguments) {
        Run run = run(arguments);
        assertThat(run.exitCode()).as(run.err()).isZero();
        // A rulebook is many pages: it says how many.
        boolean toFile = !arguments.startsWith("rulebook ") && Stream.of("--sign", "--output", " -o ").anyMatch(arguments::contains);
        assertThat(run.out().isBlank()).as("what goes to a file is not printed").isEqualTo(toFile);
        if (arguments.contains("--verify")) {
            assertThat(run.out()).contains("La signature est celle de la clé donnée.");
        }
    }

    /** A README is read in the root of the repository, tests run in their module. */
    private static Run run(String arguments) {
        String[] halves = arguments.split(" < ");
        return Run.reading(halves.length < 2 ? "" : read(Path.of(here(halves[1]))), Stream.of(halves[0].split(" ")).map(ReadmeTest::here).toArray(String[]::new));
    }

    private static String here(String word) {
        return word.startsWith("samples/cli/") ? word.substring("samples/cli/".length())
                : word.startsWith("samples/") ? "../" + word.substring("samples/".length())
                : word.startsWith("my-") ? folder.resolve(word).toString() : word;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
