package org.ancrage.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.StringWriter;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Limits;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;

/**
 * For Jackson 2. Writes answers, dialogues, records, requests and hostings in the published formats, an answer at the highest level that it tells; reads
 * requests, portfolios, states of dialogues and records. What is wrong with them is told all at once, as the cause of the exception of the mapper: {@link
 * InvalidInputException}, whose pointers begin where the value does.
 *
 * <p>A need or an offer is neither read nor written by itself, a hosting not read, which is refused: only a request is checked as a whole.
 */
public final class AncrageJackson2Module extends SimpleModule {

    private static final long serialVersionUID = 1;
    private static final JsonFactory JSON = new JsonFactory();

    /** Within the limits by default. */
    public AncrageJackson2Module(Corpus corpus, Language language) {
        this(corpus, language, Limits.DEFAULT);
    }

    /**
     * @param corpus the law of the {@code Ancrage} that answers
     * @param language in which answers are written
     * @param limits of what is read
     */
    public AncrageJackson2Module(Corpus corpus, Language language, Limits limits) {
        super("ancrage");
        Formats formats = new Formats(corpus, language, limits);
        formats.types().forEach(type -> add(type, formats));
        Formats.NOT_READ.forEach(this::readNothing);
        Formats.NOT_WRITTEN.forEach(this::writeNothing);
    }

    private <T> void add(Class<T> type, Formats formats) {
        if (formats.writes(type)) {
            addSerializer(type, new JsonSerializer<T>() {
                @Override
                public void serialize(T value, JsonGenerator generator, SerializerProvider context) throws IOException {
                    try (JsonParser written = JSON.createParser(formats.write(type, value))) {
                        written.nextToken();
                        generator.copyCurrentStructure(written);
                    }
                }
            });
        }
        if (formats.reads(type)) {
            addDeserializer(type, new JsonDeserializer<T>() {
                @Override
                public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
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
        addDeserializer(type, new JsonDeserializer<T>() {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                throw MismatchedInputException.from(parser, type, Formats.notRead(type));
            }
        });
    }

    private <T> void writeNothing(Class<T> type) {
        addSerializer(type, new JsonSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator generator, SerializerProvider context) throws IOException {
                context.reportBadDefinition(type, Formats.notWritten(type));
            }
        });
    }

    /** Token by token, so that a key that stands twice is still seen. */
    private static String text(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator copy = JSON.createGenerator(text)) {
            copy.copyCurrentStructure(parser);
        }
        return text.toString();
    }
}
