package org.ancrage.document;

import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.util.function.Consumer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** How JSON is laid out; lines end alike on every system, and there is one end of line after the value. */
public enum JsonForm {
    /** For programs: without white space. */
    COMPACT(ObjectWriteContext.empty()),
    /** For people: indented by two spaces. */
    INDENTED(new Indenting());

    private static final JsonFactory FACTORY = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final ObjectWriteContext context;

    JsonForm(ObjectWriteContext context) {
        this.context = context;
    }

    /** @param content writes one value */
    public String of(Consumer<JsonGenerator> content) {
        StringWriter writer = new StringWriter();
        write(writer, content);
        return writer.toString();
    }

    /**
     * As {@link #of}, part by part; does not close the writer.
     *
     * @param content writes one value
     */
    public void write(Writer writer, Consumer<JsonGenerator> content) {
        write(FACTORY.createGenerator(context, writer), content);
    }

    /**
     * As {@link #of}, part by part and in UTF-8; does not close the stream.
     *
     * @param content writes one value
     */
    public void write(OutputStream stream, Consumer<JsonGenerator> content) {
        write(FACTORY.createGenerator(context, stream, JsonEncoding.UTF8), content);
    }

    private static void write(JsonGenerator json, Consumer<JsonGenerator> content) {
        content.accept(json);
        json.writeRaw('\n');
        json.flush();
    }

    /** The same value in this form. */
    public String of(String text) {
        return of(json -> {
            try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
                parser.nextToken();
                json.copyCurrentStructureExact(parser);
            }
        });
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
