package org.ancrage.document.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** Text in UTF-8 that lies beside a class; a name that begins with a slash is looked for from the root of its jar. */
public final class Resources {

    private Resources() {
    }

    /** Empty where there is none. */
    public static Optional<String> find(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The resource (%s) cannot be read.".formatted(name), e);
        }
    }

    /** @throws IllegalStateException where there is none: the jar is not whole */
    public static String text(Class<?> beside, String name) {
        return find(beside, name).orElseThrow(() -> new IllegalStateException("The resource (%s) is missing.".formatted(name)));
    }

    /** Text of the form of {@link Properties}, which by themselves would read ISO 8859-1. */
    public static Properties properties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
