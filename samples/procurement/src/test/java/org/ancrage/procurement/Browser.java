package org.ancrage.procurement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Somebody's browser, without JavaScript: follows links, fills in forms, keeps cookies. */
final class Browser {

    private static final String BOUNDARY = "a-boundary-of-tests";
    static final String PARTS = "multipart/form-data; boundary=" + BOUNDARY;

    /** What came back. */
    record Page(int status, String path, HttpResponse<byte[]> response) {

        Document html() {
            return Jsoup.parse(text(), response.uri().toString());
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** A field of a form; a file where there is content. */
    record Field(String name, String value, byte[] content) {
        Field(String name, String value) {
            this(name, value, null);
        }
    }

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NORMAL).build();
    private final String language;
    private final String address;

    Browser(String language) {
        this(language, Running.address());
    }

    /** @param address of an application other than the one that all tests share */
    Browser(String language, String address) {
        this.language = language;
        this.address = address;
    }

    /** Logged in. */
    static Browser of(String account) {
        return of(Running.address(), account);
    }

    static Browser of(String address, String account) {
        Browser browser = new Browser("en", address);
        browser.submit(browser.get("/login"), "/login", new Field("username", account), new Field("password", Running.PASSWORD));
        return browser;
    }

    Page get(String path) {
        return send(request(path).GET().build());
    }

    /** A page that is worked on asks again by itself. */
    private Page awaited(Page page) {
        Page now = page;
        while (!now.header("Refresh").isEmpty()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            now = once(request(now.path()).GET().build());
        }
        return now;
    }

    /** The form that leads to the address, as the page has it, with these values in the place of those of the same name. */
    Page submit(Page page, String action, Field... fields) {
        return submit(page, candidate -> path(candidate).equals(action), fields);
    }

    Page submit(Page page, Predicate<FormElement> which, Field... fields) {
        FormElement form = page.html().forms().stream().filter(which).findFirst()
                .orElseThrow(() -> new AssertionError("No such form on " + page.path() + ": " + page.html().forms().stream().map(Browser::path).toList() + "\n" + page.html().body().text()));
        List<String> named = List.of(fields).stream().map(Field::name).toList();
        List<Field> sent = new ArrayList<>();
        for (Connection.KeyVal value : form.formData()) {
            if (!named.contains(value.key())) {
                sent.add(new Field(value.key(), value.value()));
            }
        }
        sent.addAll(List.of(fields));
        return form.attr("enctype").startsWith("multipart") ? multipart(path(form), sent) : post(path(form), sent);
    }

    private static String path(Element form) {
        return URI.create(form.absUrl("action")).getPath();
    }

    Page post(String path, List<Field> fields) {
        String body = fields.stream().map(field -> encoded(field.name()) + "=" + encoded(field.value())).collect(Collectors.joining("&"));
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)).build());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Page multipart(String path, List<Field> fields) {
        return send(request(path).header("Content-Type", PARTS).POST(BodyPublishers.ofByteArray(parts(fields))).build());
    }

    /** Fields and files as {@link #PARTS}. */
    static byte[] parts(List<Field> fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Field field : fields) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.name() + "\"").getBytes(StandardCharsets.UTF_8));
            body.writeBytes((field.content() == null ? "\r\n\r\n" + field.value() : "; filename=\"" + field.value().replace("\"", "%22") + "\"\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            body.writeBytes(field.content() == null ? new byte[0] : field.content());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Accept-Language", language).header("Accept", "text/html,*/*");
    }

    private Page send(HttpRequest request) {
        return awaited(once(request));
    }

    private Page once(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Page(response.statusCode(), response.uri().getPath(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
