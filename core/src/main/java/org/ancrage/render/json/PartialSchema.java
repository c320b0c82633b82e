package org.ancrage.render.json;

import java.util.List;
import org.ancrage.document.base.BasedDocument;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.Need;
import org.ancrage.fact.Offer;
import org.ancrage.fact.shape.RecordShape;
import tools.jackson.core.JsonGenerator;

/** Writes what must be given in a file, unless it builds on others that may give it. */
final class PartialSchema {

    /** Of which a file that builds on others may say a part only. */
    static final List<Class<?>> MERGED = List.of(Need.class, Offer.class, Hoster.class);

    private final JsonGenerator json;

    PartialSchema(JsonGenerator json) {
        this.json = json;
    }

    /** What holds of a file that builds on no other; of one that does, only what it comes to is whole. */
    void alone(Runnable demands) {
        json.writeObjectPropertyStart("if");
        required(List.of(BasedDocument.LIKE));
        json.writeEndObject();
        json.writeObjectPropertyStart("else");
        demands.run();
        json.writeEndObject();
    }

    void halves() {
        json.writeObjectPropertyStart("properties");
        for (Class<?> part : List.of(Need.class, Offer.class)) {
            json.writeObjectPropertyStart(property(part));
            whole(part);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** What one that may be given in part has when it is whole. */
    void whole(Class<?> part) {
        required(RecordShape.components(part).stream().filter(RecordShape.Component::mandatory).map(RecordShape.Component::name).toList());
        List<RecordShape.Component> inside = RecordShape.components(part).stream().filter(component -> MERGED.contains(component.raw())).toList();
        if (!inside.isEmpty()) {
            json.writeObjectPropertyStart("properties");
            for (RecordShape.Component component : inside) {
                json.writeObjectPropertyStart(component.name());
                whole(component.raw());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
    }

    static String property(Class<?> part) {
        return Character.toLowerCase(part.getSimpleName().charAt(0)) + part.getSimpleName().substring(1);
    }

    private void required(List<String> names) {
        json.writeArrayPropertyStart("required");
        names.forEach(json::writeString);
        json.writeEndArray();
    }
}
