package org.ancrage.cli;

import static org.ancrage.cli.MainTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets a message that says where and why, and never an answer. */
class RefusedInputTest {

    private static final Path FILES = Path.of("src/test/resources/org/ancrage/cli/refused");

    /** What is wrong in each file. */
    private static final Map<String, List<String>> PROBLEMS = Map.ofEntries(
            Map.entry("anchors.yaml", List.of("/offer: ", "/offer/service: ")),
            Map.entry("dates-in-the-wrong-order.yaml", List.of("/offer/certificates/0/validUntil: ")),
            Map.entry("empty.yaml", List.of("the document is empty")),
            Map.entry("everything-at-once.yaml", List.of("/on: ", "/need/customer/kind: ", "/need/customer/jurisdiction: ",
                    "/offer/hoster/listed: ", "/offer/holdings/0/holder: ", "/offer/holdings/0/capital: ", "/offer/color: ")),
            Map.entry("id-used-twice.yaml", List.of("/offer/holders/1/id: ")),
            Map.entry("key-used-twice.yaml", List.of("/offer/id: ")),
            Map.entry("missing-id.yaml", List.of("/need/id: ")),
            Map.entry("missing-offer.yaml", List.of("/offer: ")),
            Map.entry("no-such-day.yaml", List.of("/on: ")),
            Map.entry("percentage-out-of-range.yaml", List.of("/offer/holdings/0/capital: ")),
            Map.entry("reference-to-nothing.yaml", List.of("/offer/certificates/0/holder: ")),
            Map.entry("sum-above-100.yaml", List.of("/offer/holdings: ")),
            Map.entry("unfinished.json", List.of("this is not JSON")),
            Map.entry("unknown-constant.yaml", List.of("/offer/deployment: ")),
            Map.entry("unknown-country.yaml", List.of("/offer/hoster/registeredOffice: ")),
            Map.entry("unknown-field.yaml", List.of("/offer/hoster/registredOffice: ", "Maybe \"registeredOffice\"")),
            Map.entry("wrong-type.yaml", List.of("/offer/hoster: ", "/offer/certificates: ")));

    @TempDir
    private Path folder;

    static Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.toList()).stream();
        }
    }

    @Test
    void everyFileIsTested() throws IOException {
        assertThat(files()).containsExactlyInAnyOrderElementsOf(PROBLEMS.keySet());
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysWhereAndWhy(String file) {
        Run run = Run.of("assess", FILES.resolve(file).toString());
        PROBLEMS.get(file).forEach(problem -> refused(run, problem));
    }

    /** As a script passes it whose variable is not set. The system takes it for the working directory. */
    @ParameterizedTest
    @ValueSource(strings = {"assess ~", "questions ~", "timeline ~", "compare ~ ~", "compare cases/portfolio/needs ~", "impact ~ --to 2027-01-01", "requirements ~",
            "assess --need ~ --offer cases/portfolio/offers/eea-saas-scc.yaml", "assess cases/hospital-on-its-own-premises.yaml --trust ~", "import declaration ~",
            "replay ~", "record cases/hospital-on-its-own-premises.yaml --sign ~"})
    void aFileWithoutANameIsNoDirectory(String line) {
        String[] words = Stream.of(line.split(" ")).map(word -> word.equals("~") ? "" : word).toArray(String[]::new);
        refused(Run.of(words), "The name of the file is empty. Name a file that exists");
    }

    @Test
    void aFileThatListsNeedsAndOffersIsOneQuestionWhereItListsOneOfEach() throws IOException {
        Path one = Files.writeString(folder.resolve("one.yaml"), "on: 2026-11-24\nneeds: [{id: clinic}]\noffers: [{offer: {id: cloud, hoster: {id: host}}}]\n");
        Path two = Files.writeString(folder.resolve("two.yaml"), "needs: [{id: clinic}, {id: ministry}]\noffers: [{offer: {id: cloud, hoster: {id: host}}}, {offer: {id: other, hoster: {id: host}}}]\n");
        assertThat(Run.of("assess", one.toString(), "--lang", "en").out()).contains("2026", "cloud").doesNotContain("(needs)");
        Run several = Run.of("assess", two.toString(), "--lang", "en");
        refused(several, "holds 2 needs");
        refused(several, "holds 2 offers");
        refused(several, "ancrage compare");
    }

    @Test
    void aKeyThatStandsAlreadyIsNotWhatWasMeant() throws IOException {
        Path both = Files.writeString(folder.resolve("both.yaml"), "need: {id: clinic}\noffer: {id: cloud, hoster: {id: host}}\noffers: []\n");
        Run run = Run.of("assess", both.toString(), "--lang", "en");
        refused(run, "/offers: ");
        assertThat(run.err()).doesNotContain("Maybe");
    }

    @Test
    void aFileOf200MegabytesIsRefused() throws IOException {
        Path file = folder.resolve("large.yaml");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(200L * 1024 * 1024);
        }
        refused(Run.of("assess", file.toString()), "larger than");
    }

    @ParameterizedTest
    @MethodSource("deep")
    void whatIsNestedTooDeepIsRefused(String text) {
        refused(Run.reading(text, "assess", "-"), "standard input");
    }

    static Stream<String> deep() {
        return Stream.of("[".repeat(100_000), "{\"a\":".repeat(100_000), "- ".repeat(100_000), "{\"need\": " + "[".repeat(70) + "]".repeat(70) + "}");
    }

    @Test
    void whatIsNotUtf8IsRefused() throws IOException {
        Path file = Files.write(folder.resolve("latin.yaml"), new byte[] {'i', 'd', ':', ' ', (byte) 0xE9});
        refused(Run.of("assess", file.toString()), "latin.yaml");
    }

    @Test
    void whatOnlyFollowsFromAnotherProblemIsNotTold() {
        Run run = Run.reading("{\"need\": {\"id\": \"n\", \"customer\": {\"kind\": \"OTHER_COMPANY\", \"jurisdiction\": false}}, \"offer\": {\"id\": \"o\", \"hoster\": {\"id\": \"h\"}, "
                + "\"certificates\": [{\"id\": \"c\", \"scheme\": \"HSD\", \"version\": \"2.0\", \"holder\": \"h\"}]}}", "assess", "-");
        refused(run, "Maybe \"HDS\".");
        refused(run, "/need/customer/jurisdiction: the value (false) stands where the code of a country, such as FR, is expected. For Norway, write \"NO\" in quotes.");
        assertThat(run.err().lines()).hasSize(2);
    }

    @Test
    void whatIsNoNameOrNoFolderIsToldByTheNameThatWasGiven() {
        String asked = "cases/ministry-crisis-health-data-on-us-parent.yaml";
        refused(Run.of("record", asked, "-o", ""), "this is no name of a file");
        refused(Run.of("assess", asked, "--bases", "nodir"), "There is no folder (nodir) to build on.");
        Run inaccessible = Run.of("record", asked, "-o", "/proc/x.yaml");
        refused(inaccessible, "/proc/x.yaml");
        assertThat(inaccessible.err()).doesNotContain(".tmp");
    }

    @Test
    void messagesDoNotSteerTheTerminal() {
        Run run = Run.reading("{\"\\u001b[2Jneed\": 1}", "assess", "-");
        refused(run, "need");
        assertThat(run.err()).doesNotContain("\u001B");
    }
}
