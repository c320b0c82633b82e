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
import org.ancrage.law.Language;
import org.ancrage.render.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every ready-made case gets an answer, in both languages and both formats. */
class CasesTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema REQUEST = SCHEMAS.getSchema(Schemas.request());
    private static final Schema ANSWER = SCHEMAS.getSchema(Schemas.answer());

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("cases"))) {
            return files.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".md"))
                    // Halves of requests, which CompareCommandTest puts together.
                    .filter(file -> !file.startsWith(Path.of("cases", "portfolio")))
                    // Parts of requests, on which cases build.
                    .filter(file -> !file.startsWith(Path.of("cases", "catalogue", "bases"))).sorted().toList();
        }
    }

    @Test
    void thereAreCases() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(15);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void requestsFollowTheirSchema(Path file) throws IOException {
        String text = Files.readString(file);
        String json = file.toString().endsWith(".json")
                ? text
                : new JsonMapper().writeValueAsString(new YAMLMapper().readTree(text));
        assertThat(REQUEST.validate(json, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answersAreReadable(Path file) {
        for (String level : List.of("page", "outcome", "findings", "full")) {
            isReadable(Run.of("assess", file.toString(), "--lang", "fr,en", "--explain", level));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anAnswerKeepsToOnePage(Path file) {
        for (Language language : Language.values()) {
            assertThat(Run.of("assess", file.toString(), "--lang", language.code()).out().lines()).hasSizeLessThanOrEqualTo(80);
        }
    }

    @Test
    void aQuestionOfWhichLittleIsKnownKeepsToASmallerOne() {
        for (Language language : Language.values()) {
            assertThat(Run.of("assess", "cases/only-the-health-data-certificate-is-known.yaml", "--lang", language.code()).out().lines())
                    .hasSizeLessThanOrEqualTo(60);
        }
    }

    private static void isReadable(Run run) {
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("n'est pas un avis juridique", "is not legal advice", "La conclusion repose", "The conclusion rests")
                // No constant, label or constraint is shown as a program writes it.
                .doesNotContain("NOT_APPLICABLE", "NON_COMPLIANT", "UNKNOWN", "( ", "$", "==", "{0}")
                .doesNotContainPattern("\\bnull\\b|(phrase|enum|type|component|predicate)\\.[A-Z]");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answersFollowTheirSchema(Path file) {
        for (Language language : Language.values()) {
            Run run = Run.of("assess", file.toString(), "--format", "json", "--lang", language.code());
            assertThat(run.exitCode()).isZero();
            assertThat(ANSWER.validate(run.out(), InputFormat.JSON)).isEmpty();
        }
    }
}
