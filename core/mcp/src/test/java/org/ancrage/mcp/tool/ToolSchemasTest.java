package org.ancrage.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.ancrage.mcp.Question;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Schemas say what tools take, each by itself. */
class ToolSchemasTest {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final List<AssistantTools.Description> TOOLS = AssistantTools.of(Question.ANCRAGE).descriptions();
    /** Of all schemas together: an assistant reads them before anything is asked. */
    private static final int MOST_CHARACTERS = 100_000;

    private static Schema schema(String tool) {
        return REGISTRY.getSchema(text(tool));
    }

    private static String text(String tool) {
        return TOOLS.stream().filter(one -> one.name().equals(tool)).findFirst().orElseThrow().inputSchema();
    }

    @Test
    void eachIsASchema() {
        Schema meta = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(TOOLS).hasSize(6).allSatisfy(tool -> {
            assertThat(meta.validate(tool.inputSchema(), InputFormat.JSON)).as(tool.name()).isEmpty();
            JsonNode schema = JsonMapper.shared().readTree(tool.inputSchema());
            assertThat(schema.get("type").stringValue()).isEqualTo("object");
            assertThat(tool.inputSchema()).doesNotContain("\"$id\"", "\"$schema\"", "\"like\"");
            assertThat(schema.get("properties").valueStream()).allSatisfy(property -> assertThat(property.get("description").stringValue()).isNotBlank());
            // Every definition is referred to, and every reference leads to one.
            assertThat(schema.get("$defs").propertyNames()).isEqualTo(schema.findValues("$ref").stream()
                    .map(reference -> reference.stringValue().substring("#/$defs/".length())).collect(Collectors.toSet()));
        });
    }

    @Test
    void theyAreNotLongerThanAnAssistantReads() {
        assertThat(TOOLS.stream().mapToInt(tool -> tool.inputSchema().length()).sum()).isLessThan(MOST_CHARACTERS);
    }

    @Test
    void theyAdmitTheReadyMadeCases() throws IOException {
        assertThat(Question.all()).hasSizeGreaterThan(20).allSatisfy(file -> {
            for (String tool : List.of("assess", "questions", "timeline")) {
                assertThat(schema(tool).validate(Question.asking(file, "on", "2026-11-24", "language", "en").toString(), InputFormat.JSON)).as("%s %s", tool, file).isEmpty();
            }
            ObjectNode need = JsonMapper.shared().createObjectNode().put("on", "2026-11-24");
            need.set("need", Question.asking(file).get("request").get("need"));
            assertThat(schema("requirements").validate(need.toString(), InputFormat.JSON)).as("%s", file).isEmpty();
            assertThat(schema("verify").validate(Question.asking(file, "on", "2026-11-24", "hash", "0".repeat(64)).toString(), InputFormat.JSON)).as("%s", file).isEmpty();
        });
    }

    @Test
    void theyRefuseWhatToolsRefuse() {
        Path file = Question.of("only-the-health-data-certificate-is-known.yaml");
        ObjectNode unknownKey = Question.asking(file, "on", "2026-11-24");
        ((ObjectNode) unknownKey.get("request").get("offer")).put("zones", "a");
        ObjectNode noHoster = Question.asking(file, "on", "2026-11-24");
        ((ObjectNode) noHoster.get("request").get("offer")).remove("hoster");
        for (ObjectNode wrong : List.of(unknownKey, noHoster, Question.asking(file), Question.asking(file, "on", "2026-11-24", "lang", "en"),
                Question.asking(file, "on", "2026-11-24", "language", "de"), Question.asking(file, "on", "2026-11-24", "level", "full"))) {
            assertThat(schema("assess").validate(wrong.toString(), InputFormat.JSON)).isNotEmpty();
            assertThat(AssistantTools.of(Question.ANCRAGE).call("assess", wrong.toString()).refused()).isTrue();
        }
    }
}
