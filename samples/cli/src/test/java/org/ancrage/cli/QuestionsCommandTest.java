package org.ancrage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.ancrage.Ancrage;
import org.ancrage.dialogue.Dialogue;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Project;
import org.ancrage.fact.term.Deployment;
import org.ancrage.fact.term.Scheme;
import org.ancrage.render.Schemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code questions}, driven from a pipe. */
class QuestionsCommandTest {

    /** Classified data are a matter of another text than the PSSIE; the others have all to ask. */
    private static final String LITTLE_KNOWN = """
            # A comment, which is not kept.
            need: {id: besoin, dataset: {fictitious: NO, healthDataFromCare: NO, archives: NO, healthDataWarehouse: NO, secrets: [NATIONAL_DEFENCE], classified: YES}, project: {referenceMethodology: NONE, authorisationRequired: NO}}
            offer: {id: offre, hoster: {id: hebergeur}}
            """;
    private static final String ON_PREMISES_IN_ENGLISH = "4\nno\nno\nno\n";

    @TempDir
    Path directory;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = directory.resolve("besoin.yaml");
        Files.writeString(file, LITTLE_KNOWN);
    }

    private Run ask(String answers, String... more) {
        List<String> args = Stream.concat(Stream.of("questions", file.toString(), "--on", "2026-11-24"), Stream.of(more)).toList();
        return Run.reading(answers, args.toArray(String[]::new));
    }

    private Path completed() {
        return directory.resolve("besoin.completed.yaml");
    }

    private Request read(Path written) throws IOException {
        return RequestReader.read(new DocumentReader().read(written));
    }

    @Test
    void asksInEnglishUntilNoFactCanChangeTheOutcome() throws IOException {
        Run run = ask(ON_PREMISES_IN_ENGLISH, "--lang", "en");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("offre, on 24 November 2026: ")
                .contains("[1] Offer – deployment?", "4. the customer's own premises", "[3] ", "] Data – personal data?",
                        "→ GDPR, chapter V and articles 28 and 48: transfers to third countries, and processors exposed\n      to their law: not applicable",
                        "Outcome: not applicable\n", "No fact can change this outcome any more.\nCompleted file: " + completed() + "\n")
                .doesNotContain("[4]", "\u001B");
        Request written = read(completed());
        assertThat(written.on()).as("the file named no day").isNull();
        assertThat(written.hosting().offer().deployment()).isEqualTo(Deployment.ON_PREMISES);
        assertThat(written.hosting().need().dataset().personal()).isEqualTo(Answer.NO);
    }

    @Test
    void asksInFrenchUntilNoFactCanChangeTheOutcome() throws IOException {
        String known = Files.readString(Path.of("cases/hospital-on-its-own-premises.yaml")).replace("    customerItself: YES\n", "");
        Files.writeString(file, known);
        Run run = ask("oui\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("[1] Hébergeur – est le client lui-même\u00a0?", "(oui / non) > ", "Résultat\u00a0: conforme\n",
                "Aucun fait ne peut plus changer ce résultat.\nFichier complété\u00a0: ").doesNotContain("[2]");
        assertThat(read(completed())).isEqualTo(read(Path.of("cases/hospital-on-its-own-premises.yaml")));
    }

    @Test
    void takesNumbersNamesAndSeveralAtOnceAndGoesBack() throws IOException {
        Run run = ask("cloud commercial\n3\n4\n<\n3, ordre public\nq\n");
        assertThat(run.out()).contains("[2] Projet – stade\u00a0?", "[3] Données – atteintes probables en cas de violation (tout indiquer)\u00a0?");
        Request written = read(completed());
        assertThat(written.hosting().offer().deployment()).isEqualTo(Deployment.COMMERCIAL_CLOUD);
        assertThat(written.hosting().need().project().stage()).isEqualTo(Project.Stage.PRODUCTION);
    }

    @Test
    void refusesWhatIsNoAnswerAndAsksAgain() {
        Run run = ask("5\ncloud comercial\n1\nq\n");
        assertThat(run.out()).contains("! La réponse (5) n'est pas l'une de celles qui sont proposées.",
                "! La réponse (cloud comercial) n'est pas l'une de celles qui sont proposées. Peut-être «\u202fcloud commercial\u202f».",
                "[2] Projet");
    }

    @Test
    void saysWhyWithItsSource() {
        assertThat(ask("?\nq\n", "--lang", "en").out())
                .contains("Question: ", "Criterion: ", "not, not applicable", "Source: Act no. 2024-449 of 21 May 2024, art. 31, I (", "      https://www.legifrance.gouv.fr/");
    }

    @Test
    void separatesTextsAsTheLanguageDoes() throws IOException {
        Files.writeString(file, "need: {id: besoin}\noffer: {id: offre, hoster: {id: hebergeur}}\n");
        assertThat(ask("?\nq\n", "--lang", "en").out()).contains("restreinte »; Security").doesNotContain(" ; ", "\u00a0; ");
        assertThat(ask("?\nq\n").out()).containsPattern("Pour\u00a0: [^;]+\u00a0; ").doesNotContain(" ; ");
    }

    @Test
    void namesWhatWasNotAnswered() {
        Run run = ask("4\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n", "--lang", "en");
        assertThat(run.out()).contains("Outcome: undetermined, facts are missing\n", "Not answered:\n", "  · Data – personal data?");
    }

    @Test
    void writesJsonWhereTheEndingSaysSoAndKeepsAListThatIsNotComplete() throws IOException {
        Path json = directory.resolve("out.json");
        Run run = ask("1\n3\n2+\nq\n", "-o", json.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(Files.readString(json)).startsWith("{\n  \"need\": {");
        assertThat(read(json).hosting().need().dataset().likelyHarms().complete()).isFalse();
        assertThat(read(json).hosting().need().dataset().likelyHarms()).isNotEqualTo(Listing.unknown());
    }

    @Test
    void neverOverwritesUnlessForced() throws IOException {
        Files.writeString(completed(), "mine");
        Run refused = ask(ON_PREMISES_IN_ENGLISH);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("exists already");
        assertThat(refused.out()).isEmpty();
        assertThat(completed()).hasContent("mine");
        assertThat(ask(ON_PREMISES_IN_ENGLISH, "--lang", "en", "--force").exitCode()).isZero();
        assertThat(read(completed()).hosting().offer().deployment()).isEqualTo(Deployment.ON_PREMISES);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).as("nothing else is left behind").containsExactlyInAnyOrder(file, completed());
        }
    }

    /** A pipe stands for all that is no regular file: nobody tries this on devices. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void replacesFilesAloneAndFollowsLinks() throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("mkfifo", completed().toString()).start().waitFor()).isZero();
        Run refused = ask(ON_PREMISES_IN_ENGLISH, "--force");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("is no regular one, but a device, a pipe");
        assertThat(refused.out()).isEmpty();
        assertThat(Files.readAttributes(completed(), BasicFileAttributes.class).isOther()).isTrue();
        Files.delete(completed());
        Path target = Files.writeString(directory.resolve("target.yaml"), "mine");
        Files.createSymbolicLink(completed(), target.getFileName());
        assertThat(ask(ON_PREMISES_IN_ENGLISH, "--force").exitCode()).isZero();
        assertThat(completed()).isSymbolicLink();
        assertThat(read(target).hosting().offer().deployment()).isEqualTo(Deployment.ON_PREMISES);
        assertThat(files()).containsExactly(completed(), file, target);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whoMayReadTheCompletedFileIsLeftToTheSystem() throws IOException {
        ask(ON_PREMISES_IN_ENGLISH);
        assertThat(Files.getPosixFilePermissions(completed())).isEqualTo(Files.getPosixFilePermissions(file));
    }

    private Path kept() {
        return directory.resolve("besoin.completed.yaml.answers");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    private Run interrupted(String answers) {
        return Run.interrupted(answers, "questions", file.toString(), "--on", "2026-11-24", "--lang", "en");
    }

    /** The first of a cloud, with half a holding: its holder is known, and not of whom. */
    @Test
    void whatWasAnsweredBeforeAnInterruptionIsKept() throws IOException {
        assertThat(interrupted("4\nno\n").exitCode()).isEqualTo(70);
        assertThat(completed()).doesNotExist();
        assertThat(Files.readString(kept())).contains("{\"pointer\":\"/offer/deployment\",\"answer\":\"ON_PREMISES\"}\n");
        Run run = ask("no\nno\n", "--lang", "en");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("2 answers taken up again, kept in " + kept()).contains("[3] ", "Outcome: not applicable\n").doesNotContain("[1]", "[2]");
        assertThat(files()).as("nothing is left to ask: nothing is kept").containsExactly(completed(), file);
        Path atOnce = directory.resolve("at-once.yaml");
        ask(ON_PREMISES_IN_ENGLISH, "-o", atOnce.toString());
        assertThat(completed()).hasSameTextualContentAs(atOnce);
    }

    @Test
    void aFlowThatWasStoppedGoesOnWithWhatWasSkippedAndTakenBack() throws IOException {
        ask("1\n\n<\n3\n2+\nq\n");
        Request written = read(completed());
        String keptThen = Files.readString(kept());
        assertThat(keptThen).contains("\"skip\":true", "\"back\":true", "\"written\":\"");
        Run run = ask("q\n");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Reprise de 3 réponses", "[4] ");
        assertThat(read(completed())).as("the file is that of the same flow, and may be replaced").isEqualTo(written);
        assertThat(files()).containsExactly(completed(), kept(), file);
        // The completed file was edited by somebody else since: it stays.
        Files.writeString(completed(), "mine");
        assertThat(ask("q\n").out()).contains("existe désormais et reste tel quel", "Fichier complété\u00a0: " + directory.resolve("besoin.completed-2.yaml"));
        assertThat(completed()).hasContent("mine");
        assertThat(read(directory.resolve("besoin.completed-2.yaml"))).isEqualTo(written);
    }

    /** What is begun and not yet a fact is not lost either. */
    @Test
    void anItemThatWasBegunIsTakenUp() throws IOException {
        Files.writeString(file, """
                need:
                  id: clinic
                  customer: {kind: PRIVATE_HEALTH_ESTABLISHMENT, jurisdiction: FR, administrativePublicService: NO, scientificPotentialProtected: NO}
                  dataset: {personal: YES, form: IDENTIFYING, healthDataFromCare: YES, snds: NO, sndsMainBaseCopy: NO, archives: NO, shortTermDigitisation: NO,
                            fictitious: NO, secrets: {complete: []}, diffusionRestreinte: NO, healthDataWarehouse: NO}
                  project: {referenceMethodology: NONE}
                offer: {id: offer, deployment: COMMERCIAL_CLOUD, keyCustody: CUSTOMER, participants: {complete: []},
                        hoster: {id: hoster, activities: {complete: [SITES, HARDWARE, VIRTUAL, PLATFORM, ADMIN_OPERATION, BACKUP]}, remoteAccess: {complete: []}}}
                """);
        assertThat(ask("yes\n1\nq\n", "--lang", "en").out()).contains("[1] Offer – certificates: are there any?", "To go on later: the same command.");
        assertThat(read(completed()).hosting().offer().certificates()).isEqualTo(Listing.unknown());
        assertThat(ask("hds\nq\n", "--lang", "en").out()).contains("[3] Certificate certificate-1 – scheme?");
        assertThat(read(completed()).hosting().offer().certificates().items()).singleElement()
                .satisfies(certificate -> assertThat(certificate.scheme()).isEqualTo(Scheme.HDS));
    }

    @Test
    void answersToOtherQuestionsAreNotTakenUp() throws IOException {
        interrupted("3\n");
        Run otherDay = Run.reading("no\n", "questions", file.toString(), "--on", "2025-11-24");
        assertThat(otherDay.exitCode()).isEqualTo(2);
        assertThat(otherDay.err()).contains(kept().toString(), "the file or the day has changed since");
        Files.writeString(file, LITTLE_KNOWN.replace("besoin", "autre"));
        assertThat(ask("no\n").err()).contains("the file or the day has changed since");
        Files.writeString(kept(), "mine\n");
        assertThat(ask("no\n").err()).contains("does not hold answers to these questions");
        assertThat(kept()).hasContent("mine");
    }

    /** Whoever is interrupted while a line is written was not told that it is kept. */
    @Test
    void halfALineIsNoAnswer() throws IOException {
        interrupted("4\nno\n");
        Files.writeString(kept(), Files.readString(kept()).replaceFirst(".{12}\n$", ""));
        Run run = ask("no\nno\nno\nno\n", "--lang", "en");
        assertThat(run.out()).startsWith("1 answers taken up again").contains("Outcome: not applicable\n");
    }

    /** The device has no room, as a disk that is full. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void answersThatCannotBeKeptCountAndAreTold() throws IOException {
        Files.createSymbolicLink(kept(), Path.of("/dev/full"));
        Run run = ask(ON_PREMISES_IN_ENGLISH, "--lang", "en");
        assertThat(run.out()).contains("! The answer could not be kept in " + kept()).contains("Outcome: not applicable\n", "Completed file: ");
        assertThat(read(completed()).hosting().offer().deployment()).isEqualTo(Deployment.ON_PREMISES);
    }

    /** No file system takes a name that long, which shows only when it is written. */
    @Test
    void whatCannotBeWrittenAtAllStandsOnStandardOutput() throws IOException {
        Path target = directory.resolve("x".repeat(245) + ".yaml");
        Run run = ask(ON_PREMISES_IN_ENGLISH, "-o", target.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("cannot be written", "stands on standard output");
        String written = run.out().substring(run.out().lastIndexOf("\nneed:"));
        assertThat(RequestReader.read(new DocumentReader().read(written, "output")).hosting().offer().deployment()).isEqualTo(Deployment.ON_PREMISES);
    }

    @Test
    void whoeverSeesNoQuestionsIsAskedNone() throws IOException {
        Run run = Run.onFullDisk(400, ON_PREMISES_IN_ENGLISH, "questions", file.toString(), "--on", "2026-11-24", "--lang", "en");
        assertThat(run.exitCode()).isEqualTo(74);
    }

    @Test
    void withoutAnAnswerNothingIsWritten() {
        Run run = ask("", "--lang", "en");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("No answer: no file is written.");
        assertThat(completed()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "questions - | Answers come from standard input",
        "questions cases/hospital-on-its-own-premises.yaml --format json -o x.yaml | nothing is written",
        "questions cases/hospital-on-its-own-premises.yaml -o x.txt | ends neither in",
        "questions cases/hospital-on-its-own-premises.yaml -o nowhere/x.yaml | cannot be written there",
        "questions nowhere.yaml | does not exist"
    })
    void refusesBadCommandLines(String line, String message) {
        Run run = Run.of(line.split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message);
    }

    @ParameterizedTest
    @CsvSource({"fr", "en"})
    void printsAllThatCanBeAskedAsJson(String language) {
        Run run = Run.reading(LITTLE_KNOWN, "questions", "-", "--format", "json", "--lang", language, "--on", "2026-11-24");
        assertThat(run.err()).isEmpty();
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Schemas.dialogue());
        assertThat(schema.validate(run.out(), InputFormat.JSON)).isEmpty();
        JsonNode dialogue = new JsonMapper().readTree(run.out());
        assertThat(dialogue.at("/prompts/0/pointer").asString()).isEqualTo("/offer/deployment");
        assertThat(dialogue.at("/prompts/0/choices/0/value").asString()).isEqualTo("COMMERCIAL_CLOUD");
        assertThat(dialogue.get("prompts").size()).isGreaterThan(5);
        JsonNode request = new JsonMapper().readTree(Schemas.request());
        dialogue.get("prompts").forEach(prompt -> assertThat(
                request.at(prompt.at("/schema/$ref").asString().replace("https://ancrage.org/schema/request/1.json#", "")).isMissingNode())
                .as("%s", prompt).isFalse());
        List<String> asked = dialogue.get("questions").valueStream().map(question -> question.get("criterion").asString()).toList();
        dialogue.get("prompts").forEach(prompt -> assertThat(asked).contains(prompt.get("criterion").asString()));
    }

    @Test
    void theStateOfADialogueIsWhatItsSchemaSays() throws IOException {
        Dialogue dialogue = Ancrage.standard().dialogue(read(file).hosting(), LocalDate.of(2026, 11, 24))
                .answer("/offer/deployment", Deployment.COMMERCIAL_CLOUD).answer("/need/dataset/likelyHarms", List.of("PUBLIC_ORDER"))
                .skip("/need/dataset/personal").answer("/offer/certificates", Answer.YES);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Schemas.dialogueState());
        String json = dialogue.state().json();
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        for (String other : List.of(json.replace("\"skip\":true", "\"skip\":false"), json.replace("\"steps\"", "\"step\""),
                json.replaceFirst("\"need\":", "\"on\":\"2026-11-24\",\"need\":"), json.replace("\"complete\":", "\"all\":"))) {
            assertThat(schema.validate(other, InputFormat.JSON)).as(other).isNotEmpty();
        }
    }
}
