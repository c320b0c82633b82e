package org.ancrage.authoring.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check has a page, and the examples of the page are true. */
class PagesTest {

    private static final Pattern EXAMPLE = Pattern.compile("```[a-z]+ (bad|good) ([a-z.]+)\\n(.*?)\\n```", Pattern.DOTALL);

    static List<Check> checks() {
        return Lint.searching().checks();
    }

    private static ExamplePack example(Check check, String kind) {
        Matcher example = EXAMPLE.matcher(check.page());
        while (example.find()) {
            if (example.group(1).equals(kind)) {
                String content = example.group(3) + "\n";
                return switch (example.group(2)) {
                    case "rules.drl" -> new ExamplePack().withRules(content);
                    case "text.yaml", "criteria.yaml", "provisions.yaml" -> new ExamplePack().withPart(content);
                    case "acts.yaml" -> new ExamplePack().withActs(content);
                    case "situations.yaml" -> new ExamplePack().with(ExamplePack.SITUATIONS, content);
                    default -> throw new IllegalArgumentException(example.group(2));
                };
            }
        }
        throw new IllegalArgumentException("The page of (%s) has no %s example.".formatted(check.id(), kind));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void saysWhatItFindsAndWhy(Check check) {
        assertThat(check.page()).startsWith("# ").contains("\nBad:\n", "\nGood:\n", "\n## Why\n");
    }

    @ParameterizedTest
    @MethodSource("checks")
    void findsTheBadExampleAtTheLineThatThePageMarks(Check check, @TempDir Path folder) {
        ExamplePack pack = example(check, "bad");
        List<String> marked = Stream.of(ExamplePack.RULES, ExamplePack.TEXT, ExamplePack.CRITERIA, ExamplePack.PROVISIONS, ExamplePack.ACTS).filter(pack::has)
                .flatMap(file -> pack.marked(file, file.equals(ExamplePack.RULES) ? "here" : "# here").stream()).toList();
        // What is found at a criterion is marked in no rule and in no situation.
        List<String> expected = marked.isEmpty() ? pack.marked(ExamplePack.CRITERIA, "- id: in-house") : marked;
        assertThat(pack.places(folder, check.id())).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("checks")
    void findsNothingInTheGoodExample(Check check, @TempDir Path folder) {
        assertThat(example(check, "good").findings(folder, check.id())).isEmpty();
    }
}
