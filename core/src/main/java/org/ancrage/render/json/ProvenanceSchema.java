package org.ancrage.render.json;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ancrage.fact.evidence.FactEvidence;
import org.ancrage.fact.evidence.Obtained;
import org.ancrage.fact.evidence.Source;
import org.ancrage.fact.evidence.SourceKind;
import org.ancrage.fact.shape.RecordShape;
import org.ancrage.law.Language;
import org.ancrage.render.words.Labels;
import tools.jackson.core.JsonGenerator;

/** Writes the part of the schema of a request that says where facts come from, from the records of {@code org.ancrage.fact.evidence}. */
final class ProvenanceSchema {

    private static final String POINTER = "JSON pointer of a whole branch of this document, the nearest of which counts: /offer/holdings/0, with or without "
            + "the step into a complete list.";
    /** Of every component of the records. */
    private static final Map<String, String> DESCRIPTIONS = Map.ofEntries(
            Map.entry("Source.id", "Id, unique among the sources."),
            Map.entry("Source.kinds", "Who stands behind it; of several, the strongest counts."),
            Map.entry("Source.assertedBy", "Who says it."),
            Map.entry("Source.title", "Title of the document."),
            Map.entry("Source.page", "Where in the document."),
            Map.entry("Source.url", "Where the document is."),
            Map.entry("Source.sha256", "Hash of the document (SHA-256), in hexadecimal."),
            Map.entry("Source.asOf", "Day of which it speaks; not after that of the question."),
            Map.entry("Source.obtained", "When it was come by, and how."),
            Map.entry("Source.expires", "Last day on which it may be relied on."),
            Map.entry("Obtained.on", "The day."),
            Map.entry("Obtained.how", "By download, by letter."),
            Map.entry("FactEvidence.source", "Id of the source."),
            Map.entry("FactEvidence.facts", "What rests on it."));

    private final JsonGenerator json;

    private ProvenanceSchema(JsonGenerator json) {
        this.json = json;
    }

    static void properties(JsonGenerator json) {
        ProvenanceSchema schema = new ProvenanceSchema(json);
        schema.list("sources", "Documents and statements on which facts rest; some fact rests on each.", "Source");
        schema.list("evidence", "Which facts rest on which source.", "FactEvidence");
        schema.list("assumptions", "Facts of this document that are supposed, not known: the answer says what it would be without them.", "factPointer");
    }

    static void definitions(JsonGenerator json) {
        ProvenanceSchema schema = new ProvenanceSchema(json);
        schema.record(Source.class, List.of("id", "kinds"));
        schema.record(Obtained.class, List.of());
        schema.record(FactEvidence.class, List.of("source", "facts"));
        json.writeObjectPropertyStart("SourceKind");
        json.writeArrayPropertyStart("oneOf");
        for (SourceKind kind : SourceKind.values()) {
            json.writeStartObject();
            json.writeStringProperty("const", kind.name());
            json.writeStringProperty("description", Labels.in(Language.EN).name(kind));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectPropertyStart("factPointer");
        json.writeStringProperty("description", POINTER);
        json.writeStringProperty("type", "string");
        json.writeStringProperty("pattern", "^/(need|offer|contract|needs|offers)(/|$)");
        json.writeEndObject();
    }

    private void list(String name, String description, String item) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("description", description);
        items(item, false);
        json.writeEndObject();
    }

    private void items(String item, boolean some) {
        json.writeStringProperty("type", "array");
        if (some) {
            json.writeNumberProperty("minItems", 1);
        }
        json.writeObjectPropertyStart("items");
        json.writeStringProperty("$ref", "#/$defs/" + item);
        json.writeEndObject();
    }

    private void record(Class<?> type, List<String> required) {
        json.writeObjectPropertyStart(type.getSimpleName());
        json.writeStringProperty("type", "object");
        json.writeObjectPropertyStart("properties");
        for (RecordShape.Component component : RecordShape.components(type)) {
            json.writeObjectPropertyStart(component.name());
            json.writeStringProperty("description", Objects.requireNonNull(DESCRIPTIONS.get(type.getSimpleName() + "." + component.name()), component.name()));
            switch (component.name()) {
                case "kinds" -> items("SourceKind", true);
                case "facts" -> items("factPointer", true);
                case "asOf", "expires", "on" -> json.writeStringProperty("$ref", "#/$defs/date");
                case "obtained" -> json.writeStringProperty("$ref", "#/$defs/Obtained");
                case "sha256" -> {
                    json.writeStringProperty("type", "string");
                    json.writeStringProperty("pattern", "^[0-9a-fA-F]{64}$");
                }
                default -> json.writeStringProperty("$ref", "#/$defs/identifier");
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        if (!required.isEmpty()) {
            json.writeArrayPropertyStart("required");
            required.forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeBooleanProperty("additionalProperties", false);
        json.writeEndObject();
    }
}
