package org.ancrage.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ancrage.decision.Explanation;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.comparison.Gap;
import org.ancrage.fact.derived.Exposure;
import org.ancrage.fact.predicate.Relation;
import org.ancrage.law.Criterion;
import org.ancrage.law.Evidence;
import org.ancrage.law.Force;
import org.ancrage.law.Language;
import org.ancrage.law.Truth;
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

    @Test
    void theLevelIsNamedAndKept() {
        JsonNode outcome = MAPPER.readTree(at(Level.OUTCOME, Language.FR));
        assertThat(outcome.get("level").asString()).isEqualTo("OUTCOME");
        assertThat(outcome.at("/decisions/0/explanation/children").isEmpty()).isTrue();
        assertThat(outcome.at("/decisions/0/basis/provisions").isEmpty()).isFalse();
        JsonNode findings = MAPPER.readTree(at(Level.FINDINGS, Language.FR));
        JsonNode criterion = findings.at(BOUND);
        assertThat(criterion.at("/criterion/grounds/0/rule").asString()).isEqualTo("Le client est une administration de l'État");
        assertThat(criterion.at("/criterion/grounds/0/premises").isEmpty()).isTrue();
        assertThat(criterion.has("syllogism")).isFalse();
    }

    private static final String BOUND = "/decisions/0/explanation/children/0/children/0";

    @Test
    void aCriterionIsASyllogism() {
        JsonNode syllogism = french().at(BOUND + "/children/0/syllogism");
        assertThat(syllogism.at("/law/statement").asString()).isEqualTo("Le client est soumis au texte.");
        assertThat(syllogism.at("/law/citations/0").asString()).isEqualTo("Code, art. 1");
        assertThat(syllogism.at("/facts/0/statement").asString()).isEqualTo("Le client est une administration de l'État");
        assertThat(syllogism.at("/facts/0/premises/0").asString()).startsWith("client (nature du client");
        assertThat(syllogism.at("/conclusion").asString()).isEqualTo("la condition est remplie");
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
        assertThat(constants(definitions.at("/outcome"))).isEqualTo(names(Outcome.values()));
        assertThat(constants(MAPPER.readTree(Schemas.answer()).at("/properties/level"))).isEqualTo(names(Level.values()));
        assertThat(constants(definitions.at("/truth"))).isEqualTo(names(Truth.values()));
        assertThat(constants(definitions.at("/decision/properties/force"))).isEqualTo(names(Force.values()));
        assertThat(constants(definitions.at("/explanation/properties/kind"))).isEqualTo(names(Explanation.Kind.values()));
        assertThat(constants(definitions.at("/provision/properties/evidence"))).isEqualTo(names(Evidence.values()));
        assertThat(constants(definitions.at("/gap/properties/must"))).isEqualTo(names(Relation.values()));
        assertThat(constants(definitions.at("/gap/properties/unit"))).isEqualTo(names(Gap.Unit.values()));
        assertThat(constants(definitions.at("/remedy/properties/by"))).isEqualTo(names(Criterion.Actor.values()));
        assertThat(constants(definitions.at("/criterion/properties/dimension"))).isEqualTo(names(Criterion.Dimension.values()));
        assertThat(constants(definitions.at("/chain/properties/steps/items/properties/link"))).isEqualTo(names(Exposure.Link.values()));
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
                "on", "need", "offer", "language", "level", "outcome", "rules", "decisions", "outlook", "absent",
                "questions", "inquiries", "remedies", "notice");
        assertThat(answer.get("on").asString()).isEqualTo("2026-10-01");
        assertThat(answer.get("outcome").asString()).isEqualTo("NON_COMPLIANT");
        assertThat(answer.at("/decisions/0/version/until").asString()).isEqualTo("2027-01-01");
        assertThat(answer.at("/questions/0/missing/0").asString()).isEqualTo("/need/dataset/likelyHarms");
        assertThat(answer.at("/decisions/0/readings/0/options").get("x/law#scope").asString()).isEqualTo("narrow");
        assertThat(answer.at("/decisions/0/openPoints/0/options/1/statement").asString()).isEqualTo("Portée large.");
    }

    @Test
    void factsHaveTheFormOfRequests() {
        JsonNode values = french().at("/decisions/0/explanation/children/1/children/0/children/0/children/0/criterion/misses/0/failure");
        assertThat(values.get("type").asString()).isEqualTo("Certificate");
        assertThat(values.get("id").asString()).isEqualTo("c1");
        assertThat(values.get("values").toString()).isEqualTo("{\"scheme\":\"HDS\",\"services\":{\"complete\":[\"cloud\"]},"
                + "\"zones\":[\"fr-1\"],\"status\":\"IN_PROCESS\",\"validFrom\":\"2026-03-01\",\"validUntil\":null}");
    }

    @Test
    void premisesSayByHowMuchTheyPassABound() {
        JsonNode gap = french().at(
                "/decisions/0/explanation/children/1/children/0/children/0/children/0/criterion/grounds/0/premises/1/gaps/0");
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
