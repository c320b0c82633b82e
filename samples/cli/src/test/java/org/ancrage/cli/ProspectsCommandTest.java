package org.ancrage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What it would take for a yes, asked for on the command line. */
class ProspectsCommandTest {

    private static final String LITTLE_KNOWN = "cases/only-the-health-data-certificate-is-known.yaml";

    @ParameterizedTest
    @ValueSource(strings = {"text", "markdown", "html"})
    void namesAllThatAYesTakes(String format) {
        String without = Run.of("assess", LITTLE_KNOWN, "--lang", "en", "--format", format).out();
        String with = Run.of("assess", LITTLE_KNOWN, "--lang", "en", "--format", format, "--assume", "favourable").out();
        assertThat(without).contains("points are established").doesNotContain("all of this is established");
        assertThat(with).contains("Yes, provided that all of this is established:", "No, as soon as one of these is established:")
                .doesNotContain("points are established");
    }

    @Test
    void asJsonItTellsEachWithItsQuestionAndWhatIsMissing() {
        JsonNode answer = JsonMapper.shared().readTree(Run.of("assess", LITTLE_KNOWN, "--format", "json", "--assume", "favourable").out());
        JsonNode prospects = answer.get("prospects");
        assertThat(prospects.get("provisos")).isNotEmpty().allSatisfy(proviso -> assertThat(proviso.get("suppositions")).isNotEmpty()
                .allSatisfy(supposition -> {
                    assertThat(answer.get("criteria").get(supposition.get("criterion").asString()).get("question").asString()).isNotBlank();
                    assertThat(supposition.get("missing")).isNotEmpty();
                    assertThat(supposition.get("texts")).isNotEmpty();
                }));
        assertThat(JsonMapper.shared().readTree(Run.of("assess", LITTLE_KNOWN, "--format", "json").out()).has("prospects")).isFalse();
    }

    /** Among ways that take as many questions: to keep the data outside the Union is no way that anybody wants to be told first. */
    @Test
    void whatIsAskedIsDoneRatherThanEscapedFrom(@TempDir Path folder) {
        String file = folder.resolve("company.yaml").toString();
        assertThat(Run.of("new", "request", "--customer", "company", "--data", "open", "--service", "saas", "--hoster", "french", "-o", file).exitCode()).isZero();
        JsonNode first = JsonMapper.shared().readTree(Run.of("assess", file, "--on", "2026-12-01", "--format", "json", "--assume", "favourable").out())
                .get("prospects").get("provisos").get(0).get("suppositions");
        assertThat(first).anySatisfy(supposition -> {
            assertThat(supposition.get("criterion").asString()).isEqualTo("eu/data-act-32#measures-taken");
            assertThat(supposition.get("truth").asString()).isEqualTo("MET");
        }).noneSatisfy(supposition -> assertThat(supposition.get("criterion").asString()).isEqualTo("eu/data-act-32#held-in-union"));
    }

    @Test
    void isRefusedBesideAnotherLevel() {
        Run run = Run.of("assess", LITTLE_KNOWN, "--assume", "favourable", "--explain", "full");
        assertThat(run.exitCode()).isEqualTo(Main.REFUSED);
        assertThat(run.err()).contains("stands on the page");
    }
}
