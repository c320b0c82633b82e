package org.ancrage.procurement;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A little OpenID provider that knows one person at a time, and asks nothing. What the application sends it is held against the protocol. */
final class Issuer implements AutoCloseable {

    static final String CLIENT = "procurement";
    static final String SECRET = "a secret of a test";

    /** What was asked for, by the code that was given for it. */
    private record Asked(Map<String, String> query, Map<String, Object> person) {
    }

    private final RSAKey key;
    private final HttpServer server;
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private volatile Map<String, Object> person = Map.of();
    private volatile String leftWith = "";

    Issuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (JOSEException | IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, Map.of("issuer", address(), "authorization_endpoint", address() + "/authorize",
                "token_endpoint", address() + "/token", "jwks_uri", address() + "/keys", "end_session_endpoint", address() + "/leave", "subject_types_supported", List.of("public"),
                "response_types_supported", List.of("code"), "id_token_signing_alg_values_supported", List.of("RS256"))));
        server.createContext("/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toJSONObject()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/leave", exchange -> {
            Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
            leftWith = query.getOrDefault("id_token_hint", "");
            redirect(exchange, query.get("post_logout_redirect_uri"));
        });
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** @param claims besides the subject */
    void knows(String subject, Map<String, Object> claims) {
        Map<String, Object> known = new LinkedHashMap<>(claims);
        known.put("sub", subject);
        person = known;
    }

    boolean wasLeft() {
        return !leftWith.isEmpty();
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
        if (!CLIENT.equals(query.get("client_id")) || !"code".equals(query.get("response_type")) || !query.getOrDefault("scope", "").contains("openid")) {
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        String code = "code-" + (codes.size() + 1);
        codes.put(code, new Asked(query, person));
        redirect(exchange, query.get("redirect_uri") + "?code=" + code + "&state=" + URLEncoder.encode(query.get("state"), StandardCharsets.UTF_8));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Asked asked = codes.get(form.getOrDefault("code", ""));
        String client = "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        if (asked == null || !client.equals(exchange.getRequestHeaders().getFirst("Authorization")) || !form.get("redirect_uri").equals(asked.query().get("redirect_uri"))
                || !challenge(form.getOrDefault("code_verifier", "")).equals(asked.query().get("code_challenge"))) {
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        answer(exchange, Map.of("access_token", "nothing", "token_type", "Bearer", "expires_in", 300, "id_token", token(asked)));
    }

    private String token(Asked asked) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(address()).audience(CLIENT).issueTime(java.util.Date.from(now)).expirationTime(java.util.Date.from(now.plusSeconds(300)))
                .claim("nonce", asked.query().get("nonce"));
        asked.person().forEach(claims::claim);
        return signed(claims.build(), key, JOSEObjectType.JWT);
    }

    /** What tells an application that somebody has left. */
    String logoutToken(String subject) {
        return signed(left(subject), key, new JOSEObjectType("logout+jwt"));
    }

    /** As {@link #logoutToken}, by somebody else. */
    String forgedLogoutToken(String subject) {
        try {
            return signed(left(subject), new RSAKeyGenerator(2048).keyID("test").generate(), new JOSEObjectType("logout+jwt"));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private JWTClaimsSet left(String subject) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder().issuer(address()).audience(CLIENT).subject(subject).issueTime(java.util.Date.from(now)).expirationTime(java.util.Date.from(now.plusSeconds(120)))
                .jwtID(String.valueOf(System.nanoTime())).claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())).build();
    }

    private static String signed(JWTClaimsSet claims, RSAKey by, JOSEObjectType type) {
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).type(type).keyID("test").build(), claims);
        try {
            token.sign(new RSASSASigner(by));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(String encoded) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            String[] parts = pair.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void answer(HttpExchange exchange, Map<String, ?> json) throws IOException {
        byte[] body = Program.JSON.writeValueAsBytes(json);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
