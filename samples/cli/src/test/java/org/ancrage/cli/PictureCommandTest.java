package org.ancrage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class PictureCommandTest {

    private static final Path PICTURES = Path.of("src/test/resources/pictures");
    private static final boolean REGENERATE = Boolean.getBoolean("ancrage.regenerate");
    private static final String CASE = "cases/ministry-crisis-health-data-on-us-parent.yaml";

    @TempDir
    Path folder;

    /** Looked at by eye: regenerate as the golden answers, and look again. */
    @ParameterizedTest
    @CsvSource({"ministry-crisis-health-data-on-us-parent, en", "only-the-health-data-certificate-is-known, fr"})
    void aPictureStaysWhatWasLookedAt(String name, String language) throws IOException {
        Run run = Run.of("picture", "cases/" + name + ".yaml", "--lang", language);
        assertThat(run.exitCode()).as(run.err()).isZero();
        Path kept = PICTURES.resolve(name + "." + language + ".svg");
        if (REGENERATE) {
            Files.createDirectories(PICTURES);
            Files.writeString(kept, run.out());
        }
        assertThat(run.out()).isEqualTo(Files.readString(kept));
    }

    /** From the case: the law reaches the parent, which controls hoster and supporter, and both have the data. */
    @Test
    void tellsInWordsWhoCanReachTheData() {
        String told = Run.of("picture", CASE, "--lang", "en", "--format", "text").out().replaceAll("\\s+", " ");
        assertThat(told).contains("Foreign law reaches the data: 1 CLOUD Act (United States); 2 FISA, section 702 (United States)",
                "us-parent holds a part of us-cloud-ireland: capital 100%, votes 100%, control: yes. By this way, foreign law reaches the data: 1 and 2.",
                "us-cloud-ireland hosts the data. By this way, foreign law reaches the data: 1 and 2.",
                "us-support has technical access to data. By this way, foreign law reaches the data: 1 and 2.",
                "Ireland: administration of the service, supervision, support, technical data",
                "Third State – United States (adequate: organisations that certified themselves only): support, remote access of us-support");
        assertThat(told).doesNotContain("not known", "Others may");
    }

    /** A minority holder from the United States, and a supplier without access: the law reaches them, and not the data. */
    @Test
    void aWayThatEndsBeforeTheDataIsNoWay() {
        String told = Run.of("picture", "cases/hybrid-cloud-after-qualification.yaml", "--lang", "en", "--format", "text").out().replaceAll("\\s+", " ");
        assertThat(told).contains("None of the foreign access laws that are listed reaches the data.",
                "Within reach of: 1 CLOUD Act (United States)", "us-technology-group holds a part of fr-hybrid-hoster: capital 20%, votes 20%, control: no.");
        assertThat(told).doesNotContain("By this way");
    }

    @Test
    void theOrderOfFactsDoesNotMatter() throws IOException {
        JsonNode facts = new YAMLMapper().readTree(Files.readString(Path.of(CASE)));
        JsonNode turned = new YAMLMapper().readTree(Files.readString(Path.of(CASE)));
        turn(turned);
        assertThat(turned).isNotEqualTo(facts);
        assertThat(Run.reading(new JsonMapper().writeValueAsString(turned), "picture", "-").out()).isEqualTo(Run.of("picture", CASE).out()).contains("<svg");
    }

    private static void turn(JsonNode node) {
        if (node instanceof ArrayNode array) {
            List<JsonNode> items = new ArrayList<>();
            array.forEach(items::add);
            Collections.reverse(items);
            array.removeAll();
            items.forEach(array::add);
        }
        node.forEach(PictureCommandTest::turn);
    }

    @Test
    void whatARecordMasksIsNotDrawn() {
        Run record = Run.of("record", "cases/conflicting-evidence.yaml", "--mask", "/offer/holders/*/id", "--mask", "/offer/participants/*/id");
        String request = new JsonMapper().readTree(record.out()).get("request").toString();
        String plain = Run.of("picture", "cases/conflicting-evidence.yaml", "--on", "2026-11-24").out();
        String masked = Run.reading(request, "picture", "-", "--on", "2026-11-24").out();
        new YAMLMapper().readTree(Path.of("cases/conflicting-evidence.yaml").toFile()).get("offer").get("holders").forEach(holder -> {
            assertThat(plain).contains(holder.get("id").stringValue());
            assertThat(masked).contains("masked-1").doesNotContain(holder.get("id").stringValue());
        });
    }

    @Test
    void standsInAnAnswerOfOnePageBelowIt() {
        String page = Run.of("assess", CASE, "--format", "html", "--lang", "en").out();
        String picture = Run.of("picture", CASE, "--lang", "en").out();
        assertThat(page).contains(picture);
        assertThat(page.indexOf("<svg")).isGreaterThan(page.indexOf("<summary>Who can reach the data"));
        assertThat(Run.of("assess", CASE, "--lang", "en").out()).doesNotContain("Who can reach the data");
        assertThat(Run.of("assess", CASE, "--lang", "en", "--explain", "full").out()).contains("WHO CAN REACH THE DATA");
    }

    /** Whoever settles on it that a mere presence does not expose, sees no way by it. */
    @Test
    void takesReadingsAsTheyAreChosen() throws IOException {
        String present = Files.readString(Path.of("cases/hybrid-cloud-after-qualification.yaml")).replaceFirst("presences: \\{complete: \\[]}",
                "presences: {complete: [US]}");
        assertThat(Run.reading(present, "picture", "-", "--format", "text", "--lang", "en").out()).contains("Foreign law reaches the data:");
        assertThat(Run.reading(present, "picture", "-", "--format", "text", "--lang", "en", "--readings",
                "jurisdictions#mere-presence=does-not-expose").out()).contains("None of the foreign access laws");
    }

    @Test
    void whatFallsShortOfProofIsDrawnAsNotKnownAndWhatIsSupposedIsSaid() {
        String assumed = Run.of("picture", "cases/qualified-cloud-with-assumptions.yaml", "--lang", "en").out();
        assertThat(assumed).contains("What is only supposed is shown as known.");
    }

    @Test
    void writesAFileAndRefusesWhatIsWrong() throws IOException {
        Path file = folder.resolve("picture.svg");
        assertThat(Run.of("picture", CASE, "--output", file.toString()).out()).isEmpty();
        assertThat(Files.readString(file)).startsWith("<svg").isEqualTo(Run.of("picture", CASE).out());
        Run again = Run.of("picture", CASE, "-o", file.toString());
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("exists and stays as it is");
        Run pdf = Run.of("picture", CASE, "--format", "pdf");
        assertThat(pdf.exitCode()).isEqualTo(2);
        assertThat(pdf.err()).contains("pdf").doesNotContain("\tat ");
    }
}
