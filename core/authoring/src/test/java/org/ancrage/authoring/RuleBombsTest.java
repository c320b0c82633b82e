package org.ancrage.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.pack.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule files that are large or deep are refused before they cost anything. */
class RuleBombsTest {

    private static final String HEAD = "package com.example.pack.fr.text\nimport org.ancrage.fact.*; import org.ancrage.fact.term.*\n\n";

    static Stream<Arguments> bombs() {
        return Stream.of(
                Arguments.of("parentheses around a pattern", when("( ".repeat(5_000) + "$offer : Offer()" + " )".repeat(5_000)), 8, "nested deeper than 8"),
                Arguments.of("not in not", when("not ( ".repeat(5_000) + "Offer()" + " )".repeat(5_000)), 8, "nested deeper than 8"),
                Arguments.of("parentheses in a constraint, which take the parser a minute at sixteen",
                        when("$offer : Offer( " + "( ".repeat(6) + "id == \"x\"" + " )".repeat(6) + " )"), 8, "nested deeper than 3"),
                Arguments.of("calls in calls", when("$offer : Offer( " + "covers( ".repeat(6) + "id" + " )".repeat(6) + " )"), 8, "nested deeper than 3"),
                Arguments.of("type arguments in type arguments", when("$offer : Offer( id == " + "a<".repeat(300) + "b" + ">".repeat(300) + " )"), 8, ""),
                Arguments.of("a line of a hundred thousand characters", when("$offer : Offer( id == \"" + "x".repeat(100_000) + "\" )"), 8, "100000 characters"),
                Arguments.of("a name of a hundred thousand characters", when("$offer : Offer( " + "x".repeat(100_000) + " )"), 8, "100000 characters"),
                Arguments.of("a number of a thousand digits", when("$customer : Customer( population > " + "9".repeat(1_000) + " )"), 8, "1000 characters"),
                Arguments.of("a rule name of ten thousand characters", rule("x".repeat(10_000), "$offer : Offer()"), 4, "10000 characters"),
                Arguments.of("a rule of a thousand patterns", when(IntStream.range(0, 1_000).mapToObj(i -> "$v" + i + " : Offer()").collect(
                        Collectors.joining("\n"))), 4, "has 1000 patterns"),
                Arguments.of("a pattern of a thousand constraints", when("$offer : Offer( " + "allHoldingsKnown, ".repeat(999) + "allHoldingsKnown )"), 8,
                        "has 1000 constraints"),
                Arguments.of("a constraint of a thousand alternatives", when("$offer : Offer( id in ( " + "\"x\", ".repeat(999) + "\"x\" ) )"), 8, "characters"),
                Arguments.of("three thousand rules", IntStream.range(0, 3_000).mapToObj(i -> "rule \"r" + i + "\" when then end\n").collect(
                        Collectors.joining()), 3004, "3000 rules"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void is_refused_at_once(String name, String rules, int line, String message) {
        assertThat(refused(Map.of("fr/text/rules.drl", HEAD + rules))).anySatisfy(problem -> {
            assertThat(problem.source()).isEqualTo("fr/text/rules.drl");
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void one_megabyte_on_one_line_is_not_read() {
        assertThat(refused(Map.of("fr/text/rules.drl", "x".repeat(1024 * 1024)))).singleElement().satisfies(problem ->
                assertThat(problem.message()).contains("1048576 bytes", "At most 262144"));
    }

    @Test
    void a_hundred_thousand_rules_are_not_read() {
        Map<String, String> files = new HashMap<>();
        for (int file = 0; file < 100; file++) {
            files.put("fr/text-%d/rules.drl".formatted(file), IntStream.range(0, 1_000)
                    .mapToObj(i -> "rule \"r%d\" when then end\n".formatted(i)).collect(Collectors.joining()));
        }
        assertThat(refused(files)).singleElement().satisfies(problem -> assertThat(problem.message()).contains("100000 rules", "At most 1000"));
    }

    @Test
    void rules_that_are_each_small_enough_are_too_many_together() {
        String pattern = "not Certificate( " + "id == \"x\", ".repeat(11) + "id == \"x\" )\n";
        String rules = IntStream.range(0, 50).mapToObj(i -> HostileCase.rule("Rule " + i, "criterion", pattern.repeat(18), "")).collect(Collectors.joining());
        assertThat(refused(Map.of("fr/text/rules.drl", HEAD + rules))).singleElement().satisfies(problem ->
                assertThat(problem.message()).contains("11700 patterns and constraints", "At most 10000"));
    }

    /** The compiler makes a rule of each combination. */
    @Test
    void alternatives_that_multiply_are_refused() {
        String pair = "( Certificate( id == \"a\" ) or Certificate( id == \"b\" ) )\n";
        assertThat(refused(Map.of("fr/text/rules.drl", HEAD + when(pair.repeat(5))))).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.message()).contains("more than 16 combinations of alternatives");
        });
        String rules = IntStream.range(0, 90).mapToObj(i -> HostileCase.rule("Rule " + i, "criterion", pair.repeat(4), "")).collect(Collectors.joining());
        assertThat(refused(Map.of("fr/text/rules.drl", HEAD + rules))).singleElement().satisfies(problem ->
                assertThat(problem.message()).contains("23040 patterns and constraints", "At most 10000"));
    }

    /** As many as are allowed. The compiler gathers them in another way than fewer. */
    @Test
    void a_thousand_rules_are_accepted() {
        String rules = IntStream.range(0, 1_000).mapToObj(i -> HostileCase.rule("Rule " + i, "criterion", "Offer()\n", "")).collect(Collectors.joining());
        RuleFiles files = RuleFiles.restricted("com.example.pack", Map.of("fr/text/rules.drl", (HEAD + rules).getBytes(StandardCharsets.UTF_8)), getClass().getClassLoader());

        assertThat(new RuntimeRuleCompiler().compile(files).modelClasses()).hasSize(1);
    }

    @Test
    void a_thousand_files_are_not_read() {
        Map<String, String> files = new HashMap<>();
        for (int file = 0; file < 1_000; file++) {
            files.put("fr/text-%d/rules.drl".formatted(file), HEAD);
        }
        assertThat(refused(files)).singleElement().satisfies(problem -> assertThat(problem.message()).contains("1000 rule files"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "../rules.drl", "/etc/rules.drl", "fr/../../rules.drl", "fr/text/rules.drl\u0000", "fr/x\" + evil() + \"/rules.drl", "C:\\rules.drl", "fr/text/other.drl"})
    void a_path_of_another_shape_is_refused(String path) {
        assertThat(refused(Map.of(path, HEAD))).singleElement().satisfies(problem -> assertThat(problem.message()).contains("must be called rules.drl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr/2024/rules.drl", "fr/new/rules.drl"})
    void a_folder_that_makes_no_package_is_refused(String path) {
        assertThat(refused(Map.of(path, HEAD))).singleElement().satisfies(problem -> assertThat(problem.message()).contains("makes no Java package"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.ancrage.rules", "java.lang", "org.drools", "com.example.\u0430", "x;y", ""})
    void a_package_of_others_is_refused(String rulePackage) {
        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, () -> new RuntimeRuleCompiler().compile(
                RuleFiles.restricted(rulePackage, Map.of(), getClass().getClassLoader())));
        assertThat(refusal.problems()).singleElement().satisfies(problem -> assertThat(problem.message()).contains("is no package"));
    }

    @Test
    void another_encoding_is_refused() {
        byte[] latin = (HEAD + "// é\n").getBytes(StandardCharsets.ISO_8859_1);
        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, () -> new RuntimeRuleCompiler().compile(
                RuleFiles.restricted("com.example.pack", Map.of("fr/text/rules.drl", latin), getClass().getClassLoader())));
        assertThat(refusal.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.message()).contains("is not UTF-8");
        });
    }

    /** Without limits, the parser's stack is what ends first: an error of ours all the same. */
    @Test
    void a_trusted_file_that_is_too_deep_is_an_error_like_any_other() {
        String rules = HEAD + when("$offer : Offer( " + "( ".repeat(20_000) + "id" + " )".repeat(20_000) + " )");
        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, () -> new RuntimeRuleCompiler().compile(
                RuleFiles.trusted("com.example.pack", Map.of("fr/text/rules.drl", rules.getBytes(StandardCharsets.UTF_8)), getClass().getClassLoader())));
        assertThat(refusal.problems()).singleElement().satisfies(problem -> assertThat(problem.message()).contains("nested too deeply"));
    }

    private static String when(String conditions) {
        return rule("A rule", conditions);
    }

    private static String rule(String name, String conditions) {
        return HostileCase.rule(name, "criterion", conditions + "\n", "");
    }

    private static List<Problem> refused(Map<String, String> files) {
        Map<String, byte[]> bytes = new HashMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, () -> new RuntimeRuleCompiler().compile(
                    RuleFiles.restricted("com.example.pack", bytes, RuleBombsTest.class.getClassLoader())));
            assertThat(refusal).as("refused").isNotNull();
            return refusal.problems();
        });
    }
}
