package org.ancrage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.ancrage.mcp.AssistantServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code mcp}. */
class McpCommandTest {

    private static final String CASE = "cases/ministry-crisis-health-data-on-us-parent.yaml";

    private static String asked() throws IOException {
        return Files.readString(Path.of("assistant/ask.jsonl"));
    }

    private static JsonNode answer(Run run, int id) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out().lines().map(line -> JsonMapper.shared().readTree(line)).filter(line -> line.path("id").intValue() == id).findFirst().orElseThrow();
    }

    /** The lines of the guide ask what the file of the case asks. */
    @Test
    void anAnswerIsThatOfTheOtherCommandsAndItsHashThatOfTheRecord() throws IOException {
        JsonNode answer = answer(Run.reading(asked(), "mcp"), 2).get("result");
        assertThat(answer.at("/content/0/text").stringValue()).isEqualTo(Run.of("assess", CASE, "--lang", "en", "--format", "markdown").out());
        assertThat(answer.at("/structuredContent/hash")).isEqualTo(JsonMapper.shared().readTree(Run.of("record", CASE, "--lang", "en").out()).get("hash"));
    }

    @Test
    void itAnswersUnderTheReadingsThatAreChosen() throws IOException {
        assertThat(answer(Run.reading(asked(), "mcp", "--readings", "default"), 2).at("/result/content/0/text").stringValue())
                .isEqualTo(Run.of("assess", CASE, "--lang", "en", "--format", "markdown", "--readings", "default").out());
    }

    @Test
    void itEndsWithStandardInputAndHasNothingToSayByItself() {
        Run run = Run.of("mcp");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void whatIsWrongWithTheCommandLineIsToldBeforeAnythingIsAnswered() throws IOException {
        for (String[] arguments : List.of(new String[] {"mcp", "--readings", "nothing"}, new String[] {"mcp", "--trust", "nowhere.yaml"}, new String[] {"mcp", "--pack", "nowhere"},
                new String[] {"mcp", "file.yaml"})) {
            Run run = Run.reading(asked(), arguments);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).isNotBlank();
        }
    }

    @Test
    void anOutputThatCannotBeWrittenIsTold() throws IOException {
        assertThat(Run.onFullDisk(100, asked(), "mcp").exitCode()).isEqualTo(74);
    }

    private static List<String> process() {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Main.class.getName(), "mcp");
    }

    /** As a desktop assistant does it: a process of its own, asked by the protocol's own client. */
    @Test
    void aProcessAnswersTheClientOfTheProtocol() {
        ServerParameters server = ServerParameters.builder(process().get(0)).args(process().subList(1, process().size())).build();
        try (McpSyncClient client = McpClient.sync(new StdioClientTransport(server, AssistantServer.json())).requestTimeout(Duration.ofSeconds(60))
                .initializationTimeout(Duration.ofSeconds(60)).build()) {
            client.initialize();
            assertThat(client.listTools().tools()).extracting(Tool::name).contains("assess", "verify");
            CallToolResult texts = client.callTool(CallToolRequest.builder("texts").arguments(Map.of("on", "2024-03-20", "language", "en")).build());
            assertThat(((TextContent) texts.content().get(0)).text()).isEqualTo(Run.of("texts", "--on", "2024-03-20", "--lang", "en").out());
        }
    }

    @Test
    void aProcessEndsWithStandardInputAndWritesNothingButMessages(@TempDir Path folder) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(process()).redirectInput(Path.of("assistant/ask.jsonl").toFile()).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(err).isEmptyFile();
        assertThat(Files.readAllLines(out)).hasSize(2).allSatisfy(line -> assertThat(JsonMapper.shared().readTree(line).get("jsonrpc").stringValue()).isEqualTo("2.0"));
    }
}
