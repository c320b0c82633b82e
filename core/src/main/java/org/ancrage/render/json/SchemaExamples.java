package org.ancrage.render.json;

import java.lang.reflect.AnnotatedType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Listing;
import org.ancrage.fact.shape.RecordShape;
import tools.jackson.core.JsonGenerator;

/** An example of what may stand in a request; of records, their components have one each. */
final class SchemaExamples {

    private static final Map<String, String> TEXTS = Map.of(
            "version", "3.2", "service", "Qualified Cloud", "services", "Qualified Cloud", "zone", "fr-north", "zones", "fr-north",
            "name", "Follow-up of patients", "supplies", "Infrastructure on Demand");

    private SchemaExamples() {
    }

    static void write(JsonGenerator json, RecordShape.Component component) {
        AnnotatedType type = component.type();
        boolean container = RecordShape.container(component.raw());
        AnnotatedType item = container ? RecordShape.item(type) : type;
        Class<?> raw = RecordShape.raw(item);
        if (raw.isRecord()) {
            return;
        }
        json.writeArrayPropertyStart("examples");
        if (component.raw() == Listing.class) {
            json.writeStartObject();
            json.writeArrayPropertyStart("complete");
            value(json, component.name(), item, raw);
            json.writeEndArray();
            json.writeEndObject();
        } else if (component.raw() == List.class || component.raw() == Set.class) {
            json.writeStartArray();
            value(json, component.name(), item, raw);
            json.writeEndArray();
        } else {
            value(json, component.name(), item, raw);
        }
        json.writeEndArray();
    }

    private static void value(JsonGenerator json, String name, AnnotatedType item, Class<?> raw) {
        if (raw == Answer.class) {
            json.writeString(Answer.YES.name());
        } else if (raw.isEnum()) {
            json.writeString(((Enum<?>) raw.getEnumConstants()[0]).name());
        } else if (raw == LocalDate.class) {
            json.writeString("2026-11-24");
        } else if (raw == BigDecimal.class) {
            json.writeNumber(new BigDecimal("24.5"));
        } else if (raw == Integer.class || raw == int.class) {
            json.writeNumber(2);
        } else if (RecordShape.country(item)) {
            json.writeString("FR");
        } else {
            json.writeString(TEXTS.getOrDefault(name, "my-" + name.toLowerCase(java.util.Locale.ROOT)));
        }
    }
}
