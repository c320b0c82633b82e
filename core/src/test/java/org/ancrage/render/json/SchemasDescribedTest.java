package org.ancrage.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ancrage.render.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever builds on a schema, or makes classes of it, finds what each member means, and which version it is of. */
class SchemasDescribedTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Pattern VERSIONED = Pattern.compile("https://ancrage\\.org/schema/[a-z-]+/[1-9][0-9]*\\.json");

    /** Those that tell what is answered. */
    static Stream<String> answers() {
        return Stream.of(Schemas.answer(), Schemas.comparison(), Schemas.timeline(), Schemas.difference(), Schemas.impact(), Schemas.requirements(), Schemas.dialogue(),
                Schemas.dialogueState(), Schemas.record());
    }

    static Stream<String> all() {
        return Stream.of(Schemas.answer(), Schemas.recordedAnswer(), Schemas.request(), Schemas.portfolio(), Schemas.comparison(), Schemas.dialogue(),
                Schemas.dialogueState(), Schemas.record(), Schemas.difference(), Schemas.impact(), Schemas.mutation(), Schemas.requirements(), Schemas.timeline(),
                Schemas.tests());
    }

    @ParameterizedTest
    @MethodSource("all")
    void theIdTellsTheVersion(String schema) {
        assertThat(MAPPER.readTree(schema).get("$id").asString()).matches(VERSIONED);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void eachMemberIsDescribed(String schema) {
        JsonNode root = MAPPER.readTree(schema);
        List<String> bare = new ArrayList<>();
        members(root, "", (pointer, member) -> {
            if (!described(root, member)) {
                bare.add(pointer);
            }
        });
        assertThat(bare).isEmpty();
    }

    /** What generators of code make classes of has a name of its own. */
    @Test
    void eachObjectWithinAnAnswerHasAName() {
        List<String> nameless = new ArrayList<>();
        members(MAPPER.readTree(Schemas.answer()), "", (pointer, member) -> {
            if (member.has("properties") || member.at("/items").has("properties") || member.has("oneOf")) {
                nameless.add(pointer);
            }
        });
        assertThat(nameless).isEmpty();
    }

    @Test
    void eachConstantOfAnAnswerIsDescribed() {
        JsonNode definitions = MAPPER.readTree(Schemas.answer()).get("$defs");
        Set<String> found = new HashSet<>();
        definitions.properties().forEach(definition -> definition.getValue().path("enum").forEach(constant -> {
            found.add(definition.getKey());
            assertThat(definition.getValue().get("description").asString()).contains(constant.asString() + ": ");
            assertThat(definition.getValue().get("x-enum-descriptions")).hasSameSizeAs(definition.getValue().get("enum"));
        }));
        assertThat(found).contains("outcome", "truth", "force", "evidence", "kind", "level");
    }

    private interface Member {
        void at(String pointer, JsonNode member);
    }

    private static void members(JsonNode node, String pointer, Member found) {
        node.properties().forEach(entry -> {
            String below = pointer + "/" + entry.getKey();
            if (entry.getKey().equals("properties")) {
                entry.getValue().properties().forEach(member -> found.at(below + "/" + member.getKey(), member.getValue()));
            }
            // What has an id is a schema of its own that stands in this one.
            if (!entry.getValue().has("$id")) {
                members(entry.getValue(), below, found);
            }
        });
    }

    private static boolean described(JsonNode root, JsonNode member) {
        // False says that there is no such member.
        return member.isBoolean() || member.has("description")
                || member.has("$ref") && member.get("$ref").asString().startsWith("#") && root.at(member.get("$ref").asString().substring(1)).has("description");
    }
}
