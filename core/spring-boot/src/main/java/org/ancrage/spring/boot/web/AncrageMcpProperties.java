package org.ancrage.spring.boot.web;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an application says of Ancrage for assistants, over the Model Context Protocol.
 *
 * @param enabled Whether assistants can ask; takes ancrage-mcp. They are asked for no credentials: who may ask is for the application to say.
 * @param path Where they ask.
 * @param origins Pages of which origins may ask from a browser. None by default, so that no page of another site can.
 * @param timeout How long an answer to an assistant may take before it is given up.
 */
@ConfigurationProperties("ancrage.mcp")
public record AncrageMcpProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("/ancrage/mcp") String path,
        @DefaultValue List<String> origins,
        @DefaultValue("30s") Duration timeout) {

    public AncrageMcpProperties {
        origins = List.copyOf(origins);
        if (!path.matches("(/[A-Za-z0-9._~-]+)+")) {
            throw new IllegalArgumentException("The path (%s) begins with a slash and has no other at its end: /ancrage/mcp, for example.".formatted(path));
        }
    }
}
