package org.ancrage.spring.boot.web;

import java.io.IOException;
import java.util.List;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.Portfolio;
import org.ancrage.document.PortfolioReader;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;

/**
 * Reads what controllers of the application take as {@code @RequestBody}: a {@link Request}, a {@link Portfolio} or a {@link Document}, JSON or YAML, within
 * the limits of the application. All that is wrong is told at once, by {@link org.ancrage.document.InvalidInputException}.
 */
public final class QuestionConverter implements HttpMessageConverter<Object> {

    /** What a form of a page of another site cannot send without the browser asking first is taken, and nothing else. */
    static final List<MediaType> TYPES = List.of(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"), new MediaType("application", "yaml"),
            new MediaType("application", "x-yaml"), new MediaType("text", "yaml"));

    private static final List<Class<?>> READ = List.of(Request.class, Portfolio.class, Document.class);

    private final DocumentReader documents;

    public QuestionConverter(DocumentReader documents) {
        this.documents = documents;
    }

    static boolean takes(MediaType media) {
        return TYPES.stream().anyMatch(type -> type.includes(media));
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType media) {
        return READ.contains(type) && (media == null || takes(media));
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType media) {
        return false;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return TYPES;
    }

    @Override
    public Object read(Class<?> type, HttpInputMessage message) throws IOException {
        Document document = documents.read(message.getBody(), "request");
        return type == Document.class ? document : type == Request.class ? RequestReader.read(document) : new PortfolioReader().read(document);
    }

    @Override
    public void write(Object value, @Nullable MediaType media, HttpOutputMessage message) {
        throw new HttpMessageNotWritableException("Questions are read, not written.");
    }
}
