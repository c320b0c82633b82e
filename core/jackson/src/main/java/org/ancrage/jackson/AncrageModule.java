package org.ancrage.jackson;

import java.io.StringWriter;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Limits;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.module.SimpleModule;

/**
 * For Jackson 3. Writes answers, dialogues, records, requests and hostings in the published formats, an answer at the highest level that it tells; reads
 * requests, portfolios, states of dialogues and records. What is wrong with them is told all at once, as the cause of the exception of the mapper: {@link
 * InvalidInputException}, whose pointers begin where the value does.
 *
 * <p>A need or an offer is neither read nor written by itself, a hosting not read, which is refused: only a request is checked as a whole.
 */
public final class AncrageModule extends SimpleModule {

    private static final long serialVersionUID = 1;
    private static final JsonFactory JSON = new JsonFactory();

    /** Within the limits by default. */
    public AncrageModule(Corpus corpus, Language language) {
        this(corpus, language, Limits.DEFAULT);
    }

    /**
     * @param corpus the law of the {@code Ancrage} that answers
     * @param language in which answers are written
     * @param limits of what is read
     */
    public AncrageModule(Corpus corpus, Language language, Limits limits) {
        super("ancrage");
        Formats formats = new Formats(corpus, language, limits);
        formats.types().forEach(type -> add(type, formats));
        Formats.NOT_READ.forEach(this::readNothing);
        Formats.NOT_WRITTEN.forEach(this::writeNothing);
    }

    private <T> void add(Class<T> type, Formats formats) {
        if (formats.writes(type)) {
            addSerializer(type, new ValueSerializer<T>() {
                @Override
                public void serialize(T value, JsonGenerator generator, SerializationContext context) {
                    try (JsonParser written = JSON.createParser(ObjectReadContext.empty(), formats.write(type, value))) {
                        written.nextToken();
                        generator.copyCurrentStructure(written);
                    }
                }
            });
        }
        if (formats.reads(type)) {
            addDeserializer(type, new ValueDeserializer<T>() {
                @Override
                public T deserialize(JsonParser parser, DeserializationContext context) {
                    try {
                        return type.cast(formats.read(type, text(parser)));
                    } catch (InvalidInputException wrong) {
                        MismatchedInputException told = MismatchedInputException.from(parser, type, wrong.getMessage());
                        told.initCause(wrong);
                        throw told;
                    }
                }
            });
        }
    }

    private <T> void readNothing(Class<T> type) {
        addDeserializer(type, new ValueDeserializer<T>() {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) {
                throw MismatchedInputException.from(parser, type, Formats.notRead(type));
            }
        });
    }

    private <T> void writeNothing(Class<T> type) {
        addSerializer(type, new ValueSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator generator, SerializationContext context) {
                context.reportBadDefinition(type, Formats.notWritten(type));
            }
        });
    }

    /** Token by token, so that a key that stands twice is still seen. */
    private static String text(JsonParser parser) {
        StringWriter text = new StringWriter();
        try (JsonGenerator copy = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            copy.copyCurrentStructure(parser);
        }
        return text.toString();
    }
}
