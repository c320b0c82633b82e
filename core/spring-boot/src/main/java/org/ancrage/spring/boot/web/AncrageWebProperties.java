package org.ancrage.spring.boot.web;

import java.time.Duration;
import java.util.Set;
import org.ancrage.document.PortfolioReader;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an application says of Ancrage over HTTP.
 *
 * @param enabled Whether there are endpoints. They ask for no credentials: who may call them is for the application to say.
 * @param path Where the endpoints begin.
 * @param endpoints Which endpoints there are. All by default.
 * @param today Whether a question that names no day is asked for today: the day of the Clock of the application, or in Paris. Otherwise it is refused.
 * @param timeout How long an answer of an endpoint may take before it is given up.
 * @param mostPairs Pairs of needs and offers that one call compares.
 * @param converters Whether controllers of the application can return answers, and take requests.
 * @param problemDetails Whether what Ancrage refuses in controllers of the application is told as problem details (RFC 9457).
 */
@ConfigurationProperties("ancrage.web")
public record AncrageWebProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("/ancrage") String path,
        @DefaultValue Set<Endpoint> endpoints,
        @DefaultValue("false") boolean today,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("" + PortfolioReader.MOST_PAIRS) int mostPairs,
        @DefaultValue("true") boolean converters,
        @DefaultValue("true") boolean problemDetails) {

    public AncrageWebProperties {
        endpoints = endpoints.isEmpty() ? Set.of(Endpoint.values()) : Set.copyOf(endpoints);
        if (!path.matches("(/[A-Za-z0-9._~-]+)*")) {
            throw new IllegalArgumentException("The path (%s) begins with a slash and has no other at its end: /ancrage, for example.".formatted(path));
        }
    }
}
