package org.ancrage.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.timeline.StepCause;
import org.ancrage.decision.timeline.Timeline;
import org.ancrage.law.Corpus;
import org.ancrage.law.Force;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.Language;
import org.ancrage.law.Procurement;
import org.ancrage.law.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TimelineJsonTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Schemas.timeline());

    private static String render(Language language) {
        return new TimelineJson(Answers.CORPUS, language).render(Timelines.timeline(), Timelines.ON);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSchemaHolds(Language language) {
        assertThat(SCHEMA.validate(render(language), InputFormat.JSON)).isEmpty();
    }

    @Test
    void theSchemaHoldsWhereNothingIsAhead() {
        String json = new TimelineJson(Answers.CORPUS, Language.FR).render(Timelines.timeline(), LocalDate.of(2040, 1, 1));
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(MAPPER.readTree(json).get("next").isNull()).isTrue();
    }

    @Test
    void whatWasSettledBeforehandAndWhichLawIsLeftOutIsTold() {
        Timeline told = Timelines.timeline();
        Timeline settled = new Timeline(told.span(), told.need(), told.offer(), told.rules(), Map.of("x/law#point", "narrow"), told.overall(), told.texts());
        Corpus later = new Corpus(Answers.CORPUS.texts(), Answers.CORPUS.jurisdictions(), Procurement.none(), List.of(), List.of(), told.span().from().plusDays(1));
        String json = new TimelineJson(later, Language.EN).render(settled, Timelines.ON);
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(json).contains("\"settled\":{\"x/law#point\":\"narrow\"}", "\"lawKnownFrom\":\"" + told.span().from().plusDays(1) + "\"");
        assertThat(render(Language.EN)).doesNotContain("\"settled\":{", "lawKnownFrom");
        assertThat(new TimelineRenderer(later, Language.EN).render(settled, Timelines.ON).replaceAll("\\s+", " "))
                .contains("settled beforehand, so that no other reading was tried: 1 (x/law#point=narrow).", "was examined in part only");
    }

    @Test
    void theSchemaHasTheConstantsOfTheTimeline() {
        JsonNode definitions = MAPPER.readTree(Schemas.timeline()).get("$defs");
        assertThat(constants(definitions.at("/outcome"))).isEqualTo(names(Outcome.values()));
        assertThat(constants(definitions.at("/truth"))).isEqualTo(names(Truth.values()));
        assertThat(constants(definitions.at("/version/properties/force"))).isEqualTo(names(Force.values()));
        JsonNode causes = definitions.at("/cause/oneOf");
        assertThat(causes.size()).isEqualTo(StepCause.class.getPermittedSubclasses().length);
        assertThat(constants(causes.get(2).at("/properties/group"))).isEqualTo(names(Jurisdictions.Group.values()));
    }

    private static List<String> constants(JsonNode enumeration) {
        return StreamSupport.stream(enumeration.get("enum").spliterator(), false).map(JsonNode::asString).toList();
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    @Test
    void theSchemaRefusesWhatIsNoTimeline() {
        assertThat(SCHEMA.validate("{}", InputFormat.JSON)).isNotEmpty();
        assertThat(SCHEMA.validate(render(Language.FR).replace("\"CRITERION\"", "\"WEATHER\""), InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void theTimelineIsThere() {
        JsonNode timeline = MAPPER.readTree(render(Language.EN));
        assertThat(timeline.propertyNames()).containsExactly(
                "on", "from", "to", "need", "offer", "language", "rules", "next", "overall", "texts", "notice");
        assertThat(timeline.at("/next/on").asString()).isEqualTo("2028-01-02");
        assertThat(timeline.at("/next/texts/0/outcome").asString()).isEqualTo("NON_COMPLIANT");
        assertThat(timeline.at("/texts/0/steps/0/outcome").isNull()).isTrue();
        assertThat(timeline.at("/texts/0/steps/1/version/force").asString()).isEqualTo("BILL");
        assertThat(timeline.at("/texts/0/steps/3/causes/0/values").toString()).isEqualTo("{\"validUntil\":\"2028-01-01\"}");
        Set<String> kinds = new TreeSet<>();
        timeline.at("/texts/0/steps/2/causes").forEach(cause -> kinds.add(cause.get("kind").asString()));
        assertThat(kinds).containsExactly(
                "ACCESS_LAW", "ADEQUACY", "CRITERION", "FACT", "MEMBERSHIP", "READING", "RULE_DATE", "VERSION");
    }
}
