package org.ancrage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ancrage.render.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class TimelineCommandTest {

    private static final String CASE = "cases/health-data-hub-existing-processing-with-derogation.yaml";
    private static final String UNDATED = """
            {"need": {"id": "need", "customer": {"kind": "OTHER_COMPANY", "jurisdiction": "FR"}},
             "offer": {"id": "offer", "hoster": {"id": "hoster"}}}
            """;

    @TempDir
    Path folder;

    @Test
    void tellsWhereOneStandsWhatComesNextAndWhy() {
        Run run = Run.of("timeline", CASE);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Au 24 novembre 2026 : ? incertain, le droit est discuté.", "Prochain changement connu, le 21 décembre 2026")
                .contains("Autorisation de la CNIL emc2 (date de la décision : 21 décembre 2023 ; durée en mois : 36)")
                .endsWith("Cette réponse n'est pas un avis juridique.\n");
    }

    @Test
    void tellsTheLawsAndTheFactsThatBroughtEachStepAbout() {
        String out = Run.of("timeline", CASE, "--from", "2018-01-01", "--to", "2032-12-31", "--lang", "en").out();
        assertThat(out.replaceAll("\\s+", " "))
                .contains("from 25 May 2018: unsettled, readings of the law disagree (law) · First version: GDPR, applicable since 25 May 2018")
                .contains("from 23 May 2024: unsettled, readings of the law disagree (law) · New version: Article 31 in force")
                .contains("from 1 September 2026: compliant (law) · Derogation sren-derogation (first day: 1 September 2026)")
                .contains("Derogation sren-derogation (last day: 31 January 2028)")
                .contains("Certificate hds-2024 (last day of validity: 30 November 2027)")
                .contains("acceptable offer available for more than 18 months");
    }

    @Test
    void tellsTheEndOfAnAdequacyDecision() throws Exception {
        String british = Files.readString(Path.of("cases/swiss-principal-establishment.yaml"))
                .replace("principalEstablishment: CH", "principalEstablishment: GB");
        String out = Run.reading(british, "timeline", "-", "--from", "2018-01-01", "--to", "2032-12-31", "--lang", "en").out();
        assertThat(out.replaceAll("\\s+", " "))
                // From membership over the transition and the bridge to the adequacy decision, nothing changes.
                .doesNotContain("Leaves the European Union: United Kingdom · Investigatory Powers Act 2016")
                .contains("from 27 December 2031: compliant on condition (law) · Adequacy decision no longer in force (United Kingdom)");
    }

    @Test
    void tellsDatesOfRulesAndOpenPointsOfLaw() {
        String out = Run.of("timeline", "cases/certificate-whose-framework-is-withdrawn.yaml", "--from", "2018-01-01", "--to", "2032-12-31",
                "--lang", "en").out();
        assertThat(out.replaceAll("\\s+", " "))
                .contains("from 16 May 2026: unsettled, readings of the law disagree (law) · New version: Version 2 of the framework, the only "
                        + "one that counts · Point of law now open: Is 16 May 2026 still a day on which certificates under version 1.1 count? "
                        + "· A date that a rule names has come")
                .contains("from 17 May 2026: not compliant (law) · Point of law now settled");
    }

    @Test
    void theNextChangeIsAfterTheDayOfTheOption() {
        assertThat(Run.of("timeline", CASE, "--on", "2027-01-01", "--lang", "en").out()).contains("Next known change, on 31 January 2027");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void writesJsonAfterItsSchema(String language) {
        Run run = Run.of("timeline", CASE, "--format", "json", "--lang", language);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Run.of("schema", "timeline").out());
        assertThat(schema.validate(run.out(), InputFormat.JSON)).isEmpty();
        assertThat(Run.of("schema", "timeline").out()).isEqualTo(Schemas.timeline());
    }

    @Test
    void drawsAnImage() throws Exception {
        Run run = Run.of("timeline", CASE, "--from", "2018-01-01", "--to", "2032-12-31", "--format", "svg");
        assertThat(run.exitCode()).isZero();
        assertThat(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(run.out())))
                .getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(Run.of("timeline", CASE, "--from", "2018-01-01", "--to", "2032-12-31", "--format", "svg").out()).isEqualTo(run.out());
    }

    @Test
    void beginsAndEndsByDefaultWhereThereIsSomethingToTell() {
        assertThat(Run.of("timeline", CASE, "--lang", "en").out()).startsWith(
                "Timeline of the offer us-parent-fr-region for the need health-data-platform, from 16 April 2020 to\n31 December 2031\n");
        // Without a date in the file, from the day on.
        assertThat(Run.reading(UNDATED, "timeline", "-", "--lang", "en").out()).contains("from 24 November 2026 to 31 December 2031");
        assertThat(Run.reading(UNDATED, "timeline", "-", "--lang", "en", "--on", "9999-12-31").out())
                .contains("from 31 December 9999 to 31 December 9999");
        assertThat(Run.reading(UNDATED, "timeline", "-", "--lang", "en", "--from", "2040-05-01").out())
                .contains("from 1 May 2040 to 1 May 2040");
        assertThat(Run.reading(UNDATED, "timeline", "-", "--lang", "en", "--to", "2020-05-01").out())
                .contains("from 1 May 2020 to 1 May 2020");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--from 2026-01-02 --to 2026-01-01 | The first day (2026-01-02) is after the last (2026-01-01).",
        "--from 2018-01-01 --to 2118-01-01 | there are 100 years or more",
        "--from 0000-01-01 --to 0001-01-01 | (0000-01-01) is not a day.",
        "--from 2026-13-01 | (2026-13-01) is not a day. Write it as 2026-11-24; years are 1 to 9999.",
        "--to 1.1.2030 | (1.1.2030) is not a day. Write it as 2026-11-24; years are 1 to 9999.",
        "--to +999999999-12-31 | (+999999999-12-31) is not a day.",
        "--format pdf | pdf"
    })
    void badOptionsAreRefused(String options, String message) {
        Run run = Run.of(java.util.stream.Stream.concat(java.util.stream.Stream.of("timeline", CASE),
                java.util.stream.Stream.of(options.split(" "))).toArray(String[]::new));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
    }

    @Test
    void badFilesAreRefusedWithAllThatIsWrong() throws Exception {
        Path file = Files.writeString(folder.resolve("bad.json"), UNDATED.replace("\"FR\"", "\"XX\"").replace("OTHER_COMPANY", "NOBODY"));
        Run run = Run.of("timeline", file.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("/need/customer/kind", "/need/customer/jurisdiction");
    }

    @Test
    void helpTellsTheDefaults() {
        assertThat(Run.of("timeline", "--help").out()).contains("--from", "--to", "--on", "--lang", "--format").contains("Default:");
        assertThat(Run.of("timeline", "--help").out().replaceAll("\\s+", " ")).as("as Span has it").contains("Last day, less than a hundred years after the first.");
        assertThat(List.of(Run.of("--help").out().split("\n"))).anyMatch(line -> line.strip().startsWith("timeline"));
    }
}
