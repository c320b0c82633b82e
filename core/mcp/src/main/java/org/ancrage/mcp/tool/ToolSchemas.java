package org.ancrage.mcp.tool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.ancrage.law.Language;
import org.ancrage.render.Schemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the JSON Schemas of what tools are given, of the published schema of requests: its definitions go up to the root, where references find them, those
 * that are not referred to are left out, and so is that a file may build on others, since a tool is given no file.
 */
final class ToolSchemas {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DEFINITIONS = "$defs";
    private static final String REFERENCE = "#/" + DEFINITIONS + "/";

    private final ObjectNode definitions;
    private final ObjectNode properties = JSON.createObjectNode();
    private final List<String> required = new ArrayList<>();

    private ToolSchemas(ObjectNode definitions) {
        this.definitions = definitions;
    }

    /** What a tool may be given, in order. */
    List<String> keys() {
        return List.copyOf(properties.propertyNames());
    }

    static ToolSchemas ofNothing() {
        return new ToolSchemas((ObjectNode) published().get(DEFINITIONS));
    }

    /** @param whole whether all that a request may say stands in the schema, or a reference to the tool where it does */
    static ToolSchemas asking(boolean whole) {
        ObjectNode published = published();
        ToolSchemas schema = new ToolSchemas((ObjectNode) published.remove(DEFINITIONS));
        if (whole) {
            published.remove(List.of("$schema", "$id", "if"));
            ((ObjectNode) published.get("properties")).remove("like");
            // What a file says that builds on no other.
            ArrayNode demands = JSON.createArrayNode().add(published.remove("else"));
            published.set("allOf", demands);
            schema.must("request", published);
        } else {
            ObjectNode referred = described("The question, as the input schema of the tool assess says it: need and offer, perhaps contract, sources, evidence. "
                    + "What is left out is unknown.").put("type", "object");
            referred.set("required", JSON.createArrayNode().add("need").add("offer"));
            schema.must("request", referred);
        }
        return schema;
    }

    static ToolSchemas ofANeed() {
        ToolSchemas schema = ofNothing();
        ObjectNode need = described("Who wants what hosted, and how, as the input schema of the tool assess says it of the need of a request. What is left out is unknown.")
                .put("type", "object");
        need.set("required", JSON.createArrayNode().add("id"));
        schema.must("need", need);
        return schema;
    }

    private static ObjectNode published() {
        return (ObjectNode) JSON.readTree(Schemas.request());
    }

    private static ObjectNode described(String description) {
        return JSON.createObjectNode().put("description", description);
    }

    private void must(String name, JsonNode schema) {
        properties.set(name, schema);
        required.add(name);
    }

    /** The day for which it is asked. */
    ToolSchemas day() {
        must("on", described("Day for which it is asked, as year-month-day; before one that the request names.").put("$ref", REFERENCE + "date"));
        return this;
    }

    ToolSchemas day(String name, String description) {
        properties.set(name, described(description).put("$ref", REFERENCE + "date"));
        return this;
    }

    ToolSchemas text(String name, String description, boolean mandatory) {
        properties.set(name, described(description).put("type", "string"));
        if (mandatory) {
            required.add(name);
        }
        return this;
    }

    ToolSchemas language() {
        ArrayNode codes = JSON.createArrayNode();
        for (Language language : Language.values()) {
            codes.add(language.code());
        }
        properties.set("language", described("Language of the answer. Default: fr.").put("default", Language.FR.code()).set("enum", codes));
        return this;
    }

    ToolSchemas level() {
        ArrayNode levels = JSON.createArrayNode();
        AssessTool.LEVELS.forEach(level -> levels.add(level.name().toLowerCase(Locale.ROOT)));
        properties.set("level", described("How much is told. summary: of each text, outcome, force and version. page: the answer on one page, with citations, what to do and what to ask. "
                + "findings: text by text, what bears on the conclusion. Default: page.").put("default", "page").set("enum", levels));
        return this;
    }

    String written() {
        ObjectNode schema = JSON.createObjectNode().put("type", "object");
        schema.set("properties", properties);
        ArrayNode names = JSON.createArrayNode();
        required.forEach(names::add);
        schema.set("required", names);
        schema.put("additionalProperties", false);
        ObjectNode used = JSON.createObjectNode();
        referred(schema).forEach(name -> used.set(name, definitions.get(name)));
        schema.set(DEFINITIONS, used);
        return schema.toString();
    }

    /** All definitions to which it refers, and to which these refer. */
    private Set<String> referred(JsonNode schema) {
        Set<String> found = new TreeSet<>();
        Deque<JsonNode> open = new ArrayDeque<>(List.of(schema));
        while (!open.isEmpty()) {
            JsonNode node = open.pop();
            JsonNode reference = node.get("$ref");
            if (reference != null && reference.isString()) {
                String name = reference.stringValue().substring(REFERENCE.length());
                if (found.add(name)) {
                    open.push(definitions.get(name));
                }
            }
            node.forEach(open::push);
        }
        return found;
    }
}
