package org.ancrage.document;

import java.io.StringWriter;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.SequenceNode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes trees as JSON: the same tree gives the same text. */
public final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {
    }

    /** Without white space. */
    public static String of(Node node) {
        return written(node, ObjectWriteContext.empty());
    }

    /** Indented by two spaces, with the same line ends on every system and one at the end: for people. */
    public static String indented(Node node) {
        return written(node, new Indenting()) + "\n";
    }

    private static String written(Node node, ObjectWriteContext context) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(context, text)) {
            write(node, generator);
        }
        return text.toString();
    }

    private static final class Indenting extends ObjectWriteContext.Base {

        private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
        private static final Separators SEPARATORS = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("");

        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter(SEPARATORS);
            printer.indentArraysWith(INDENTER);
            printer.indentObjectsWith(INDENTER);
            return printer;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
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
