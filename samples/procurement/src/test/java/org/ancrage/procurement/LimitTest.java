package org.ancrage.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The application as a whole refuses who asks too often, in his language. */
class LimitTest {

    /** From an address of its own, so that no other test is refused. */
    private static String asked(String path, String language) {
        int port = URI.create(Running.address()).getPort();
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName("127.0.0.77"), 0)) {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAccept: text/html\r\nAccept-Language: " + language
                    + "\r\nAuthorization: Bearer wrong\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whoTriesLinksIsRefusedOnPagesAndInCalls() {
        String answer = asked("/invitations/wrong", "fr");
        assertThat(answer).startsWith("HTTP/1.1 404");
        for (int tried = 1; tried < 2 * Running.WRONG_TOKENS && !answer.startsWith("HTTP/1.1 429"); tried++) {
            answer = asked("/invitations/wrong", "fr");
        }
        assertThat(answer).startsWith("HTTP/1.1 429").contains("Retry-After: 1", "Trop de demandes", "<html lang=\"fr\"");
        assertThat(asked("/invitations/wrong", "en")).startsWith("HTTP/1.1 429").contains("Too many requests");
        assertThat(asked("/api/consultations", "en")).startsWith("HTTP/1.1 429").contains("application/problem+json", "Too many requests");
        assertThat(new Program("wrong", "en").get("/api/consultations").status()).as("from another address").isEqualTo(401);
    }
}
