package org.ancrage.render.json;

import java.util.Map;
import java.util.stream.Stream;
import org.ancrage.document.Legibility;
import org.ancrage.fact.Answer;
import tools.jackson.core.JsonGenerator;

/** What facts are made of in the end: answers, texts, days, shares and their bounds. */
final class ScalarSchema {

    private final JsonGenerator json;

    private ScalarSchema(JsonGenerator json) {
        this.json = json;
    }

    /** Writes the definitions. */
    static void definitions(JsonGenerator json) {
        new ScalarSchema(json).definitions();
    }

    private void definitions() {
        json.writeObjectPropertyStart("answer");
        json.writeStringProperty("description", "Yes, no, or not known.");
        json.writeArrayPropertyStart("enum");
        Stream.of(Answer.values()).forEach(answer -> json.writeString(answer.name()));
        json.writeBoolean(true);
        json.writeBoolean(false);
        json.writeEndArray();
        json.writeEndObject();
        pattern("country", "ISO 3166-1 alpha-2 code of a country.", "^[A-Z]{2}$");
        text("text", "Text with at least one character that is no white space.", Legibility.TEXT);
        text("identifier", "Text by which facts are related, without characters that are not seen.", Legibility.IDENTIFIER);
        pattern("date", "Day, as year-month-day.", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
        json.writeObjectPropertyStart("percentage");
        json.writeStringProperty("description", "Per cent.");
        json.writeStringProperty("type", "number");
        json.writeNumberProperty("minimum", 0);
        json.writeNumberProperty("maximum", 100);
        json.writeEndObject();
        range();
    }

    private void range() {
        json.writeObjectPropertyStart("range");
        json.writeStringProperty("description", "Between what bounds a percentage lies that is not known exactly, as registers tell it.");
        json.writeStringProperty("type", "object");
        json.writeObjectPropertyStart("properties");
        Map.of("atLeast", "This percentage, or more.", "above", "More than this percentage.", "atMost", "This percentage, or less.", "below",
                "Less than this percentage.").entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(bound -> {
                    json.writeObjectPropertyStart(bound.getKey());
                    json.writeStringProperty("description", bound.getValue());
                    json.writeStringProperty("$ref", "#/$defs/percentage");
                    json.writeEndObject();
                });
        json.writeEndObject();
        json.writeNumberProperty("minProperties", 1);
        json.writeNumberProperty("maxProperties", 2);
        json.writeBooleanProperty("additionalProperties", false);
        json.writeEndObject();
    }

    private void text(String name, String description, String pattern) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("description", description);
        json.writeStringProperty("type", "string");
        json.writeNumberProperty("minLength", 1);
        json.writeStringProperty("pattern", pattern);
        json.writeEndObject();
    }

    private void pattern(String name, String description, String pattern) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("description", description);
        json.writeStringProperty("type", "string");
        json.writeStringProperty("pattern", pattern);
        json.writeEndObject();
    }
}
