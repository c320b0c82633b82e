package org.ancrage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole answers in both languages, read by eye for sense. Whoever changes the law, a rule or a word sees here what becomes of them:
 * regenerate with {@code mvn -pl samples/cli -am test -Dtest=GoldenAnswersTest -Dancrage.regenerate=true} and read the difference.
 */
class GoldenAnswersTest {

    private static final Path ANSWERS = Path.of("src/test/resources/answers");
    private static final boolean REGENERATE = Boolean.getBoolean("ancrage.regenerate");
    private static final List<String> CASES = List.of(
            "certificate-whose-framework-is-withdrawn",
            "conflicting-evidence",
            "gap-between-two-qualifications",
            "health-data-hub-existing-processing-with-derogation",
            "hybrid-cloud-after-qualification",
            "ministry-crisis-health-data-on-qualified-cloud",
            "ministry-crisis-health-data-on-us-parent",
            "ministry-hr-file-march-2024",
            "norwegian-storage-with-access-from-the-united-states",
            "only-the-health-data-certificate-is-known",
            "platform-hosted-on-a-qualified-infrastructure",
            "qualified-cloud-with-assumptions",
            "qualified-cloud-with-sources",
            "swiss-principal-establishment");

    /** The explanation of one is enough to see how it reads. */
    private static final List<String> EXPLAINED = List.of("ministry-crisis-health-data-on-qualified-cloud");

    static Stream<Arguments> answers() {
        return Stream.of("fr", "en").flatMap(language -> Stream.concat(
                CASES.stream().map(name -> Arguments.of(name, "page", language)), EXPLAINED.stream().map(name -> Arguments.of(name, "findings", language))));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerStaysWhatWasRead(String name, String level, String language) throws IOException {
        Run run = Run.of("assess", "cases/" + name + ".yaml", "--explain", level, "--lang", language);
        assertThat(run.exitCode()).as(run.err()).isZero();
        // The hash of the rules follows every change of them, and says nothing to a reader of the answer.
        String answer = run.out().replaceAll("[0-9a-f]{64}", "…");
        Path kept = ANSWERS.resolve(file(name, level, language));
        if (REGENERATE) {
            Files.createDirectories(ANSWERS);
            Files.writeString(kept, answer);
        }
        assertThat(answer).isEqualTo(Files.readString(kept));
    }

    /** An internal cloud is outside article 31: no qualification is then asked for, and none is needed in any case. */
    @Test
    void whatIsNeededOnlyWhereATextStillAppliesIsNotNeededInAnyCase() {
        String answer = Run.of("assess", "cases/swiss-principal-establishment.yaml", "--explain", "outcome", "--lang", "en").out();
        String together = answer.substring(answer.indexOf("What would remove all obstacles at once"), answer.indexOf("LAW IN FORCE"));
        assertThat(together).doesNotContain("In any case").containsSubsequence("Way 1", "internal clouds of the State", "Only where it still applies then (SREN Act, article 31",
                "qualification under version 3.2", "Way 2", "SecNumCloud qualification", "qualification under version 3.2");
    }

    private static String file(Object name, Object level, Object language) {
        return name + (level.equals("page") ? "" : "." + level) + "." + language + ".txt";
    }

    @Test
    void thereIsNoOther() throws IOException {
        try (Stream<Path> files = Files.list(ANSWERS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(answers().map(answer -> file(answer.get()[0], answer.get()[1], answer.get()[2])).toList());
        }
    }
}
