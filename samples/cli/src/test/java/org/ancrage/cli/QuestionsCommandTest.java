package org.ancrage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Deployment;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Project;
import org.ancrage.render.Schemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code questions}, driven from a pipe. */
class QuestionsCommandTest {

    private static final String NOTHING_KNOWN = """
            # A comment, which is not kept.
            need: {id: besoin}
            offer: {id: offre, hoster: {id: hebergeur}}
            """;
    private static final String ON_PREMISES_IN_ENGLISH = "3\nno\nno\nno\nno\n";

    @TempDir
    Path directory;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = directory.resolve("besoin.yaml");
        Files.writeString(file, NOTHING_KNOWN);
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
                .contains("[1] Offer – deployment?", "3. the customer's own premises", "[5] Data – personal data?",
                        "→ Archiving of health data: approval by the minister of culture: not applicable",
                        "Outcome: not applicable\n", "No fact can change this outcome any more.\nCompleted file: " + completed() + "\n")
                .doesNotContain("[6]", "\u001B");
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
        Run run = ask("nuage commercial\n3\n4\n<\n3, ordre public\nq\n");
        assertThat(run.out()).contains("[2] Projet – stade\u00a0?", "[3] Données – atteintes probables en cas de violation (tout indiquer)\u00a0?");
        Request written = read(completed());
        assertThat(written.hosting().offer().deployment()).isEqualTo(Deployment.COMMERCIAL_CLOUD);
        assertThat(written.hosting().need().project().stage()).isEqualTo(Project.Stage.PRODUCTION);
    }

    @Test
    void refusesWhatIsNoAnswerAndAsksAgain() {
        Run run = ask("4\nnuage comercial\n1\nq\n");
        assertThat(run.out()).contains("! La réponse (4) n'est pas l'une de celles qui sont proposées.",
                "! La réponse (nuage comercial) n'est pas l'une de celles qui sont proposées. Peut-être \"nuage commercial\".",
                "[2] Projet");
    }

    @Test
    void saysWhyWithItsSource() {
        assertThat(ask("?\nq\n", "--lang", "en").out())
                .contains("Question: ", "Criterion: ", "not, not applicable", "Source: Act no. 2024-449 of 21 May 2024, art. 31, I\n      https://www.legifrance.gouv.fr/");
    }

    @Test
    void namesWhatWasNotAnswered() {
        Run run = ask("3\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n", "--lang", "en");
        assertThat(run.out()).contains("Outcome: undetermined, facts are missing\n", "Not answered:\n  · Data – health data from care?");
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
        Run run = Run.reading(NOTHING_KNOWN, "questions", "-", "--format", "json", "--lang", language, "--on", "2026-11-24");
        assertThat(run.err()).isEmpty();
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Schemas.dialogue());
        assertThat(schema.validate(run.out(), InputFormat.JSON)).isEmpty();
        JsonNode dialogue = new JsonMapper().readTree(run.out());
        assertThat(dialogue.at("/prompts/0/pointer").asString()).isEqualTo("/offer/deployment");
        assertThat(dialogue.at("/prompts/0/choices/0/value").asString()).isEqualTo("COMMERCIAL_CLOUD");
        assertThat(dialogue.get("prompts").size()).isGreaterThan(5);
        JsonNode request = new JsonMapper().readTree(Schemas.request());
        dialogue.get("prompts").forEach(prompt -> assertThat(
                request.at(prompt.at("/schema/$ref").asString().replace("https://ancrage.org/schema/request.json#", "")).isMissingNode())
                .as("%s", prompt).isFalse());
        List<String> asked = dialogue.get("questions").valueStream().map(question -> question.get("criterion").asString()).toList();
        dialogue.get("prompts").forEach(prompt -> assertThat(asked).contains(prompt.get("criterion").asString()));
    }
}
