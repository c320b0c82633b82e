package org.ancrage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ancrage.render.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources, assumptions and trust on the command line. */
class EvidenceCommandTest {

    private static final String SOURCES = "cases/qualified-cloud-with-sources.yaml";
    private static final String ASSUMPTIONS = "cases/qualified-cloud-with-assumptions.yaml";

    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void whatFallsShortIsNotKnownAndItsDocumentIsAskedFor() throws IOException {
        String trust = file("trust.yaml", "- {facts: [/offer/certificates], atLeast: OFFICIAL_REGISTER, notOlderThan: P1Y}\n");
        Run run = Run.of("assess", SOURCES, "--trust", trust, "--lang", "en,fr");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("No conclusion.", "Taken as not known, for want of evidence", "Certificate hds-2024", "its source is weaker",
                "official register or better, at most one year old", "Which document (official register at least) shows it?",
                "Tenu pour non connu, faute de preuve", "Quel document (au moins : registre officiel) le montre ?");
        assertThat(run.out()).doesNotContain("Certificate snc: its source").containsPattern("registre officiel\\s+ou\\s+mieux,\\s+ancienneté\\s+d'au\\s+plus\\s+un\\s+an\\)");
        String months = file("months.yaml", "- {facts: [/offer/certificates], atLeast: VERIFIED, notOlderThan: P18M}\n");
        assertThat(Run.of("assess", SOURCES, "--trust", months, "--lang", "en").out()).containsPattern("\\(wanted:\\s+verified,\\s+at\\s+most\\s+18\\s+months\\s+old\\)");
    }

    @Test
    void whatIsProvenWellEnoughIsTaken() throws IOException {
        String trust = file("trust.yaml", "- {facts: [/offer/holdings, /contract], atLeast: OFFICIAL_REGISTER}\n");
        assertThat(Run.of("assess", SOURCES, "--trust", trust, "--lang", "en").out()).isEqualTo(Run.of("assess", SOURCES, "--lang", "en").out());
    }

    @Test
    void aYesThatNeedsWhatIsSupposedIsNeverToldWithoutIt() {
        for (String level : new String[] {"page", "outcome", "findings", "full"}) {
            for (String format : new String[] {"text", "markdown", "html"}) {
                assertThat(Run.of("assess", ASSUMPTIONS, "--explain", level, "--format", format, "--lang", "en").out())
                        .contains("provided that what is assumed is so", "Yes, provided that").doesNotContain("Yes, on condition. On");
            }
            assertThat(Run.of("assess", ASSUMPTIONS, "--explain", level, "--format", "json").out())
                    .contains("\"used\"", "/offer/hoster/remoteAccess", "\"without\"");
        }
        assertThat(Run.of("assess", ASSUMPTIONS, "--explain", "summary", "--format", "json").out()).contains("\"assumed\":[\"/offer/hoster/remoteAccess");
        assertThat(Run.of("timeline", ASSUMPTIONS).err()).contains("supposes facts");
        assertThat(Run.of("difference", ASSUMPTIONS, "--on", "2026-11-24", "--to", "2027-11-24").err()).contains("supposes facts");
        assertThat(Run.of("compare", ASSUMPTIONS, ASSUMPTIONS).err()).contains("supposes facts");
        assertThat(Run.of("impact", ASSUMPTIONS, "--on", "2026-11-24", "--to", "2027-11-24").err()).contains("supposes facts");
        assertThat(Run.of("requirements", ASSUMPTIONS).err()).contains("supposes facts");
        assertThat(Run.of("questions", ASSUMPTIONS, "--format", "json").err()).contains("supposes facts");
        assertThat(Run.of("guarantees", ASSUMPTIONS).err()).contains("supposes facts");
    }

    @Test
    void answersAndRecordsFollowTheirSchemas() throws IOException {
        SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        String trust = file("trust.yaml", "- {facts: [/offer/certificates], atLeast: OFFICIAL_REGISTER}\n");
        for (String level : new String[] {"page", "outcome", "full"}) {
            Run answer = Run.of("assess", SOURCES, "--trust", trust, "--format", "json", "--explain", level);
            assertThat(schemas.getSchema(Schemas.answer()).validate(answer.out(), InputFormat.JSON)).isEmpty();
            assertThat(answer.out()).contains("\"evidence\":\"OFFICIAL_REGISTER\"", "\"lack\":\"TOO_WEAK\"");
        }
        assertThat(schemas.getSchema(Schemas.record()).validate(Run.of("record", SOURCES, "--trust", trust).out(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void halvesBringTheirOwn() {
        String whole = Run.of("assess", SOURCES, "--on", "2026-11-24", "--lang", "en").out();
        // Sources of the need stand before those of the offer.
        assertThat(Run.of("assess", "--need", SOURCES, "--offer", SOURCES, "--on", "2026-11-24", "--lang", "en").out().lines())
                .containsExactlyInAnyOrderElementsOf(whole.lines().toList());
    }

    @Test
    void aSourceOfALaterDayIsRefused() {
        assertThat(Run.of("assess", SOURCES, "--on", "2026-11-01").err())
                .contains("/sources/0/asOf: the source speaks of a day (2026-11-02) after that of the question (2026-11-01)");
    }

    @Test
    void aRecordKeepsWhoSaysSoAndHowWellItWasWanted() throws IOException {
        String trust = file("trust.yaml", "- {facts: [/offer/certificates], atLeast: OFFICIAL_REGISTER}\n");
        assertThat(Run.of("record", SOURCES, "--mask", "/sources/3/assertedBy").err()).contains("/sources/1/title: what is to be masked elsewhere can be read here too");
        Run record = Run.of("record", SOURCES, "--trust", trust, "--mask", "/sources/2/assertedBy", "--lang", "en");
        assertThat(record.err()).isEmpty();
        assertThat(record.out()).contains("\"trust\":[{\"atLeast\":\"OFFICIAL_REGISTER\"", "\"sources\":[{", "\"title\":\"List of qualified services\"")
                .doesNotContain("Registrar of companies");
        assertThat(Run.of("replay", file("record.json", record.out()), "--lang", "en").out()).contains("Reproduced");
        assertThat(Run.of("replay", file("edited.json", record.out().replace("OFFICIAL_REGISTER\",\"facts\"", "SELF_DECLARATION\",\"facts\"")), "--lang", "en").out())
                .contains("Not reproduced");

        String supposing = Run.of("record", ASSUMPTIONS, "--lang", "en").out();
        assertThat(supposing).contains("\"assumptions\":[\"/offer/certificates/");
        assertThat(Run.of("replay", file("supposing.json", supposing), "--lang", "en").out()).contains("Reproduced");
    }
}
