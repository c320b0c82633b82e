package org.ancrage.procurement.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.JsonText;
import org.ancrage.document.RecordReader;
import org.ancrage.document.RecordWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.stereotype.Component;

/** Reads bodies of calls as the library reads documents: JSON or YAML, within limits; all that is wrong is told at once, with its place. Writes documents of facts. */
@Component
class Bodies implements HttpMessageConverter<Object> {

    private static final List<MediaType> TYPES = List.of(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"), MediaType.APPLICATION_YAML);

    private final DocumentReader documents;

    Bodies(DocumentReader documents) {
        this.documents = documents;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType media) {
        return type.isRecord() && type.getName().startsWith("org.ancrage.procurement.") && (media == null || TYPES.stream().anyMatch(known -> known.includes(media)));
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType media) {
        return FactsDocument.class.isAssignableFrom(type) && (media == null || media.includes(MediaType.APPLICATION_JSON));
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return TYPES;
    }

    @Override
    public Object read(Class<?> type, HttpInputMessage message) throws IOException {
        return RecordReader.read(type.asSubclass(Record.class), documents.read(message.getBody(), "request"));
    }

    @Override
    public void write(Object document, @Nullable MediaType media, HttpOutputMessage message) throws IOException {
        message.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        message.getBody().write(JsonText.of(RecordWriter.toNode((Record) document)).getBytes(StandardCharsets.UTF_8));
    }
}
