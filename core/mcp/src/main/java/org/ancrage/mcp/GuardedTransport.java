package org.ancrage.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.util.List;
import reactor.core.publisher.Mono;

/** A transport that never tells the insides of the program: what the SDK cannot take apart is answered with an error of the protocol. */
final class GuardedTransport implements McpStatelessServerTransport {

    static final int INVALID_PARAMETERS = -32602;
    static final int INTERNAL_ERROR = -32603;

    private final McpStatelessServerTransport transport;

    GuardedTransport(McpStatelessServerTransport transport) {
        this.transport = transport;
    }

    @Override
    public void setMcpHandler(McpStatelessServerHandler handler) {
        transport.setMcpHandler(new McpStatelessServerHandler() {

            @Override
            public Mono<JSONRPCResponse> handleRequest(McpTransportContext context, JSONRPCRequest request) {
                return Mono.defer(() -> handler.handleRequest(context, request)).map(GuardedTransport::guarded)
                        .onErrorResume(unexpected -> unexpected instanceof McpError told && told.getJsonRpcError() != null
                                ? Mono.just(JSONRPCResponse.error(request.id(), told.getJsonRpcError()))
                                : Mono.just(refused(request.id())));
            }

            @Override
            public Mono<Void> handleNotification(McpTransportContext context, JSONRPCNotification notification) {
                return Mono.defer(() -> handler.handleNotification(context, notification)).onErrorComplete();
            }
        });
    }

    private static JSONRPCResponse guarded(JSONRPCResponse response) {
        return response.error() != null && response.error().code() == INTERNAL_ERROR ? refused(response.id()) : response;
    }

    /** Tools answer whatever goes wrong inside them, so that this is about what they are called with. */
    private static JSONRPCResponse refused(Object id) {
        return JSONRPCResponse.error(id, new JSONRPCError(INVALID_PARAMETERS, "The parameters are not those of the method."));
    }

    @Override
    public Mono<Void> closeGracefully() {
        return transport.closeGracefully();
    }

    @Override
    public void close() {
        transport.close();
    }

    @Override
    public List<String> protocolVersions() {
        return transport.protocolVersions();
    }
}
