package org.ancrage.document;

import java.io.StringWriter;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.SequenceNode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes trees as JSON: the same tree gives the same text. */
public final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {
    }

    /** Without white space. */
    public static String of(Node node) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(node, generator);
        }
        return text.toString();
    }

    /** As {@link JsonForm} lays it out: for people. */
    public static String indented(Node node) {
        return JsonForm.INDENTED.of(generator -> write(node, generator));
    }

    static void write(Node node, JsonGenerator generator) {
        if (node instanceof MappingNode mapping) {
            generator.writeStartObject();
            mapping.entries().forEach((key, value) -> {
                generator.writeName(key);
                write(value, generator);
            });
            generator.writeEndObject();
        } else if (node instanceof SequenceNode sequence) {
            generator.writeStartArray();
            sequence.items().forEach(item -> write(item, generator));
            generator.writeEndArray();
        } else {
            write((ScalarNode) node, generator);
        }
    }

    private static void write(ScalarNode scalar, JsonGenerator generator) {
        switch (scalar.kind()) {
            case STRING -> generator.writeString(scalar.text());
            case NUMBER -> generator.writeNumber(scalar.text());
            case BOOLEAN -> generator.writeBoolean(Boolean.parseBoolean(scalar.text()));
            case NULL -> generator.writeNull();
        }
    }
}
