package org.ancrage.document;

import java.io.StringWriter;
import java.io.Writer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** How JSON is laid out for people: indented by two spaces, lines that end alike on every system, and one at the end. */
public final class JsonForm {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonForm() {
    }

    /** @param content writes one value */
    public static String text(Consumer<JsonGenerator> content) {
        StringWriter writer = new StringWriter();
        write(writer, content);
        return writer.toString();
    }

    /**
     * As {@link #text}; does not close the writer.
     *
     * @param content writes one value
     */
    public static void write(Writer writer, Consumer<JsonGenerator> content) {
        JsonGenerator json = FACTORY.createGenerator(new Indenting(), writer);
        content.accept(json);
        json.writeRaw('\n');
        json.flush();
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
}
