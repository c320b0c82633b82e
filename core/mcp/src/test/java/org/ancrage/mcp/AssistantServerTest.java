package org.ancrage.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.ancrage.decision.AnswerInterruptedException;
import org.ancrage.document.Limits;
import org.ancrage.mcp.tool.AssistantTools;
import org.ancrage.mcp.tool.ToolAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The SDK's own client speaks with the server, over pipes. */
@Timeout(120)
class AssistantServerTest {

    private static final AssistantTools TOOLS = AssistantTools.of(Question.ANCRAGE);
    private static final String CASE = "only-the-health-data-certificate-is-known.yaml";
    private static final String TEXTS = "{\"jsonrpc\":\"2.0\",\"id\":%s,\"method\":\"tools/call\",\"params\":{\"name\":\"texts\",\"arguments\":{\"on\":\"2026-11-24\",\"language\":\"en\"}}}";

    private static void conversation(AssistantTools tools, Consumer<McpSyncClient> speaking) throws Exception {
        Pipe asked = Pipe.open();
        Pipe answered = Pipe.open();
        PrintWriter out = new PrintWriter(new OutputStreamWriter(Channels.newOutputStream(answered.sink()), StandardCharsets.UTF_8));
        CompletableFuture<Void> server = CompletableFuture.runAsync(() -> {
            try (out) {
                AssistantServer.serve(tools, "1", Limits.DEFAULT, Channels.newInputStream(asked.source()), out);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        try (OutputStream end = Channels.newOutputStream(asked.sink());
                McpSyncClient client = McpClient.sync(new PipedTransport(Channels.newInputStream(answered.source()), end)).requestTimeout(Duration.ofSeconds(60)).build()) {
            client.initialize();
            speaking.accept(client);
        }
        server.get(60, TimeUnit.SECONDS);
    }

    private static CallToolResult call(McpSyncClient client, String tool, Map<String, Object> arguments) {
        return client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static String text(CallToolResult result) {
        return ((TextContent) result.content().get(0)).text();
    }

    @Test
    void aClientFindsTheToolsAndCallsEach() throws Exception {
        conversation(TOOLS, client -> {
            assertThat(client.getServerInfo().name()).isEqualTo("ancrage");
            assertThat(client.getServerInstructions()).contains("never guess one", "not legal advice");
            List<Tool> tools = client.listTools().tools();
            assertThat(tools).extracting(Tool::name).containsExactly("assess", "questions", "requirements", "timeline", "texts", "verify");
            assertThat(tools).allSatisfy(tool -> {
                assertThat(tool.annotations().readOnlyHint()).isTrue();
                assertThat(tool.inputSchema()).containsKeys("properties", "required", "$defs");
            });
            CallToolResult assessed = call(client, "assess", Question.map(Question.asking(Question.of(CASE), "on", "2026-11-24", "language", "en")));
            assertThat(assessed.isError()).isFalse();
            assertThat(text(assessed)).isEqualTo(TOOLS.call("assess", Question.asking(Question.of(CASE), "on", "2026-11-24", "language", "en").toString()).texts().get(0));
            String hash = (String) ((Map<?, ?>) assessed.structuredContent()).get("hash");
            CallToolResult verified = call(client, "verify", Question.map(
                    Question.asking(Question.of(CASE), "on", "2026-11-24", "language", "en", "hash", hash, "quotation", text(assessed))));
            assertThat(((Map<?, ?>) verified.structuredContent()).get("unaltered")).isEqualTo(true);
            assertThat(text(call(client, "questions", Question.map(Question.asking(Question.of(CASE), "on", "2026-11-24"))))).contains("`/offer/");
            assertThat(text(call(client, "timeline", Question.map(Question.asking(Question.of(CASE), "on", "2026-11-24"))))).contains("2026");
            assertThat(text(call(client, "requirements", Map.of("need", Map.of("id", "n", "customer", Map.of("kind", "STATE_ADMINISTRATION")), "on", "2026-11-24")))).isNotBlank();
            assertThat(text(call(client, "texts", Map.of("on", "2026-11-24")))).contains("fr/hds");
            assertThat(client.ping()).isNotNull();
        });
    }

    @Test
    void whatIsWrongIsToldByTheToolAndTheConversationGoesOn() throws Exception {
        conversation(TOOLS, client -> {
            CallToolResult refused = call(client, "assess", Map.of("request", Map.of("need", 1), "on", "tomorrow", "why", true));
            assertThat(refused.isError()).isTrue();
            assertThat(text(refused)).contains("- /on: ", "- /why: ", "- /request/need: ", "- /request/offer: ");
            assertThat(call(client, "assess", null).isError()).isTrue();
            assertThatThrownBy(() -> call(client, "nothing", Map.of())).isInstanceOf(McpError.class).hasMessageContaining("Unknown tool");
            assertThat(call(client, "texts", Map.of("on", "2026-11-24")).isError()).isFalse();
        });
    }

    /** Each waits until the other has begun. */
    @Test
    void twoAreAnsweredAtOnce() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        conversation(TOOLS.within((tool, work) -> {
            both.countDown();
            awaited(both);
            return work.get();
        }), client -> {
            CompletableFuture<CallToolResult> first = CompletableFuture.supplyAsync(() -> call(client, "texts", Map.of("on", "2026-11-24")));
            assertThat(text(call(client, "texts", Map.of("on", "2026-11-24")))).isEqualTo(text(first.join()));
        });
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            AnswerInterruptedException.throwIfInterrupted();
        }
    }

    private static List<JsonNode> said(AssistantTools tools, Limits limits, String... lines) throws IOException {
        return said(tools, limits, (String.join("\n", lines)).getBytes(StandardCharsets.UTF_8));
    }

    private static List<JsonNode> said(AssistantTools tools, Limits limits, byte[] lines) throws IOException {
        StringWriter out = new StringWriter();
        AssistantServer.serve(tools, "1", limits, new ByteArrayInputStream(lines), new PrintWriter(out));
        return out.toString().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    }

    /** {@code new PrintWriter(System.out)} has the character set of the platform. */
    @Test
    void theCharacterSetOfTheWriterDoesNotMatter() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String asked = TEXTS.formatted(1).replace("\"en\"", "\"fr\"");
        try (PrintWriter out = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.US_ASCII))) {
            AssistantServer.serve(TOOLS, "1", Limits.DEFAULT, new ByteArrayInputStream(asked.getBytes(StandardCharsets.UTF_8)), out);
        }

        assertThat(JsonMapper.shared().readTree(bytes.toByteArray()).get("result"))
                .isEqualTo(said(TOOLS, Limits.DEFAULT, asked).get(0).get("result"));
        assertThat(JsonMapper.shared().readTree(bytes.toByteArray()).toString()).contains("é");
    }

    /** Standard input may end right behind the last question. */
    @Test
    void whatWasAskedBeforeTheEndIsAnswered() throws IOException {
        assertThat(said(TOOLS, Limits.DEFAULT)).isEmpty();
        assertThat(said(TOOLS, Limits.DEFAULT, TEXTS.formatted(1), "", TEXTS.formatted("\"two\""))).hasSize(2)
                .allSatisfy(answer -> assertThat(answer.at("/result/structuredContent/texts").size()).isPositive());
    }

    @Test
    void whatIsNoMessageIsAnsweredWithAnError() throws IOException {
        List<JsonNode> answers = said(TOOLS, Limits.DEFAULT, "hello", "{", "[]", "1", "{\"jsonrpc\":\"2.0\"}", "{\"id\":1,\"id\":2}", "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}",
                "[" .repeat(5000), "{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"tools/call\",\"params\":[]}", "{\"jsonrpc\":\"2.0\",\"id\":10,\"method\":\"tools/call\",\"params\":{}}",
                "{\"jsonrpc\":\"2.0\",\"id\":11,\"method\":\"tools/call\",\"params\":{\"name\":\"texts\",\"arguments\":[]}}", "{\"jsonrpc\":\"2.0\",\"id\":12,\"method\":\"no/such\"}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":99}}", "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/other\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}", TEXTS.formatted(13));
        assertThat(answers).filteredOn(answer -> answer.has("error")).hasSize(12).allSatisfy(answer -> {
            assertThat(answer.at("/error/code").intValue()).isBetween(-32700, -32600);
            assertThat(answer.at("/error/message").stringValue()).isNotBlank().doesNotContain("Exception", "jackson", "io.modelcontextprotocol", "Cannot");
        });
        assertThat(answers).filteredOn(answer -> answer.has("result")).hasSize(1);
    }

    @Test
    void bytesThatAreNoTextAreAnsweredWithAnError() throws IOException {
        assertThat(said(TOOLS, Limits.DEFAULT, new byte[] {'"', (byte) 0xC3, '"'})).hasSize(1)
                .allSatisfy(answer -> assertThat(answer.at("/error/code").intValue()).isEqualTo(-32700));
    }

    /** What is too long is not kept, and what comes after it is answered. */
    @Test
    void aHugeMessageIsRefused() throws IOException {
        Limits small = new Limits(100_000, 64, 1_000);
        List<JsonNode> answers = said(TOOLS, small, TEXTS.formatted(1).replace("\"en\"", "\"" + "x".repeat(200_000) + "\""), TEXTS.formatted(2));
        assertThat(answers).hasSize(2);
        assertThat(answers).filteredOn(answer -> answer.has("error")).singleElement()
                .satisfies(answer -> assertThat(answer.at("/error/message").stringValue()).isEqualTo("The message is larger than 165536 bytes."));
    }

    @Test
    void numbersStayWhatTheyAre() throws IOException {
        String share = "33.333333333333333333";
        String call = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"assess\",\"arguments\":{\"on\":\"2026-11-24\",\"request\":{\"need\":{\"id\":\"n\"},"
                + "\"offer\":{\"id\":\"o\",\"hoster\":{\"id\":\"h\"},\"holders\":[{\"id\":\"x\"}],\"holdings\":[{\"id\":\"s\",\"holder\":\"x\",\"of\":\"h\",\"capital\":" + share + "}]}}}}}";
        // A record holds fewer digits, and says so, with all of them.
        assertThat(said(TOOLS, Limits.DEFAULT, call)).singleElement()
                .satisfies(answer -> assertThat(answer.at("/result/content/0/text").stringValue()).contains("- /request/offer/holdings/0/capital: ", "(" + share + ")"));
    }

    /** A call that would wait for ever is given up: nothing is answered to it, and others are. */
    @Test
    void aCallThatIsCancelledIsGivenUp() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        AssistantTools tools = TOOLS.within((tool, work) -> {
            if (tool.equals("texts")) {
                return work.get();
            }
            begun.countDown();
            try {
                new CountDownLatch(1).await();
                return ToolAnswer.refused("It was not interrupted.");
            } catch (InterruptedException interrupted) {
                ended.countDown();
                return ToolAnswer.refused("Interrupted.");
            }
        });
        Pipe asked = Pipe.open();
        StringWriter out = new StringWriter();
        CompletableFuture<Void> server = CompletableFuture.runAsync(() -> {
            try {
                AssistantServer.serve(tools, "1", Limits.DEFAULT, Channels.newInputStream(asked.source()), new PrintWriter(out));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        try (OutputStream in = Channels.newOutputStream(asked.sink())) {
            in.write((TEXTS.formatted(1).replace("texts", "questions") + "\n").getBytes(StandardCharsets.UTF_8));
            awaited(begun);
            in.write("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}\n".getBytes(StandardCharsets.UTF_8));
            awaited(ended);
            in.write((TEXTS.formatted(2) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        server.get(60, TimeUnit.SECONDS);
        assertThat(out.toString().lines().map(line -> JsonMapper.shared().readTree(line).get("id").intValue())).containsExactly(2);
    }

    /** Nobody reads any more. */
    @Test
    void aBrokenOutputEndsIt() throws IOException {
        StringWriter out = new StringWriter();
        PrintWriter broken = new PrintWriter(out) {
            @Override
            public boolean checkError() {
                return true;
            }
        };
        AssistantServer.serve(TOOLS, "1", Limits.DEFAULT, new ByteArrayInputStream(TEXTS.formatted(1).getBytes(StandardCharsets.UTF_8)), broken);
        assertThat(out.toString()).isEmpty();
    }
}
