package org.ancrage.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.ancrage.document.JsonForm;
import org.ancrage.refusal.SilencedFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Messages over two streams, one a line. What is no message is answered with an error, and the next line is read. */
final class StandardStreams implements McpStatelessServerTransport {

    private static final Logger LOG = LoggerFactory.getLogger(StandardStreams.class);

    private static final int PARSE_ERROR = -32700;
    private static final int INVALID_REQUEST = -32600;

    /** As many calls wait or are answered; then nothing more is read until one is. */
    private static final int MOST_CALLS = 64;
    /** After the end of what comes in, answers are given up that take longer: nobody may be waiting any more. */
    private static final long SECONDS_AFTER_THE_END = 60;
    private static final char ASCII_END = 0x80;
    private static final String CANCELLED = "notifications/cancelled";

    private final McpJsonMapper json;
    private final int most;
    private final MessageLines lines;
    private final PrintWriter out;
    private final Map<Object, Call> calls = new ConcurrentHashMap<>();
    private final Semaphore room = new Semaphore(MOST_CALLS);
    private @Nullable McpStatelessServerHandler handler;

    /** @param most bytes of a message */
    StandardStreams(McpJsonMapper json, int most, InputStream in, PrintWriter out) {
        this.json = json;
        this.most = most;
        this.lines = new MessageLines(in, most);
        this.out = out;
    }

    @Override
    public void setMcpHandler(McpStatelessServerHandler given) {
        handler = given;
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    @Override
    public List<String> protocolVersions() {
        return List.of(ProtocolVersions.MCP_2024_11_05, ProtocolVersions.MCP_2025_03_26, ProtocolVersions.MCP_2025_06_18, ProtocolVersions.MCP_2025_11_25);
    }

    /** Until the end of what comes in, or until nobody reads what goes out. */
    void run() throws IOException {
        McpStatelessServerHandler answering = Objects.requireNonNull(handler);
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()), work -> {
            Thread thread = new Thread(work, "ancrage-call");
            thread.setDaemon(true);
            return thread;
        });
        try {
            MessageLines.Line line = lines.next();
            while (line != null && !out.checkError()) {
                take(line, answering, threads);
                line = lines.next();
            }
            threads.shutdown();
            if (!out.checkError()) {
                threads.awaitTermination(SECONDS_AFTER_THE_END, TimeUnit.SECONDS);
            }
        } catch (InterruptedException ends) {
            Thread.currentThread().interrupt();
        } finally {
            calls.values().forEach(Call::cancel);
            threads.shutdownNow();
        }
    }

    private void take(MessageLines.Line line, McpStatelessServerHandler answering, ExecutorService threads) throws InterruptedException {
        if (line.tooLong()) {
            refuse(INVALID_REQUEST, "The message is larger than %s bytes.".formatted(most));
            return;
        }
        String text;
        JSONRPCMessage message;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.bytes())).toString();
            if (text.isBlank()) {
                return;
            }
            message = McpSchema.deserializeJsonRpcMessage(json, text);
        } catch (IOException noJson) {
            refuse(PARSE_ERROR, "The line is no JSON object in UTF-8, or says a key twice.");
            return;
        } catch (RuntimeException noMessage) {
            refuse(INVALID_REQUEST, "The line is no message of JSON-RPC 2.0.");
            return;
        }
        if (message instanceof JSONRPCRequest request) {
            begin(request, answering, threads);
        } else if (message instanceof JSONRPCNotification notification) {
            heed(notification, answering);
        }
        // Nothing is asked of the other side, so that it has nothing to answer.
    }

    private void begin(JSONRPCRequest request, McpStatelessServerHandler answering, ExecutorService threads) throws InterruptedException {
        room.acquire();
        Call call = new Call(request, answering);
        if (calls.putIfAbsent(request.id(), call) != null) {
            room.release();
            refuse(INVALID_REQUEST, "The id (%s) is that of a call that is not answered yet.".formatted(request.id()));
            return;
        }
        threads.execute(call);
    }

    private void heed(JSONRPCNotification notification, McpStatelessServerHandler answering) {
        if (!notification.method().equals(CANCELLED)) {
            answering.handleNotification(McpTransportContext.EMPTY, notification).block();
        } else if (notification.params() instanceof Map<?, ?> parameters && parameters.get("requestId") != null) {
            Call call = calls.get(parameters.get("requestId"));
            if (call != null) {
                call.cancel();
            }
        }
    }

    private void refuse(int code, String message) {
        refuse(null, code, message);
    }

    /** @param id a text or a number; null where there is none */
    private void refuse(@Nullable Object id, int code, String message) {
        write(JsonForm.COMPACT.of(written -> {
            written.writeStartObject();
            written.writeStringProperty("jsonrpc", "2.0");
            written.writeName("id");
            if (id instanceof String text) {
                written.writeString(text);
            } else {
                written.writeRawValue(String.valueOf(id));
            }
            written.writeObjectPropertyStart("error");
            written.writeNumberProperty("code", code);
            written.writeStringProperty("message", message);
            written.writeEndObject();
            written.writeEndObject();
        }).strip());
    }

    /** In ASCII, since messages are UTF-8 and nobody here knows the character set of the writer. */
    private void write(String message) {
        String line = ascii(message);
        synchronized (out) {
            out.write(line);
            out.write('\n');
            out.flush();
        }
    }

    /** What is not ASCII stands in the texts of a message only, where JSON can escape it. */
    private static String ascii(String json) {
        StringBuilder line = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char one = json.charAt(i);
            if (one < ASCII_END) {
                line.append(one);
            } else {
                line.append("\\u").append(HexFormat.of().toHexDigits(one));
            }
        }
        return line.toString();
    }

    /** A call, whose thread is never interrupted before it begins or after it has ended. */
    private final class Call implements Runnable {

        private final JSONRPCRequest request;
        private final McpStatelessServerHandler answering;
        private @Nullable Thread thread;
        private boolean cancelled;

        Call(JSONRPCRequest request, McpStatelessServerHandler answering) {
            this.request = request;
            this.answering = answering;
        }

        @Override
        public void run() {
            try {
                if (begins()) {
                    JSONRPCResponse response = answering.handleRequest(McpTransportContext.EMPTY, request).block();
                    // Another call may have taken the id by now.
                    calls.remove(request.id(), this);
                    if (ends()) {
                        write(json.writeValueAsString(response));
                    }
                }
            } catch (IOException | RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError fault) {
                // Whoever asked waits for an answer, and the log is told what is wrong without a word of the question.
                LOG.error("A call failed.", SilencedFault.of(fault));
                refuse(request.id(), GuardedTransport.INTERNAL_ERROR, "The answer failed, through a fault of the program.");
            } finally {
                ends();
                calls.remove(request.id(), this);
                room.release();
            }
        }

        private synchronized boolean begins() {
            thread = Thread.currentThread();
            return !cancelled;
        }

        /** Whether the answer is still wanted. */
        private synchronized boolean ends() {
            thread = null;
            Thread.interrupted();
            return !cancelled;
        }

        synchronized void cancel() {
            cancelled = true;
            if (thread != null) {
                thread.interrupt();
            }
        }
    }
}
