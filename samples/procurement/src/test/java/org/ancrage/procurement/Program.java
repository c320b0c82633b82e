package org.ancrage.procurement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that calls the REST interface, with a key or without; it keeps no cookies. */
final class Program {

    /** What came back. */
    record Answered(int status, HttpResponse<byte[]> response) {

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String tag() {
            return header("ETag");
        }
    }

    static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String key;
    private final String language;

    /** @param key null for none */
    Program(String key, String language) {
        this.key = key;
        this.language = language;
    }

    /** With a key of its own that an administrator has made. */
    static Program of(String role) {
        return new Program(key(role + " program " + System.nanoTime(), role), "en");
    }

    static String key(String name, String role) {
        Browser administrator = Browser.of("administrator");
        return administrator.submit(administrator.get("/clients"), "/clients", new Browser.Field("name", name), new Browser.Field("role", role.toUpperCase(java.util.Locale.ROOT)))
                .html().select("[role=status] code").text();
    }

    Answered get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    Answered post(String path, Object body, String... headers) {
        return send("POST", path, body, headers);
    }

    Answered put(String path, Object body, String... headers) {
        return send("PUT", path, body, headers);
    }

    /**
     * @param body a text or bytes as they are, anything else as JSON; null for none
     * @param headers names and values
     */
    Answered send(String method, String path, Object body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Running.address() + path)).header("Accept-Language", language);
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            if (!List.of(headers).contains("Content-Type")) {
                request.header("Content-Type", "application/json");
            }
            request.method(method, body instanceof byte[] bytes ? BodyPublishers.ofByteArray(bytes)
                    : BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body)));
        }
        Answered answered = sent(request.build());
        Described.fits(method, path, answered);
        return answered;
    }

    /** A text that is answered to anybody, whatever it is. */
    String raw(String path) {
        return sent(HttpRequest.newBuilder(URI.create(Running.address() + path)).build()).text();
    }

    private Answered sent(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answered(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
