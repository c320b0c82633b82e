package org.ancrage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ancrage.Ancrage;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Level;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.law.Language;
import org.ancrage.render.JsonRenderer;
import org.ancrage.render.Schemas;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers as JSON are as light as they can be, and say the same at every level. */
class AnswerSizesTest {

    private static final Path README = Path.of("cases/ministry-crisis-health-data-on-us-parent.yaml");
    private static final Ancrage ANCRAGE = Ancrage.standard();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Schemas.answer());

    static List<Path> cases() throws IOException {
        return CasesTest.cases();
    }

    @ParameterizedTest
    @CsvSource({"SUMMARY, 5000", "FINDINGS, 90000", "FULL, 464000"})
    void theCaseOfTheReadmeTakesAtMost(Level level, int bytes) throws IOException {
        for (Language language : Language.values()) {
            String answer = json(answer(README, level), language, level);
            assertThat(answer.getBytes(StandardCharsets.UTF_8).length).as(language.code()).isLessThanOrEqualTo(bytes);
        }
    }

    /** A no, an answer that waits for facts, one with undertakings, and one with contradictions; every case is told in full by {@link CasesTest}. */
    @ParameterizedTest
    @ValueSource(strings = {
        "ministry-crisis-health-data-on-us-parent", "only-the-health-data-certificate-is-known", "ministry-crisis-health-data-on-qualified-cloud", "conflicting-evidence"})
    void eachLevelFollowsTheSchemaAndAnswersTheSame(String name) throws IOException {
        Path file = Path.of("cases/%s.yaml".formatted(name));
        Assessment assessment = answer(file, Level.PAGE, Level.FULL);
        for (Level level : Level.values()) {
            for (Language language : Language.values()) {
                String json = json(assessment, language, level);
                assertThat(SCHEMA.validate(json, InputFormat.JSON)).as("%s, %s", level, language).isEmpty();
                JsonNode answer = JsonMapper.shared().readTree(json);
                assertThat(answer.get("outcome").asString()).isEqualTo(assessment.outcome().name());
                assertThat(Stream.concat(answer.get("decisions").valueStream(), answer.get("outlook").valueStream())
                        .map(decision -> decision.get("text").asString() + " " + decision.get("outcome").asString()))
                        .containsExactlyElementsOf(Stream.concat(assessment.decisions().stream(), assessment.outlook().stream())
                                .map(decision -> decision.text() + " " + decision.outcome()).toList());
                assertThat(answer.has("horizon")).isEqualTo(level != Level.OUTCOME && level != Level.FINDINGS && assessment.horizon().isPresent());
            }
        }
    }

    /** So that what settled a criterion can stand once for all texts that ask for it. */
    @ParameterizedTest
    @MethodSource("cases")
    void aCriterionIsSettledAlikeInAllTexts(Path file) throws IOException {
        Map<String, Finding> found = new HashMap<>();
        Assessment assessment = answer(file, Level.FULL);
        Stream.concat(assessment.decisions().stream(), assessment.outlook().stream()).flatMap(decision -> decision.explanation().walk())
                .map(node -> node.finding()).filter(Objects::nonNull)
                .forEach(finding -> assertThat(found.computeIfAbsent(finding.criterion().id(), id -> finding)).isEqualTo(finding));
        assertThat(found).isNotEmpty();
    }

    private static String json(Assessment assessment, Language language, Level level) {
        return new JsonRenderer(ANCRAGE.corpus(), language).withLevel(level).render(assessment);
    }

    private static Assessment answer(Path file, Level level, Level... more) throws IOException {
        Request request = RequestReader.read(file);
        return ANCRAGE.assess(request.hosting(), Objects.requireNonNullElse(request.on(), LocalDate.of(2026, 11, 24)), level, more);
    }
}
