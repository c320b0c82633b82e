package org.ancrage.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.pack.RestrictedLimits;
import org.ancrage.pack.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a restricted pack may not contain is refused, with a line and a reason, and nothing of it runs. */
class HostileRulesTest {

    /** So that a derivation is refused for what is wrong with it. */
    private static final RestrictedLimits DERIVING = RestrictedLimits.DEFAULT.permitting(RestrictedLimits.Permission.DERIVE);

    private static final Duration WATCHDOG = Duration.ofSeconds(20);

    static Stream<HostileCase> cases() {
        return HostileCase.all().stream();
    }

    @Test
    void there_are_many_ways() {
        assertThat(HostileCase.all()).hasSizeGreaterThan(140).extracting(HostileCase::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void is_refused_where_it_stands_and_nothing_of_it_runs(HostileCase hostile) {
        int songs = Canary.songs();
        AtomicReference<List<Problem>> problems = new AtomicReference<>(List.of());
        String heard = Silence.during(() -> problems.set(refused(hostile.file())));

        hostile.expected().forEach((line, message) -> assertThat(problems.get())
                .as("%s", problems.get())
                .anySatisfy(problem -> {
                    assertThat(problem.line()).isEqualTo(line);
                    assertThat(problem.message()).containsPattern(message);
                }));
        assertThat(problems.get()).allSatisfy(problem -> assertThat(problem.source()).isEqualTo(HostileCase.PATH));
        assertThat(Canary.songs()).isEqualTo(songs);
        assertThat(Path.of("canary")).doesNotExist();
        assertThat(heard).isEmpty();
    }

    /** The second check does not lean on the first. */
    @ParameterizedTest
    @MethodSource("cases")
    void is_refused_by_its_tree_alone(HostileCase hostile) {
        if (hostile.byCharacters()) {
            return;
        }
        DrlTree tree;
        try {
            tree = DrlTree.of(new RuleText(HostileCase.PATH, hostile.file()));
        } catch (InvalidInputException notEvenARuleFile) {
            return;
        }
        assertThat(RestrictedCheck.of(tree, HostileCase.PACKAGE + ".fr.text", DERIVING).objections()).isNotEmpty();
    }

    /** So that the canary is known to sing: without the check, such a file runs code already when it is compiled. */
    @Test
    void a_trusted_pack_may_run_code() {
        int songs = Canary.songs();
        String file = HostileCase.all().stream().filter(one -> one.name().equals("A declared enumeration with arguments")).findFirst().orElseThrow()
                .file();
        new RuntimeRuleCompiler().compile(RuleFiles.trusted(HostileCase.PACKAGE,
                Map.of(HostileCase.PATH, file.getBytes(StandardCharsets.UTF_8)), getClass().getClassLoader()));
        assertThat(Canary.songs()).isGreaterThan(songs);
    }

    private static List<Problem> refused(String file) {
        return assertTimeoutPreemptively(WATCHDOG, () -> {
            InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, () -> new RuntimeRuleCompiler().compile(
                    new RuleFiles(HostileCase.PACKAGE, Map.of(HostileCase.PATH, file.getBytes(StandardCharsets.UTF_8)),
                            HostileRulesTest.class.getClassLoader(), DERIVING, null)));
            assertThat(refusal).as("refused").isNotNull();
            return refusal.problems();
        });
    }
}
