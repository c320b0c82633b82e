package org.ancrage.cli;

import static org.ancrage.cli.MainTest.refused;
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
import java.util.stream.StreamSupport;
import org.ancrage.law.Language;
import org.ancrage.render.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The command {@code compare}. */
class CompareCommandTest {

    private static final String NEEDS = "cases/portfolio/needs";
    private static final String OFFERS = "cases/portfolio/offers";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema PORTFOLIO = SCHEMAS.getSchema(Schemas.portfolio());
    private static final Schema COMPARISON = SCHEMAS.getSchema(Schemas.comparison());

    @TempDir
    private Path folder;

    private static Run compare(String... options) {
        Run run = Run.of(Stream.concat(Stream.of("compare", NEEDS, OFFERS), Stream.of(options)).toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return run;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("cases", "portfolio"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void filesFollowTheirSchema(Path file) throws IOException {
        String json = new JsonMapper().writeValueAsString(new YAMLMapper().readTree(Files.readString(file)));
        assertThat(PORTFOLIO.validate(json, InputFormat.JSON)).isEmpty();
    }

    @Test
    void theSchemaOfFilesRefusesWhatTheReaderRefuses() {
        assertThat(PORTFOLIO.validate("{\"on\": \"2026-11-24\"}", InputFormat.JSON)).isNotEmpty();
        assertThat(PORTFOLIO.validate("{\"needs\": [{\"id\": \"n\"}], \"contract\": {}}", InputFormat.JSON)).isNotEmpty();
        assertThat(PORTFOLIO.validate("{\"offers\": [{\"id\": \"o\"}]}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void printsTheMatrixAndTheRankings() {
        assertThat(compare("--lang", "en").out())
                .startsWith("Offers compared on 24 November 2026\n\nNeeds: 5. Offers: 7.\n")
                .contains("  fr-iaas-qualified    ✓ 1     ? 1     ? 1     ✓ 1     ✓ 1\n", "  little-known         ? 5     ? 3     ? 5     ? 5     ? 5\n",
                        "Need ministry-crisis-health-data “Follow-up of patients in a health crisis”",
                        "1 = fr-hybrid-qualified", "→ Ranked before little-known because: outcome, “compliant” against")
                .endsWith("This answer is not legal advice.\n");
        assertThat(compare().out()).contains("Comparaison d'offres au 24 novembre 2026", "Classée avant little-known pour ce motif : résultat,");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void textsAreReadable(Language language) {
        for (String format : List.of("text", "html")) {
            assertThat(compare("--lang", language.code(), "--format", format).out())
                    .doesNotContain("NOT_APPLICABLE", "NON_COMPLIANT", "UNKNOWN", ">null", " null", "{0}", "{1}")
                    .doesNotContainPattern("(phrase|enum|type|component|predicate)\\.[A-Z]");
        }
        assertThat(compare("--lang", language.code()).out().lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 100);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void jsonFollowsItsSchema(Language language) {
        assertThat(COMPARISON.validate(compare("--format", "json", "--lang", language.code()).out(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void outcomesAloneAreThoseOfTheComparison() {
        List<String> outcomes = compare("--format", "outcomes", "--on", "2026-11-24").out().lines().toList();
        List<String> compared = compare("--format", "csv", "--on", "2026-11-24").out().lines().toList();
        assertThat(outcomes).hasSameSizeAs(compared);
        assertThat(outcomes.get(0)).startsWith("need,offer,outcome,fr/secnumcloud");
        for (String line : compared.subList(1, compared.size())) {
            String[] fields = line.split(",");
            assertThat(outcomes).anyMatch(other -> other.startsWith(String.join(",", fields[0], fields[1], fields[3], fields[4], fields[5])));
        }
    }

    @Test
    void cellsSayWhatTheAnswersSay() throws IOException {
        JsonNode comparison = new JsonMapper().readTree(compare("--format", "json", "--on", "2026-11-24").out());
        JsonNode pair = StreamSupport.stream(comparison.get("pairs").spliterator(), false)
                .filter(one -> one.get("need").asString().equals("public-hospital-records"))
                .filter(one -> one.get("offer").asString().equals("fr-iaas-inprocess"))
                .findFirst().orElseThrow();
        String request = Files.readString(Path.of(NEEDS, "public-hospital-records.yaml")) + Files.readString(Path.of(OFFERS, "fr-iaas-inprocess.yaml"));
        JsonNode answer = new JsonMapper().readTree(Run.reading(request, "assess", "-", "--on", "2026-11-24", "--format", "json").out());

        assertThat(pair.get("outcome")).isEqualTo(answer.get("outcome"));
        assertThat(pair.get("texts")).hasSize(answer.get("decisions").size() + answer.get("outlook").size());
        for (int i = 0; i < answer.get("decisions").size(); i++) {
            assertThat(pair.at("/texts/" + i + "/outcome")).isEqualTo(answer.at("/decisions/" + i + "/outcome"));
        }
    }

    /** Each offer stands where the answer to its pair puts it, which JSON tells in full. */
    @Test
    void actsAreThoseOfTheAnswers() throws IOException {
        Path need = Path.of(NEEDS, "public-hospital-records.yaml");
        Run run = Run.of("compare", need.toString(), OFFERS, "--format", "json", "--on", "2026-11-24", "--acts");
        assertThat(run.err()).isEmpty();
        assertThat(COMPARISON.validate(run.out(), InputFormat.JSON)).isEmpty();
        JsonNode acts = new JsonMapper().readTree(run.out()).at("/acts/0");
        assertThat(acts.get("acts")).as("something can be done about some offer").isNotEmpty();
        try (Stream<Path> offers = Files.list(Path.of(OFFERS))) {
            for (Path file : offers.sorted().toList()) {
                JsonNode answer = new JsonMapper().readTree(Run.reading(Files.readString(need) + Files.readString(file), "assess", "-", "--on", "2026-11-24",
                        "--format", "json").out());
                String offer = answer.get("offer").asString();
                assertThat(names(acts.get("permitted")).contains(offer)).as(offer).isEqualTo(!answer.has("acts"));
                List<List<String>> ways = stream(answer.at("/acts/ways")).map(way -> stream(way.get("acts")).map(act -> act.get("id").asString()).toList()).toList();
                assertThat(names(acts.get("unhelped")).contains(offer)).as(offer).isEqualTo(answer.has("acts") && ways.isEmpty());
                for (JsonNode act : acts.get("acts")) {
                    long containing = ways.stream().filter(way -> way.contains(act.get("id").asString())).count();
                    assertThat(names(act.get("everyWay")).contains(offer)).isEqualTo(containing > 0 && containing == ways.size());
                    assertThat(names(act.get("someWay")).contains(offer)).isEqualTo(containing > 0 && containing < ways.size());
                }
            }
        }
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static List<String> names(JsonNode array) {
        return stream(array).map(JsonNode::asString).toList();
    }

    @Test
    void actsAreToldWhereTheyAreAskedForOnly() {
        assertThat(compare("--lang", "en", "--on", "2026-11-24").out()).doesNotContain("●", "Which act helps which offers");
        refused(Run.of("compare", NEEDS, OFFERS, "--format", "csv", "--acts"), "Acts have no place in a line per pair.");
        refused(Run.of("compare", NEEDS, OFFERS, "--format", "outcomes", "--acts"), "leave --acts out");
    }

    @Test
    void csvHasOneLinePerPair() {
        List<String> lines = List.of(compare("--format", "csv", "--lang", "en").out().split("\r\n"));
        assertThat(lines).hasSize(1 + 5 * 7);
        assertThat(lines.get(0)).startsWith("need,offer,rank,outcome,fr/secnumcloud,").endsWith(",changes,undertakings,questions,reasons");
        assertThat(lines).anyMatch(line -> line.startsWith("company-personnel-file,fr-hybrid-qualified,1,COMPLIANT,COMPLIANT,NOT_APPLICABLE,"));
    }

    @Test
    void linesWithoutRanksHaveTheSameColumns() {
        String ranked = compare("--format", "csv").out().split("\r\n")[0];
        String outcomes = compare("--format", "outcomes").out().split("\r\n")[0];
        assertThat(ranked).isEqualTo(outcomes.replaceFirst(",outcome,", ",rank,outcome,") + ",changes,undertakings,questions,reasons");
    }

    @Test
    void theOrderOfOffersDoesNotChangeTheRanks() throws IOException {
        String first = "{offer: {id: a, hoster: {id: h}}}";
        String second = "{offer: {id: b, hoster: {id: h, registeredOffice: US}}}";
        Path one = write("one.yaml", "offers: [%s, %s]".formatted(first, second));
        Path other = write("other.yaml", "offers: [%s, %s]".formatted(second, first));
        JsonMapper mapper = new JsonMapper();
        assertThat(mapper.readTree(Run.of("compare", NEEDS, one.toString(), "--format", "json").out()).get("rankings"))
                .isEqualTo(mapper.readTree(Run.of("compare", NEEDS, other.toString(), "--format", "json").out()).get("rankings"));
    }

    @Test
    void namesOfTheUserStayText() throws IOException {
        Path both = write("both.yaml", """
                needs: [{id: "=1+1", name: "<script>alert(1)</script> & \\"quoted\\""}]
                offers: [{offer: {id: "@SUM(A1)", name: "a,b", hoster: {id: h, name: "<b>"}}}]
                """);
        String page = Run.of("compare", both.toString(), both.toString(), "--format", "html").out();
        assertThat(page).doesNotContain("<script", "<b>").contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quoted&quot;");
        assertThat(Run.of("compare", both.toString(), both.toString(), "--format", "csv").out()).contains("\r\n'=1+1,'@SUM(A1),1,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "compare | Missing required parameters",
        "compare " + NEEDS + " | Missing required parameter",
        "compare nowhere " + OFFERS + " | The file or directory (nowhere) does not exist.",
        "compare " + NEEDS + " " + NEEDS + " | there is no offer here. Write at least one, under the key offer or offers.",
        "compare src/main/java " + OFFERS + " | the directory has no file whose name ends with .yaml, .yml, .json.",
        "compare " + NEEDS + " " + OFFERS + " --on tomorrow | (tomorrow) is not a day",
        "compare " + NEEDS + " " + OFFERS + " --lang de | (de) is not a language",
        "compare " + NEEDS + " " + OFFERS + " --format pdf | expected one of"
    })
    void refusesWhatItCannotCompare(String command, String reason) {
        refused(Run.of(command.split(" ")), reason);
    }

    /** Not the base beside itself, once for each file that builds on it. */
    @Test
    void anIdOfABaseIsToldOfTheFilesThatBuildOnIt() throws IOException {
        Path bases = Files.createDirectory(folder.resolve("bases"));
        Files.writeString(bases.resolve("common.yaml"), "need: {id: n}\noffer: {id: o, hoster: {id: h}}\n");
        for (String name : List.of("a", "b", "c")) {
            write(name + ".yaml", "like: bases/common.yaml\n");
        }
        Run run = Run.of("compare", folder.toString(), folder.toString());
        refused(run, folder.resolve("b.yaml") + " /need/id: the id (n) is used twice, first in " + folder.resolve("a.yaml") + " at /need/id.");
        assertThat(run.err().lines()).hasSize(2);
    }

    @Test
    void refusesAllThatIsWrongAtOnce() throws IOException {
        Path wrong = write("wrong.yaml", "needs: [{id: n}, {id: n}]\noffers:\n  - offer: {id: o, hoster: {id: h, registeredOffice: XX}}\n");
        Run run = Run.of("compare", wrong.toString(), wrong.toString());
        refused(run, "the id (n) is used twice");
        refused(run, "the country (XX)");
        assertThat(run.err().lines()).hasSize(2);
    }
}
