package org.ancrage.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Explanation;
import org.ancrage.decision.Level;
import org.ancrage.decision.MissingFact;
import org.ancrage.decision.Obstacle;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Ways;
import org.ancrage.decision.comparison.Gap;
import org.ancrage.decision.evidence.Declarations;
import org.ancrage.document.JsonForm;
import org.ancrage.fact.Need;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.derived.Exposure;
import org.ancrage.fact.evidence.SourceKind;
import org.ancrage.fact.evidence.Trust;
import org.ancrage.fact.predicate.Relation;
import org.ancrage.law.Criterion;
import org.ancrage.law.Evidence;
import org.ancrage.law.Force;
import org.ancrage.law.Language;
import org.ancrage.law.Truth;
import org.ancrage.render.json.AnswerJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonRendererTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Schemas.answer());

    private static String render(Language language) {
        return new JsonRenderer(Answers.CORPUS, language).render(Answers.assessment());
    }

    private static JsonNode french() {
        return MAPPER.readTree(render(Language.FR));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSchemaHolds(Language language) {
        for (Level level : Level.values()) {
            assertThat(SCHEMA.validate(at(level, language), InputFormat.JSON)).isEmpty();
        }
    }

    private static String at(Level level, Language language) {
        return new JsonRenderer(Answers.CORPUS, language).withLevel(level).render(Answers.assessment());
    }

    @ParameterizedTest
    @EnumSource(names = {"PAGE", "FULL"})
    void whatForbidsInWhichCaseAndWhatNobodyCanDoHereIsDataToo(Level level) {
        Assessment told = Answers.assessment();
        Need need = NeedBuilder.builder().id("need").build();
        Assessment answer = new Assessment(told.on(), told.need(), told.offer(), told.names(), told.outcome(), told.rules(), Map.of(), told.decisions(), told.outlook(),
                told.absent(), told.questions(), List.of(), List.of(new Obstacle(List.of(new MissingFact(need, "customer", "/need/customer")), List.of("x/law", "x/other"))),
                Optional.empty(), told.remedies(), Optional.of(new Ways(List.of(), Set.of(Answers.QUALIFIED.id()), true)), Optional.empty(), Optional.empty(),
                Optional.empty(), told.levels());
        String json = new JsonRenderer(Answers.CORPUS, Language.EN).withLevel(level).render(answer);
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
        JsonNode whole = MAPPER.readTree(json);
        assertThat(whole.at("/obstacles/0/supposed/0/missing").asString()).isEqualTo("/need/customer");
        assertThat(whole.at("/obstacles/0/texts").toString()).isEqualTo("[\"x/law\",\"x/other\"]");
        assertThat(whole.at("/acts/closed").toString()).isEqualTo("[\"x/law#qualified\"]");
        assertThat(whole.at("/criteria").has("x/law#qualified")).isTrue();
        assertThat(MAPPER.readTree(at(level, Language.EN)).has("obstacles")).isFalse();
    }

    @Test
    void theLevelIsNamedAndKept() {
        JsonNode summary = MAPPER.readTree(at(Level.SUMMARY, Language.FR));
        assertThat(summary.get("level").asString()).isEqualTo("SUMMARY");
        assertThat(summary.at("/decisions/0").propertyNames()).containsExactly("text", "outcome", "force", "version");
        assertThat(summary.has("criteria")).isFalse();
        JsonNode outcome = MAPPER.readTree(at(Level.OUTCOME, Language.FR));
        assertThat(outcome.get("level").asString()).isEqualTo("OUTCOME");
        assertThat(outcome.at("/decisions/0").has("explanation")).isFalse();
        assertThat(outcome.at("/decisions/0").has("remedies")).isTrue();
        JsonNode findings = MAPPER.readTree(at(Level.FINDINGS, Language.FR));
        JsonNode criterion = findings.at("/criteria").get(findings.at(BOUND + "/criterion").asString());
        assertThat(criterion.at("/grounds/0/rule").asString()).isEqualTo("Le client est une administration de l'État");
        assertThat(criterion.at("/grounds/0").has("facts")).isFalse();
        assertThat(findings.get("facts").isEmpty()).isTrue();
    }

    private static final String BOUND = "/decisions/0/explanation/children/0/children/0";

    @Test
    void aCriterionIsASyllogism() {
        JsonNode answer = french();
        JsonNode node = answer.at(BOUND + "/children/0");
        JsonNode criterion = answer.at("/criteria").get(node.get("criterion").asString());
        assertThat(node.propertyNames()).containsExactly("kind", "criterion");
        assertThat(criterion.at("/statement").asString()).isEqualTo("Le client est soumis au texte.");
        assertThat(answer.at("/provisions").get(criterion.at("/provisions/0").asString()).at("/citation").asString()).isEqualTo("Code, art. 1");
        assertThat(criterion.at("/grounds/0/rule").asString()).isEqualTo("Le client est une administration de l'État");
        assertThat(answer.at("/facts").get(criterion.at("/grounds/0/facts/1").asString()).get("text").asString()).startsWith("client (nature du client");
        assertThat(criterion.at("/truth").asString()).isEqualTo("MET");
    }

    /** Whatever is referred to is there, and whatever is there is referred to. */
    @ParameterizedTest
    @EnumSource(Level.class)
    void allThatIsReferredToStandsOnce(Level level) {
        JsonNode answer = MAPPER.readTree(at(level, Language.EN));
        Set<String> texts = new HashSet<>();
        Stream.of("/decisions", "/outlook", "/questions", "/remedies", "/criteria", "/changes", "/facts", "/chains", "/readings").forEach(part -> strings(answer.at(part), texts));
        for (String table : List.of("changes", "criteria", "chains", "facts", "readings", "provisions")) {
            assertThat(texts).containsAll(answer.path(table).propertyNames());
        }
        answer.path("provisions").forEach(provision -> {
            if (provision.has("link")) {
                assertThat(answer.at("/links").has(provision.get("link").asString())).isTrue();
            }
        });
        answer.path("criteria").forEach(criterion -> criterion.path("provisions").forEach(id -> assertThat(answer.at("/provisions").has(id.asString())).isTrue()));
    }

    private static void strings(JsonNode node, Set<String> found) {
        if (node.isString()) {
            found.add(node.asString());
        }
        node.forEach(child -> strings(child, found));
    }

    @Test
    void itIsWrittenPartByPartAndIndentedWhenAsked() throws IOException {
        JsonRenderer renderer = new JsonRenderer(Answers.CORPUS, Language.FR);
        String whole = renderer.render(Answers.assessment());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringWriter characters = new StringWriter();
        renderer.write(Answers.assessment(), bytes);
        renderer.write(Answers.assessment(), characters);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(whole);
        assertThat(characters).hasToString(whole);
        assertThat(whole).startsWith("{\"format\":\"ancrage-answer/2\",\"on\":").endsWith("}\n");
        String indented = renderer.indented().render(Answers.assessment());
        assertThat(indented).startsWith("{\n  \"format\": \"ancrage-answer/2\",\n").endsWith("}\n");
        assertThat(MAPPER.readTree(indented)).isEqualTo(MAPPER.readTree(whole));
        assertThat(JsonForm.INDENTED.of(whole)).isEqualTo(indented);
        assertThat(JsonForm.COMPACT.of(indented)).isEqualTo(whole);
    }

    @Test
    void theBasisHasTheReadingsTaken() {
        JsonNode basis = french().at("/decisions/0/basis");
        assertThat(basis.get("weakest").asString()).isEqualTo("CONFIRMED");
        assertThat(basis.at("/readings/0/option").asString()).isEqualTo("narrow");
        assertThat(basis.at("/readings/0/matters").asBoolean()).isTrue();
        assertThat(basis.at("/readings/0/settled").asBoolean()).isFalse();
    }

    @Test
    void theSchemaHasTheConstantsOfTheAnswer() {
        JsonNode definitions = MAPPER.readTree(Schemas.answer()).get("$defs");
        assertThat(MAPPER.readTree(Schemas.answer()).at("/properties/format/const").asString()).isEqualTo(AnswerJson.FORMAT);
        assertThat(constants(definitions.at("/outcome"))).isEqualTo(names(Outcome.values()));
        assertThat(constants(definitions.at("/level"))).isEqualTo(names(Level.values()));
        assertThat(constants(definitions.at("/truth"))).isEqualTo(names(Truth.values()));
        assertThat(constants(definitions.at("/sourceKind"))).isEqualTo(names(SourceKind.values()));
        assertThat(constants(definitions.at("/documentKind"))).isEqualTo(names(Declarations.Kind.values()));
        assertThat(constants(definitions.at("/lack"))).isEqualTo(names(Trust.Lack.values()));
        assertThat(constants(definitions.at("/force"))).isEqualTo(names(Force.values()));
        assertThat(constants(definitions.at("/kind"))).isEqualTo(names(Explanation.Kind.values()));
        assertThat(constants(definitions.at("/evidence"))).isEqualTo(names(Evidence.values()));
        assertThat(constants(definitions.at("/relation"))).isEqualTo(names(Relation.values()));
        assertThat(constants(definitions.at("/unit"))).isEqualTo(names(Gap.Unit.values()));
        assertThat(constants(definitions.at("/actor"))).isEqualTo(names(Criterion.Actor.values()));
        assertThat(constants(definitions.at("/dimension"))).isEqualTo(names(Criterion.Dimension.values()));
        assertThat(constants(definitions.at("/exposureLink"))).isEqualTo(names(Exposure.Link.values()));
    }

    private static List<String> constants(JsonNode enumeration) {
        return StreamSupport.stream(enumeration.get("enum").spliterator(), false).map(JsonNode::asString).toList();
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    @Test
    void theSchemaRefusesWhatIsNoAnswer() {
        assertThat(SCHEMA.validate("{}", InputFormat.JSON)).isNotEmpty();
        assertThat(SCHEMA.validate(render(Language.FR).replace("\"NON_COMPLIANT\"", "\"MAYBE\""), InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void theAnswerIsThere() {
        JsonNode answer = french();
        assertThat(answer.propertyNames()).containsExactly(
                "format", "on", "need", "offer", "language", "level", "outcome", "rules", "decisions", "outlook", "absent",
                "questions", "inquiries", "remedies", "notice", "changes", "criteria", "chains", "facts", "readings", "provisions", "links");
        assertThat(answer.get("on").asString()).isEqualTo("2026-10-01");
        assertThat(answer.get("outcome").asString()).isEqualTo("NON_COMPLIANT");
        assertThat(answer.at("/decisions/0/version/until").asString()).isEqualTo("2027-01-01");
        assertThat(answer.at("/questions/0/missing/0").asString()).isEqualTo("/need/dataset/likelyHarms");
        assertThat(answer.at("/decisions/0/readings/0/options").get("x/law#scope").asString()).isEqualTo("narrow");
        JsonNode point = answer.at("/readings").get(answer.at("/decisions/0/openPoints/0").asString());
        assertThat(point.at("/options/wide/statement").asString()).isEqualTo("Portée large.");
    }

    @Test
    void factsHaveTheFormOfRequests() {
        JsonNode answer = french();
        JsonNode values = answer.at("/facts").get(capped(answer).at("/misses/0/failure/fact").asString());
        assertThat(values.get("type").asString()).isEqualTo("Certificate");
        assertThat(values.get("id").asString()).isEqualTo("c1");
        assertThat(values.get("values").toString()).isEqualTo("{\"scheme\":\"HDS\",\"services\":{\"complete\":[\"cloud\"]},"
                + "\"zones\":[\"fr-1\"],\"status\":\"IN_PROCESS\",\"validFrom\":\"2026-03-01\",\"validUntil\":null}");
    }

    private static JsonNode capped(JsonNode answer) {
        return answer.at("/criteria").get(answer.at("/decisions/0/explanation/children/1/children/0/children/0/children/0/criterion").asString());
    }

    @Test
    void premisesSayByHowMuchTheyPassABound() {
        JsonNode answer = french();
        JsonNode gap = answer.at("/facts").get(capped(answer).at("/grounds/0/facts/1").asString()).at("/gaps/0");
        assertThat(gap.toString()).isEqualTo("{\"component\":\"capitalAtLeast\",\"actual\":24.5,\"plusMonths\":0,\"must\":\"AT_MOST\","
                + "\"bound\":24,\"difference\":0.5,\"unit\":\"POINTS\","
                + "\"text\":\"part certaine du capital : 24,5 %, au plus 24 % : 0,5 point de trop\"}");
    }

    @Test
    void theSameAnswerGivesTheSameText() {
        String expected = render(Language.FR);
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(render(Language.FR)).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
        }
        assertThat(expected).doesNotContain("\r").endsWith("}\n");
    }
}
