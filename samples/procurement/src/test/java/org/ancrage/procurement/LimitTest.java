package org.ancrage.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The application as a whole, behind a proxy, refuses who asks too often, in his language. */
class LimitTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** From an address of its own, as a proxy tells it, so that no other test is refused. */
    private static HttpResponse<String> asked(String path, String language) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Running.address() + path)).header("X-Forwarded-For", "192.0.2.77").header("Accept", "text/html")
                .header("Accept-Language", language).header("Authorization", "Bearer wrong").build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks until it is too often: now and then one more is let through, as time goes by. */
    private static HttpResponse<String> refused(String path, String language) {
        HttpResponse<String> answer = asked(path, language);
        for (int tried = 1; tried < 2 * Running.WRONG_TOKENS && answer.statusCode() != 429; tried++) {
            answer = asked(path, language);
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        return answer;
    }

    @Test
    void whoTriesLinksIsRefusedOnPagesAndInCalls() {
        assertThat(asked("/invitations/wrong", "fr").statusCode()).isEqualTo(404);
        HttpResponse<String> page = refused("/invitations/wrong", "fr");
        assertThat(page.headers().firstValue("Retry-After")).contains("1");
        assertThat(page.body()).contains("Trop de demandes", "<html lang=\"fr\"");
        assertThat(refused("/invitations/wrong", "en").body()).contains("Too many requests");
        HttpResponse<String> call = refused("/api/consultations", "en");
        assertThat(call.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(call.body()).contains("Too many requests");
        assertThat(new Program("wrong", "en").get("/api/consultations").status()).as("from another address").isEqualTo(401);
    }
}
