package org.ancrage.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The published JSON Schemas (draft 2020-12) of what is asked and of what is answered. */
public final class Schemas {

    private Schemas() {
    }

    /** What a request may say. It follows from the records of {@code org.ancrage.fact}. */
    public static String request() {
        return resource("request.schema.json");
    }

    /** What {@link JsonRenderer} writes. */
    public static String answer() {
        return resource("answer.schema.json");
    }

    /** What {@code org.ancrage.dialogue.DialogueRenderer} writes. */
    public static String dialogue() {
        return resource("dialogue.schema.json");
    }

    private static String resource(String name) {
        try (InputStream stream = Schemas.class.getResourceAsStream("/org/ancrage/schema/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("The resource (%s) is missing.".formatted(name));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
