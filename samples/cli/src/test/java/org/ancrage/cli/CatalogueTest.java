package org.ancrage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is publicly known of an offer, and what a customer knows of its own need, are enough for a short answer of use. */
class CatalogueTest {

    private static final Path CATALOGUE = Path.of("cases", "catalogue");
    private static final Pattern LIKE = Pattern.compile("(?m)^like: (.*)$");

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CATALOGUE)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @Test
    void thereAreEightCases() throws IOException {
        assertThat(cases()).hasSize(8);
    }

    private static JsonNode answer(Path file) {
        Run run = Run.of("assess", file.toString(), "--format", "json", "--explain", "page");
        assertThat(run.err()).isEmpty();
        return JsonMapper.shared().readTree(run.out());
    }

    /** By the specification: no without qualification or certificate on that day and in that zone; otherwise it depends on what nobody publishes. */
    @ParameterizedTest
    @CsvSource({
        "gap-between-qualifications, NON_COMPLIANT, fr/cloud-au-centre",
        "platform-on-qualified-base, NON_COMPLIANT, fr/sren-31",
        "us-parent-sovereign-region, NON_COMPLIANT, fr/sren-31",
        "us-parent-state-data, NON_COMPLIANT, fr/sren-31",
        "zoned-platform-wrong-zone, NON_COMPLIANT, fr/hds",
        "hybrid-after-qualification, UNDETERMINED, fr/cloud-au-centre",
        "us-parent-health-data, UNDETERMINED, fr/hds",
        "zoned-platform-right-zone, UNDETERMINED, fr/hds"})
    void eachIsAnswered(String name, String outcome, String text) {
        JsonNode answer = answer(CATALOGUE.resolve(name + ".yaml"));
        assertThat(answer.get("outcome").asString()).isEqualTo(outcome);
        assertThat(answer.get("decisions")).filteredOn(decision -> decision.get("text").asString().equals(text)).singleElement()
                .satisfies(decision -> assertThat(decision.get("outcome").asString()).isEqualTo(outcome));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noneWaitsForFactsWithoutAYesProvidedThatAtMostFiveAreSo(Path file) {
        JsonNode answer = answer(file);
        if (!answer.get("outcome").asString().equals("UNDETERMINED")) {
            return;
        }
        Set<String> facts = new LinkedHashSet<>();
        answer.get("prospects").get("provisos").get(0).get("suppositions").forEach(supposition -> facts.add(supposed(answer, supposition.get("criterion").asString())));
        assertThat(facts).isNotEmpty().hasSizeLessThanOrEqualTo(5);
        assertThat(Run.of("assess", file.toString(), "--lang", "en", "--assume", "favourable").out()).contains("Yes, provided that all of this is established:");
    }

    /** The fact that one asks for to learn whether a criterion is met. */
    private static String supposed(JsonNode answer, String criterion) {
        for (JsonNode inquiry : answer.get("inquiries")) {
            for (JsonNode one : inquiry.get("criteria")) {
                if (one.asString().equals(criterion)) {
                    return inquiry.get("fact").asString();
                }
            }
        }
        throw new AssertionError("Nothing asks for " + criterion);
    }

    /** With all on which it builds. */
    private static int lines(Path file) throws IOException {
        String text = Files.readString(file);
        int lines = (int) text.lines().count();
        for (Matcher like = LIKE.matcher(text); like.find();) {
            for (String base : like.group(1).replaceAll("[\\[\\]]", "").split(", ")) {
                lines += lines(file.resolveSibling(base));
            }
        }
        return lines;
    }

    @Test
    void theyAreShort() throws IOException {
        List<Integer> lines = new ArrayList<>();
        for (Path file : cases()) {
            lines.add(lines(file));
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(60);
        }
        lines.sort(null);
        // The fifth of eight is at least the median.
        assertThat(lines.get(4)).isLessThanOrEqualTo(60);
    }

    @Test
    void ofAQuestionOfWhichLittleIsKnownAtMostTwelveFactsAreAsked() {
        JsonNode answer = answer(Path.of("cases/only-the-health-data-certificate-is-known.yaml"));
        assertThat(answer.get("inquiries")).hasSizeBetween(6, 12);
        assertThat(Run.of("assess", "cases/only-the-health-data-certificate-is-known.yaml", "--lang", "en").out())
                .contains("Questions to ask next: %d.".formatted(answer.get("inquiries").size() - 5));
    }

    /** One fact, one question; nothing that is missing is lost by it. */
    @ParameterizedTest
    @MethodSource("cases")
    void eachFactIsAskedForOnce(Path file) {
        JsonNode answer = answer(file);
        Set<String> facts = new LinkedHashSet<>();
        Set<String> wordings = new LinkedHashSet<>();
        TreeMap<String, Integer> criteria = new TreeMap<>();
        answer.get("inquiries").forEach(inquiry -> {
            assertThat(facts.add(inquiry.get("fact").asString())).isTrue();
            assertThat(wordings.add(inquiry.get("question").asString())).as(inquiry.toString()).isTrue();
            assertThat(inquiry.get("texts")).isNotEmpty();
            inquiry.get("criteria").forEach(one -> criteria.merge(one.asString(), 1, Integer::sum));
        });
        assertThat(criteria.values()).allMatch(times -> times == 1);
        assertThat(criteria.keySet()).hasSize(answer.get("questions").size());
    }
}
