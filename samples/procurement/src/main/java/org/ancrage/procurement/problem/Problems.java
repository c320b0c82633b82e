package org.ancrage.procurement.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.ancrage.document.JsonText;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.ScalarNode.Kind;
import org.ancrage.document.Position;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Why a call is not answered, as problem details (RFC 9457) in the language of whoever calls. */
@Component
public class Problems {

    /** Types are names, and lead nowhere. */
    private static final String TYPES = "https://ancrage.org/problems/";

    private final MessageSource messages;
    private final LocaleResolver languages;

    public Problems(MessageSource messages, LocaleResolver languages) {
        this.messages = messages;
        this.languages = languages;
    }

    /** @param key of a message, which is the title */
    public ResponseEntity<byte[]> response(int status, String key, HttpServletRequest request, Object... arguments) {
        Locale language = languages.resolveLocale(request);
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .cacheControl(CacheControl.noStore()).body(json(status, key, language, arguments));
    }

    /** For what is refused before any controller is asked. */
    public void write(int status, String key, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = languages.resolveLocale(request);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        response.getOutputStream().write(json(status, key, language));
    }

    private byte[] json(int status, String key, Locale language, Object... arguments) {
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put("type", new ScalarNode(Kind.STRING, TYPES + key.replace('.', '-'), Position.UNKNOWN));
        entries.put("title", new ScalarNode(Kind.STRING, messages.getMessage(key, arguments, language), Position.UNKNOWN));
        entries.put("status", new ScalarNode(Kind.NUMBER, String.valueOf(status), Position.UNKNOWN));
        return JsonText.of(new MappingNode(entries, Position.UNKNOWN)).getBytes(StandardCharsets.UTF_8);
    }
}
