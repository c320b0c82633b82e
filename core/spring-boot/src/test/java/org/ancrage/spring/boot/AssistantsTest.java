package org.ancrage.spring.boot;

import static org.ancrage.spring.boot.Running.ANCRAGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.JsonText;
import org.ancrage.mcp.AssistantServer;
import org.ancrage.mcp.tool.AssistantTools;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Assistants ask over HTTP, where it is switched on: the SDK's own client does. */
@Tag("assistants")
class AssistantsTest {

    private static final ConfigurableApplicationContext CONTEXT = Running.start(Running.Application.class, "--ancrage.mcp.enabled=true", "--ancrage.mcp.path=/assistants",
            "--ancrage.mcp.origins=https://our.example", "--ancrage.limits.bytes=100KB");
    private static final String CALL = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"texts\",\"arguments\":{\"on\":\"2026-11-24\"}}}";
    private static final String ACCEPTED = "application/json, text/event-stream";

    @AfterAll
    static void end() {
        CONTEXT.close();
    }

    private static HttpResponse<String> post(String body, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 4);
        System.arraycopy(new String[] {"Content-Type", "application/json", "Accept", ACCEPTED}, 0, all, headers.length, 4);
        return Running.post(CONTEXT, "/assistants", body, all);
    }

    private static String text(CallToolResult result) {
        return ((TextContent) result.content().get(0)).text();
    }

    @Test
    void aClientFindsTheToolsAndTheirAnswersAreThoseOfTheLibrary() throws IOException {
        String request = JsonText.of(new DocumentReader().read(Running.REQUEST, "request").root());
        String asked = "{\"on\":\"%s\",\"language\":\"en\",\"request\":%s}".formatted(Running.DAY, request);
        Map<String, Object> arguments = AssistantServer.json().readValue(asked, new TypeRef<>() {
        });
        HttpClientStreamableHttpTransport transport = HttpClientStreamableHttpTransport.builder("http://localhost:" + CONTEXT.getEnvironment().getProperty("local.server.port"))
                .endpoint("/assistants").jsonMapper(AssistantServer.json()).build();
        try (McpSyncClient client = McpClient.sync(transport).requestTimeout(Duration.ofSeconds(60)).build()) {
            client.initialize();
            assertThat(client.listTools().tools()).extracting(Tool::name).containsExactly("assess", "questions", "requirements", "timeline", "texts", "verify");
            assertThat(text(client.callTool(CallToolRequest.builder("assess").arguments(arguments).build()))).isEqualTo(AssistantTools.of(ANCRAGE).call("assess", asked).texts().get(0));
            CallToolResult refused = client.callTool(CallToolRequest.builder("assess").arguments(Map.of("request", List.of())).build());
            assertThat(refused.isError()).isTrue();
            assertThat(text(refused)).contains("- /on: ", "- /request: ");
        }
        assertThat(CONTEXT.getBean(MeterRegistry.class).get("ancrage.answers").tag("operation", "assess").timer().count()).isPositive();
    }

    /** No traces, and no names of classes. */
    @Test
    void whatIsWrongIsAnsweredWithoutTheInsidesOfTheProgram() {
        assertThat(List.of(post("hello"), post("[]"), post("{\"a\":1,\"a\":2}"), post(CALL.replace("{\"on\":\"2026-11-24\"}", "[]")), post(CALL.replace("texts", "nothing")),
                Running.post(CONTEXT, "/assistants", CALL, "Content-Type", "text/plain", "Accept", ACCEPTED),
                Running.post(CONTEXT, "/assistants", CALL, "Content-Type", "application/json"), post(CALL + " ".repeat(200_000)))).allSatisfy(response -> {
                    assertThat(response.statusCode()).isBetween(200, 499);
                    assertThat(response.body()).contains("rror").doesNotContain("Exception", "stackTrace", "\tat ", "io.modelcontextprotocol");
                });
        assertThat(post("hello").statusCode()).isEqualTo(400);
        assertThat(post("hello").body()).startsWith("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":");
        assertThat(post(CALL + " ".repeat(200_000)).statusCode()).isEqualTo(413);
        assertThat(Running.get(CONTEXT, "/assistants").statusCode()).isEqualTo(405);
    }

    /** A page that somebody has open may not ask in the name of the browser. */
    @Test
    void pagesOfOtherSitesMayNotAsk() {
        assertThat(post(CALL).statusCode()).isEqualTo(200);
        assertThat(post(CALL, "Origin", "https://our.example").statusCode()).isEqualTo(200);
        assertThat(post(CALL, "Origin", "https://other.example").statusCode()).isEqualTo(403);
    }

    @Test
    void nothingIsReachedUnlessItIsSwitchedOn() {
        assertThat(Running.post("/ancrage/mcp", CALL, "Content-Type", "application/json", "Accept", ACCEPTED).statusCode()).isEqualTo(404);
    }
}
