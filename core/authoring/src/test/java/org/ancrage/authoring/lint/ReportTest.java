package org.ancrage.authoring.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ancrage.document.DocumentReader;
import org.ancrage.law.Language;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    private static final List<Finding> FINDINGS = List.of(
            new Finding("unreadable", Severity.ERROR, "fr/a b,c/text.yaml", 0, 0, "100 % wrong:\n“one”, two. Mend it."),
            new Finding("rule-name", Severity.WARNING, "rules.drl", 7, 3, "the name is no sentence."));

    private final Report report = new Report("packs/mine", Lint.standard().checks(), FINDINGS, Language.EN);

    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }

    @Test
    void textHasALineForEachFindingAndCountsThem() {
        assertThat(report.text()).isEqualTo("""
                packs/mine/fr/a b,c/text.yaml: error: 100 %% wrong:
                “one”, two. Mend it. [unreadable]
                packs/mine/rules.drl:7:3: warning: the name is no sentence. [rule-name]
                1 error and 1 warning by %s checks. What a check finds, and why: ancrage lint --explain CHECK
                """.formatted(Lint.standard().checks().size()));
    }

    @Test
    void findingsAreToldInFrench() {
        Finding found = new Finding("rule-name", Severity.WARNING, "rules.drl", 7, 3, "", LintProblem.RULE_NAME_NO_SENTENCE.with("name", "Clés"));
        Report french = new Report("mine", List.of(), List.of(found), Language.FR);
        assertThat(french.text()).isEqualTo("""
                mine/rules.drl:7:3: avertissement: le nom d'une règle (Clés) n'est pas une phrase. Dites ce qui est établi, comme le motif que donne une réponse. [rule-name]
                0 erreur et 1 avertissement, en 0 contrôles. Ce qu'un contrôle constate, et pourquoi\u00a0: ancrage lint --explain CHECK
                """);
        JsonNode json = tree(french.json()).get("findings").get(0);
        assertThat(json.get("message").stringValue()).isEqualTo(found.message(Language.FR));
        assertThat(json.get("code").stringValue()).isEqualTo("rule-name-no-sentence");
        assertThat(json.get("arguments").get("name").stringValue()).isEqualTo("Clés");
    }

    @Test
    void nothingFoundIsSaid() {
        assertThat(new Report("", Lint.standard().checks(), List.of(), Language.EN).text())
                .isEqualTo("No findings by %s checks.%n".formatted(Lint.standard().checks().size()).replace("\r", ""));
    }

    @Test
    void onlyErrorsCountAsErrors() {
        assertThat(report.hasErrors()).isTrue();
        assertThat(new Report("", List.of(), FINDINGS.subList(1, 2), Language.EN).hasErrors()).isFalse();
    }

    @Test
    void jsonLeavesOutPlacesThatAreNotKnown() {
        JsonNode json = tree(report.json());
        assertThat(json.get("errors").intValue()).isOne();
        assertThat(json.get("findings").get(0).has("line")).isFalse();
        assertThat(json.get("findings").get(0).get("message").stringValue()).isEqualTo(FINDINGS.get(0).message());
        assertThat(json.get("findings").get(1).get("line").intValue()).isEqualTo(7);
        assertThat(json.get("findings").get(1).get("column").intValue()).isEqualTo(3);
    }

    /** What the schema of SARIF 2.1.0 requires, property by property. */
    @Test
    void sarifHasWhatItsSchemaRequires() {
        JsonNode sarif = tree(report.sarif());
        assertThat(sarif.get("version").stringValue()).isEqualTo("2.1.0");
        JsonNode run = sarif.get("runs").get(0);
        assertThat(run.get("tool").get("driver").get("name").stringValue()).isNotEmpty();
        Set<String> rules = run.get("tool").get("driver").get("rules").valueStream().map(rule -> rule.get("id").stringValue()).collect(Collectors.toSet());
        assertThat(rules).hasSize(Lint.standard().checks().size());
        run.get("tool").get("driver").get("rules").valueStream().forEach(rule -> {
            assertThat(rule.get("shortDescription").get("text").stringValue()).isNotBlank();
            assertThat(rule.get("help").get("text").stringValue()).contains("## Why");
            assertThat(rule.get("defaultConfiguration").get("level").stringValue()).isIn("error", "warning");
        });
        assertThat(run.get("results").size()).isEqualTo(2);
        run.get("results").valueStream().forEach(result -> {
            assertThat(result.get("message").get("text").stringValue()).isNotBlank();
            assertThat(result.get("level").stringValue()).isIn("error", "warning");
            assertThat(rules).contains(result.get("ruleId").stringValue());
            assertThat(result.get("locations").get(0).get("physicalLocation").get("artifactLocation").get("uri").stringValue()).startsWith("packs/mine/");
        });
        JsonNode unknownPlace = run.get("results").get(0).get("locations").get(0).get("physicalLocation");
        assertThat(unknownPlace.has("region")).isFalse();
        assertThat(unknownPlace.get("artifactLocation").get("uri").stringValue()).isEqualTo("packs/mine/fr/a%20b%2Cc/text.yaml");
        JsonNode place = run.get("results").get(1).get("locations").get(0).get("physicalLocation").get("region");
        assertThat(place.get("startLine").intValue()).isEqualTo(7);
        assertThat(place.get("startColumn").intValue()).isEqualTo(3);
    }

    @Test
    void workflowCommandsAreEscaped() {
        assertThat(report.github()).isEqualTo("""
                ::error file=packs/mine/fr/a b%2Cc/text.yaml,title=unreadable::100 %25 wrong:%0A“one”, two. Mend it.
                ::warning file=packs/mine/rules.drl,line=7,col=3,title=rule-name::the name is no sentence.
                """);
    }

    @Test
    void theSchemaIsADocument() throws Exception {
        assertThat(new DocumentReader().read(Report.schema(), "findings.schema.json").root()).isNotNull();
    }
}
