package org.ancrage.spring.boot.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.Limits;
import org.ancrage.fact.evidence.Trust;
import org.ancrage.refusal.SilencedFault;
import org.ancrage.spring.boot.AncrageHandle;
import org.ancrage.spring.boot.AncrageMeter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The endpoints as routes, beside those of the application and without a part in them: refusals, forms and limits are their own. */
public final class Endpoints {

    private static final Logger LOG = LoggerFactory.getLogger(Endpoints.class);

    private final List<Endpoint> endpoints;
    private final String prefix;
    private final Answering answering;
    private final Deadline deadline;
    private final String description;

    /** @param clock null where a question must name its day */
    public Endpoints(AncrageHandle handle, AncrageMeter meter, DocumentReader documents, Limits limits, Trust trust, AncrageWebProperties properties,
            Deadline deadline, @Nullable Clock clock) {
        this.endpoints = Arrays.stream(Endpoint.values()).filter(properties.endpoints()::contains).toList();
        this.prefix = properties.path();
        Supplier<LocalDate> today = clock == null ? null : () -> LocalDate.now(clock);
        this.answering = new Answering(handle, meter, documents, limits, trust, properties.mostPairs(), today);
        this.deadline = deadline;
        this.description = OpenApi.of(endpoints, prefix);
    }

    public RouterFunction<ServerResponse> routes() {
        RouterFunctions.Builder routes = RouterFunctions.route();
        endpoints.forEach(endpoint -> {
            String path = prefix + endpoint.path();
            if (endpoint.question() == null) {
                routes.GET(path, request -> answered(endpoint, request));
            } else {
                routes.POST(path, request -> answered(endpoint, request));
            }
        });
        return routes.build();
    }

    private ServerResponse answered(Endpoint endpoint, ServerRequest request) {
        ResponseEntity<byte[]> response = response(endpoint, request);
        return ServerResponse.status(response.getStatusCode()).headers(headers -> response.getHeaders().forEach((name, values) -> values.forEach(value -> headers.add(name, value))))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE).header("X-Content-Type-Options", "nosniff")
                .build((servletRequest, servletResponse) -> {
                    byte[] body = response.getBody();
                    if (body != null) {
                        servletResponse.setContentLength(body.length);
                        servletResponse.getOutputStream().write(body);
                    }
                    return null;
                });
    }

    private ResponseEntity<byte[]> response(Endpoint endpoint, ServerRequest request) {
        try {
            Asked asked = Asked.of(endpoint, request);
            String answer = endpoint == Endpoint.OPENAPI ? description : deadline.within(() -> answering.answer(asked));
            return ResponseEntity.ok().contentType(asked.form().type()).header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .header(HttpHeaders.CONTENT_LANGUAGE, asked.language().code()).body(answer.getBytes(StandardCharsets.UTF_8));
        } catch (RuntimeException thrown) {
            return Refusal.of(thrown).orElseGet(() -> failed(endpoint, thrown)).response(AskerLanguage.of(request.servletRequest()));
        }
    }

    private static Refusal failed(Endpoint endpoint, RuntimeException thrown) {
        LOG.error("The endpoint {} failed.", endpoint, SilencedFault.of(thrown));
        return Refusal.of(Refusal.Kind.FAILED);
    }
}
