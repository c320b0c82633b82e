package org.ancrage.cli;

import static org.ancrage.cli.MainTest.refused;
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
import org.ancrage.render.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands {@code difference}, {@code impact} and {@code readings}, and the option {@code --readings}. */
class DifferenceCommandTest {

    private static final String SUPPOSING = "cases/qualified-cloud-with-assumptions.yaml";
    private static final String CASE = "cases/ministry-crisis-health-data-on-us-parent.yaml";
    private static final String GAP = "cases/gap-between-two-qualifications.yaml";
    private static final String BEFORE = "cases/hybrid-cloud-before-qualification.yaml";
    private static final String AFTER = "cases/hybrid-cloud-after-qualification.yaml";
    private static final String OPEN = "cases/ministry-hr-file-march-2024.yaml";
    private static final String IMMUNITY = "fr/cloud-au-centre#immunity-of-personal-data";
    private static final Schema DIFFERENCE = schema(Schemas.difference());
    private static final Schema IMPACT = schema(Schemas.impact());

    @TempDir
    private Path folder;

    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
    }

    private static String flat(Run run) {
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return run.out().replaceAll("\\s+", " ");
    }

    static Stream<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("cases"))) {
            return files.map(Path::toString).filter(file -> file.matches(".*\\.(yaml|json)") && !file.equals(SUPPOSING)).sorted().toList().stream();
        }
    }

    @Test
    void aFileMayListOneNeedAndOneOffer() throws IOException {
        String whole = Files.writeString(folder.resolve("whole.yaml"), "on: 2024-03-20\nneed: {id: n}\noffer: {id: o, hoster: {id: h}}\n").toString();
        String listing = Files.writeString(folder.resolve("listing.yaml"), "on: 2024-03-20\nneeds: [{id: n}]\noffers: [{offer: {id: o, hoster: {id: h}}}]\n").toString();
        assertThat(Run.of("difference", whole, listing).out()).isEqualTo(Run.of("difference", whole, whole).out());
    }

    @Test
    void whatIsSupposedIsNotCompared() {
        Run run = Run.of("difference", SUPPOSING, "--to", "2029-04-01");
        assertThat(run.exitCode()).isNotZero();
        assertThat(run.out()).isEmpty();
    }

    @Test
    void twoDaysOfOneFile() {
        assertThat(flat(Run.of("difference", GAP, "--on", "2024-10-14", "--to", "2024-10-15", "--lang", "en")))
                .contains("on 14 October 2024", "on 15 October 2024", "✓ compliant → ✗ not compliant (cause: the date)", "last day of validity: 14 October 2024",
                        "what stands in the way after").doesNotContain("Facts that differ");
    }

    @Test
    void twoFiles() {
        assertThat(flat(Run.of("difference", BEFORE, AFTER, "--lang", "en")))
                .contains("The outcome changes: not compliant → compliant", "Facts that differ", "status: in process → issued",
                        "/offer/certificates/complete/0/status", "on 16 December 2025", "on 17 December 2025");
        assertThat(flat(Run.of("difference", BEFORE, AFTER))).contains("L'issue change : non conforme → conforme", "Faits qui diffèrent");
    }

    @Test
    void twoChoicesOfReadings() {
        String text = flat(Run.of("difference", OPEN, "--readings", IMMUNITY + "=immunity-required", "--other-readings",
                IMMUNITY + "=gdpr-guarantees", "--lang", "en"));
        assertThat(text).contains("Readings taken that differ", IMMUNITY, "✗ not compliant → ✓ compliant on condition (cause: the readings taken)");
        assertThat(flat(Run.of("difference", OPEN, "--other-readings", "default", "--lang", "en")))
                .contains("unsettled, readings of the law disagree → not compliant", "every defensible option", "without effect on the answer");
    }

    @Test
    void theDayOfTheOtherFileIsTakenUnlessOneIsGiven() {
        assertThat(flat(Run.of("difference", BEFORE, AFTER, "--on", "2026-01-10", "--lang", "en")))
                .contains("on 10 January 2026").doesNotContain("December 2025,");
        assertThat(flat(Run.of("difference", BEFORE, AFTER, "--to", "2026-01-10", "--lang", "en")))
                .contains("on 16 December 2025", "on 10 January 2026");
    }

    @Test
    void whereNothingChangesItSaysSo() {
        assertThat(flat(Run.of("difference", CASE, "--to", "2026-11-25"))).contains("Rien ne change : mêmes faits, mêmes règles, même réponse.");
        assertThat(flat(Run.of("difference", CASE, CASE, "--lang", "en"))).contains("Nothing changes: same facts, same rules, same answer.");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theSchemaHolds(String file) {
        for (String[] line : List.of(
                new String[] {"difference", file, "--to", "2029-04-01", "--format", "json", "--lang", "en"},
                new String[] {"difference", CASE, file, "--other-readings", "default", "--format", "json"})) {
            assertThat(DIFFERENCE.validate(Run.of(line).out(), InputFormat.JSON)).as(file).isEmpty();
        }
    }

    @Test
    void theSchemasRefuseWhatIsNoDifferenceAndNoImpact() {
        String json = Run.of("difference", BEFORE, AFTER, "--format", "json").out();
        assertThat(DIFFERENCE.validate(json.replace("\"NON_COMPLIANT\"", "\"MAYBE\""), InputFormat.JSON)).isNotEmpty();
        assertThat(DIFFERENCE.validate(json.replace("\"DAY\"", "\"WEATHER\""), InputFormat.JSON)).isNotEmpty();
        assertThat(DIFFERENCE.validate("{}", InputFormat.JSON)).isNotEmpty();
        assertThat(IMPACT.validate("{}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void printsSchemas() {
        assertThat(Run.of("schema", "difference").out()).isEqualTo(Schemas.difference()).doesNotContain("(schema of answers)");
        assertThat(Run.of("schema", "impact").out()).isEqualTo(Schemas.impact());
    }

    @Test
    void tellsWhichPairsOfAPortfolioFlip() throws IOException {
        Files.copy(Path.of(CASE), folder.resolve("a.yaml"));
        Files.writeString(folder.resolve("b.yaml"), Files.readString(Path.of(GAP)).replace("id: ministry\n", "id: other-ministry\n"));
        String[] line = {"impact", folder.toString(), "--on", "2024-05-01", "--to", "2026-11-24", "--lang", "en"};
        assertThat(flat(Run.of(line))).contains("Pairs whose outcome changes: 2 of 4. Unchanged: 2.", "Need ministry, offer fr-iaas-gap",
                "Need other-ministry, offer fr-iaas-gap", "✗ not compliant → ✓ compliant on condition").doesNotContain("offer us-parent-fr-region");
        assertThat(flat(Run.of("impact", folder.toString(), "--on", "2026-11-24", "--to", "2026-11-24")))
                .contains("Rien ne bascule : les 4 couples examinés ont la même issue aux deux dates.");
        String json = Run.of("impact", folder.toString(), "--on", "2024-05-01", "--to", "2026-11-24", "--format", "json").out();
        assertThat(IMPACT.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(json).contains("\"pairs\":4", "\"need\":\"other-ministry\"");
    }

    @Test
    void namesWhatMakesAPairFlipOnce() {
        String told = flat(Run.of("impact", "cases/portfolio", "--on", "2025-03-01", "--to", "2026-11-24", "--lang", "en"));
        assertThat(told).containsOnlyOnce("On 2 June 2025: Certificate hds (first day of validity: 2 June 2025) On 17 December 2025: Certificate snc")
                .contains("(see above)").doesNotContain("Version:");
        String json = Run.of("impact", "cases/portfolio", "--on", "2026-11-24", "--to", "2025-03-01", "--lang", "en", "--format", "json").out();
        assertThat(IMPACT.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(json).contains("{\"on\":\"2025-06-02\",\"causes\":[\"Certificate hds (first day of validity: 2 June 2025)\"]}");
    }

    @Test
    void onePairIsToldInTheSingular() throws IOException {
        Files.copy(Path.of(CASE), folder.resolve("a.yaml"));
        String[] line = {"impact", folder.toString(), "--on", "2026-11-24", "--to", "2026-11-24"};
        assertThat(flat(Run.of(line))).contains("Rien ne bascule : le couple examiné a la même issue aux deux dates.");
        assertThat(flat(Run.of(Stream.concat(Stream.of(line), Stream.of("--lang", "en")).toArray(String[]::new))))
                .contains("Nothing flips: the pair examined has the same outcome on both days.");
    }

    @Test
    void everyProblemOfAPortfolioIsTold() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "need: {id: need, colour: RED}");
        Files.writeString(folder.resolve("b.yaml"), "offer: {id: offer, hoster: hoster}");
        Run run = Run.of("impact", folder.toString(), "--to", "2027-01-01");
        refused(run, "/need/colour");
        refused(run, "/offer/hoster");
    }

    @Test
    void readingsCanBeSettled() {
        assertThat(flat(Run.of("assess", CASE, "--readings", "default", "--lang", "en"))).contains("settled beforehand");
        assertThat(Run.of("assess", CASE, "--readings", "all").out()).isEqualTo(Run.of("assess", CASE).out());
        assertThat(flat(Run.of("assess", OPEN, "--lang", "en"))).contains("a point of law is disputed");
        assertThat(flat(Run.of("assess", OPEN, "--readings", "default", "--lang", "en"))).contains("No. On ", "rule R9: not compliant");
        assertThat(flat(Run.of("assess", OPEN, "--readings", "default," + IMMUNITY + "=gdpr-guarantees", "--lang", "en")))
                .contains("No. On ").doesNotContain("a point of law is disputed", "rule R9: not compliant");
    }

    @Test
    void listsReadings() {
        assertThat(flat(Run.of("readings", "--lang", "en"))).contains("Points of law that are open on 24 November 2026",
                "eu/gdpr-transfers#mere-exposure – ", "breaches (default): ", "Points that are not open on that day");
        assertThat(flat(Run.of("readings", "--on", "2024-03-15"))).contains("discutés au 15 mars 2024");
    }

    /** Its period ends before the Regulation applies, so that it is open on no day: that day is no date of the law. */
    @Test
    void aReadingThatIsOpenOnNoDayOfItsTextIsAHypothesis() {
        assertThat(flat(Run.of("readings", "--lang", "en"))).containsOnlyOnce("FISA section 702 lapsed on 12 June 2026. at no time; a hypothesis")
                .containsOnlyOnce("a hypothesis, which holds only where it is taken").doesNotContain("24 May 2018");
        assertThat(flat(Run.of("readings"))).contains("à aucun moment").doesNotContain("24 mai 2018");
    }

    @Test
    void problemsOfBothFilesAreTold() {
        Run run = Run.of("difference", "src/test/resources/org/ancrage/cli/refused/no-such-day.yaml",
                "src/test/resources/org/ancrage/cli/refused/unknown-field.yaml");
        refused(run, "/on: ");
        refused(run, "Maybe \"registeredOffice\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "difference | Missing required parameter",
        "difference " + CASE + " | nothing to compare with",
        "difference nowhere.yaml " + CASE + " | (nowhere.yaml) does not exist",
        "difference " + CASE + " nowhere.yaml | (nowhere.yaml) does not exist",
        "difference - - | can be read once only",
        "difference " + CASE + " --to never | (never) is not a day",
        "difference " + CASE + " --to 2027-01-01 --format html | expected one of",
        "difference " + CASE + " --other-readings none | --other-readings: (none) is neither all nor default nor ID=OPTION",
        "impact cases | Missing required option: '--to=DATE'",
        "impact nowhere --to 2027-01-01 | The file or directory (nowhere) does not exist",
        "impact cases --to 2027-01-01 | is used twice",
        "assess " + CASE + " --readings defaults | Maybe \"default\"",
        "assess " + CASE + " --readings all,default | exclude each other",
        "assess " + CASE + " --readings mere-exposure=breaches | Maybe \"eu/gdpr-transfers#mere-exposure\"",
        "assess " + CASE + " --readings eu/gdpr-transfers#mere-exposur=breaches | Maybe \"eu/gdpr-transfers#mere-exposure\"",
        "assess " + CASE + " --readings eu/gdpr-transfers#mere-exposure=breachs | Maybe \"breaches\"",
        "assess " + CASE + " --readings eu/gdpr-transfers#mere-exposure=yes | Use one of: ",
        "assess " + CASE + " --readings eu/gdpr-transfers#mere-exposure=breaches,eu/gdpr-transfers#mere-exposure=safeguards-suffice | is settled twice",
        "readings --on soon | (soon) is not a day",
        "readings --lang de | (de) is not a language"
    })
    void refusesBadCommandLines(String line, String message) {
        refused(Run.of(line.split(" ")), message);
    }
}
