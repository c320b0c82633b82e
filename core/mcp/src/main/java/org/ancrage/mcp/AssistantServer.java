package org.ancrage.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.ancrage.document.Limits;
import org.ancrage.mcp.tool.AssistantTools;
import org.ancrage.mcp.tool.AssistantTools.Description;
import org.ancrage.mcp.tool.ToolAnswer;
import tools.jackson.core.ErrorReportConfiguration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Serves {@link AssistantTools} over the Model Context Protocol. */
public final class AssistantServer {

    private static final TypeRef<Map<String, Object>> OBJECT = new TypeRef<>() {
    };
    private static final McpJsonMapper JSON = new JacksonMcpJsonMapper(JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .errorReportConfiguration(ErrorReportConfiguration.builder().maxRawContentLength(0).build()).build())
            // A share of 33.333333333333333333 % stays what it is.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .addModule(new SimpleModule().addSerializer(new ErrorWriter())).build());

    /** What a message says beside a document. */
    private static final int ENVELOPE = 64 * 1024;

    private AssistantServer() {
    }

    /** Bytes of the longest message that is read: a document, and what is said beside it. */
    public static int mostBytes(Limits limits) {
        return (int) Math.min(Integer.MAX_VALUE - 1L, limits.bytes() + (long) ENVELOPE);
    }

    /**
     * Answers what comes in until it ends, each call in a thread of its own, as many at once as there are processors; then answers what is still asked, and returns.
     * Nothing is written but messages, one a line. A notification that a call is cancelled gives its answer up.
     *
     * @param limits of a document; a message may be a little longer
     * @param out of any character set that holds ASCII, which is all that is written; keeps to itself when nobody reads any more, which ends it as well
     * @throws IOException if what comes in cannot be read
     */
    public static void serve(AssistantTools tools, String version, Limits limits, InputStream in, PrintWriter out) throws IOException {
        StandardStreams streams = new StandardStreams(JSON, mostBytes(limits), in, out);
        start(tools, version, streams);
        streams.run();
    }

    /**
     * Puts the tools behind a transport, which then takes calls: that of a servlet, for example.
     *
     * @param transport that writes and reads with {@link #json()}
     * @param version of the server
     */
    public static void start(AssistantTools tools, String version, McpStatelessServerTransport transport) {
        McpServer.sync(new GuardedTransport(transport)).serverInfo("ancrage", version).instructions(AssistantTools.INSTRUCTIONS)
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .jsonMapper(JSON)
                // What tools are given is checked where it is read, with words that help.
                .validateToolInputs(false).jsonSchemaValidator((schema, content) -> JsonSchemaValidator.ValidationResponse.asValid(""))
                // In the thread that carries the call: whoever interrupts that one ends the answer.
                .immediateExecution(true)
                .tools(tools.descriptions().stream().map(tool -> specification(tools, tool)).toList())
                .build();
    }

    /** How messages are read and written: exactly, without keys that stand twice, and without the insides of the program. */
    public static McpJsonMapper json() {
        return JSON;
    }

    private static SyncToolSpecification specification(AssistantTools tools, Description described) {
        Tool tool = Tool.builder(described.name(), object(described.inputSchema())).title(described.title()).description(described.description())
                .annotations(ToolAnnotations.builder().title(described.title()).readOnlyHint(true).destructiveHint(false).idempotentHint(true).openWorldHint(false).build())
                .build();
        return new SyncToolSpecification(tool, (context, call) -> {
            try {
                return result(tools.call(described.name(), JSON.writeValueAsString(Objects.requireNonNullElse(call.arguments(), Map.of()))));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    private static Map<String, Object> object(String json) {
        try {
            return JSON.readValue(json, OBJECT);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static CallToolResult result(ToolAnswer answer) {
        CallToolResult.Builder result = CallToolResult.builder().textContent(answer.texts()).isError(answer.refused());
        String json = answer.json();
        if (json != null) {
            result.structuredContent((Object) object(json));
        }
        return result.build();
    }

    /** Servlets of the SDK write an exception as it is, with its trace: of this one, what the protocol says of an error. */
    private static final class ErrorWriter extends StdSerializer<McpError> {

        ErrorWriter() {
            super(McpError.class);
        }

        @Override
        public void serialize(McpError error, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("jsonrpc", "2.0");
            json.writeNullProperty("id");
            json.writeObjectPropertyStart("error");
            json.writeNumberProperty("code", error.getJsonRpcError() == null ? GuardedTransport.INTERNAL_ERROR : error.getJsonRpcError().code());
            json.writeStringProperty("message", String.valueOf(error.getMessage()));
            json.writeEndObject();
            json.writeEndObject();
        }
    }
}
