package org.ancrage.render.json;

import java.util.stream.Collectors;
import org.ancrage.document.base.BasedDocument;
import org.ancrage.fact.term.TermSet;
import tools.jackson.core.JsonGenerator;

/** Writes the parts of the schema of a request by which files become short: what they build on, and names of sets of terms. */
final class SharedSchema {

    private SharedSchema() {
    }

    static void like(JsonGenerator json) {
        json.writeObjectPropertyStart(BasedDocument.LIKE);
        json.writeStringProperty("description", "Another file, or several, on which this one builds, each by a path relative to this file: what this file says goes "
                + "over what they say, key by key; lists are replaced, and a key with nothing takes back what they say. Of several, each goes over those before it.");
        json.writeArrayPropertyStart("examples");
        json.writeString("bases/our-hospital.yaml");
        json.writeEndArray();
        json.writeArrayPropertyStart("oneOf");
        json.writeStartObject();
        json.writeStringProperty("type", "string");
        json.writeEndObject();
        json.writeStartObject();
        json.writeStringProperty("type", "array");
        json.writeObjectPropertyStart("items");
        json.writeStringProperty("type", "string");
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    static void sets(JsonGenerator json, Class<?> type) {
        json.writeStringProperty("description", "Name that stands for several terms of a list.");
        json.writeArrayPropertyStart("oneOf");
        for (TermSet set : TermSet.of(type)) {
            json.writeStartObject();
            json.writeStringProperty("const", set.name());
            json.writeStringProperty("description", Character.toUpperCase(set.meaning().charAt(0)) + set.meaning().substring(1) + ". Stands for: "
                    + set.members().stream().map(Enum::name).collect(Collectors.joining(", ")) + ".");
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A label, and what is said beside it. */
    static String meant(String label, String meaning) {
        return meaning.isEmpty() ? sentence(label) : sentence(label) + " " + sentence(meaning);
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + (text.endsWith(".") || text.endsWith("?") ? "" : ".");
    }
}
