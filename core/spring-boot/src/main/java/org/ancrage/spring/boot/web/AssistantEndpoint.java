package org.ancrage.spring.boot.web;

import io.modelcontextprotocol.server.transport.DefaultServerTransportSecurityValidator;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import java.util.Objects;
import java.util.function.Supplier;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.Limits;
import org.ancrage.fact.evidence.Trust;
import org.ancrage.law.Language;
import org.ancrage.mcp.AssistantServer;
import org.ancrage.mcp.tool.AssistantTools;
import org.ancrage.mcp.tool.ToolAnswer;
import org.ancrage.spring.boot.AncrageHandle;
import org.ancrage.spring.boot.AncrageMeter;
import org.ancrage.spring.boot.AncrageUnavailableException;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The tools of assistants as a route: the servlet of the protocol's SDK, which keeps no sessions and answers each call at once, in the thread that asks. A route, and no
 * servlet of the server's, so that it stands where the endpoints stand, behind whatever the application has put before them.
 */
public final class AssistantEndpoint implements AutoCloseable {

    private final HttpServletStatelessServerTransport servlet;
    private final String path;
    private final Deadline deadline;
    private final AncrageMeter meter;

    public AssistantEndpoint(AncrageHandle handle, AncrageMeter meter, DocumentReader documents, Limits limits, Trust trust, AncrageMcpProperties properties) {
        this.path = properties.path();
        this.meter = meter;
        this.deadline = new Deadline(properties.timeout());
        this.servlet = HttpServletStatelessServerTransport.builder().jsonMapper(AssistantServer.json()).messageEndpoint(path)
                .maxRequestSize(AssistantServer.mostBytes(limits))
                .httpHeaderValidator(DefaultServerTransportSecurityValidator.builder().allowedOrigins(properties.origins()).build()).build();
        String version = Objects.requireNonNullElse(AssistantEndpoint.class.getPackage().getImplementationVersion(), "(development)");
        AssistantServer.start(AssistantTools.of(handle, documents, trust).within(this::measured), version, servlet);
    }

    private ToolAnswer measured(String tool, Supplier<ToolAnswer> work) {
        try {
            return deadline.within(() -> meter.measure(tool, work));
        } catch (AncrageUnavailableException | RefusedException refused) {
            return ToolAnswer.refused(Refusal.of(refused).map(refusal -> refusal.title(Language.EN)).orElseThrow());
        }
    }

    public RouterFunction<ServerResponse> routes() {
        HandlerFunction<ServerResponse> served = request -> ServerResponse.ok().build((servletRequest, servletResponse) -> {
            servlet.service(servletRequest, servletResponse);
            return null;
        });
        return RouterFunctions.route().POST(path, served).GET(path, served).build();
    }

    @Override
    public void close() {
        deadline.close();
        servlet.destroy();
    }
}
