package org.ancrage.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.document.problem.DocumentProblem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.core.ErrorReportConfiguration;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Reads JSON or YAML 1.2 in UTF-8 into a tree. What begins with a brace or a bracket is JSON.
 *
 * <p>Of YAML, only what has one meaning is taken: one document, without anchors, aliases and tags. {@code NO} is Norway and {@code
 * 2026-11-24} is a text; only plain {@code true}, {@code false}, {@code null}, {@code ~} and decimal numbers are not. Keys are unique.
 *
 * <p>Thread-safe.
 */
public final class DocumentReader {

    private final Limits limits;
    private final TokenStreamFactory json;
    private final TokenStreamFactory yaml;

    public DocumentReader() {
        this(Limits.DEFAULT);
    }

    public DocumentReader(Limits limits) {
        this.limits = limits;
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                // One more than allowed, so that the limit is reported as ours.
                .maxNestingDepth(limits.depth() + 1)
                .maxStringLength(limits.bytes())
                .maxNameLength(limits.bytes())
                .maxNumberLength(limits.bytes())
                .build();
        this.json = JsonFactory.builder()
                .streamReadConstraints(constraints)
                // Only so do errors have a line; the source itself never reaches a message.
                .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .errorReportConfiguration(ErrorReportConfiguration.builder().maxRawContentLength(0).build())
                .build();
        this.yaml = YAMLFactory.builder()
                .streamReadConstraints(constraints)
                .loadSettings(LoadSettings.builder()
                        .setSchema(new CoreSchema())
                        // Keys that stand twice are reported with all else that is wrong.
                        .setAllowDuplicateKeys(true)
                        .setCodePointLimit(limits.bytes())
                        // A scalar is copied once for every buffer that it fills.
                        .setBufferSize(Math.min(limits.bytes(), 64 * 1024))
                        .build())
                .build();
    }

    /** @throws InvalidInputException if the file is not a document within the limits */
    public Document read(Path file) throws IOException {
        // The root of a file system has no name.
        Path name = Objects.requireNonNull(file, "file").getFileName() == null ? file : file.getFileName();
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, name.toString());
        }
    }

    /**
     * Reads at most one byte more than the limit; does not close the stream.
     *
     * @param name of the source, for messages
     * @throws InvalidInputException if the content is not a document within the limits
     */
    public Document read(InputStream in, String name) throws IOException {
        Objects.requireNonNull(name, "name");
        byte[] bytes = Objects.requireNonNull(in, "in").readNBytes(limits.bytes() + 1);
        if (bytes.length > limits.bytes()) {
            throw tooLarge(name);
        }
        return parse(decode(bytes, name), name);
    }

    /**
     * @param name of the source, for messages
     * @throws InvalidInputException if the text is not a document within the limits
     */
    public Document read(String text, String name) {
        Objects.requireNonNull(name, "name");
        if (Objects.requireNonNull(text, "text").length() > limits.bytes()
                || text.length() > limits.bytes() / 3 && text.getBytes(StandardCharsets.UTF_8).length > limits.bytes()) {
            throw tooLarge(name);
        }
        return parse(text, name);
    }

    private InvalidInputException tooLarge(String name) {
        return refusal(name, Position.UNKNOWN, DocumentProblem.DOCUMENT_TOO_LARGE.with("limit", limits.bytes()));
    }

    private static InvalidInputException refusal(String name, Position position, Diagnosis diagnosis) {
        return new InvalidInputException(List.of(new Problem(name, "", position.line(), diagnosis)));
    }

    private static String decode(byte[] bytes, String name) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(rest, text, true);
        text.flip();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(letter -> letter == '\n').count();
            throw refusal(name, new Position(line, 0), DocumentProblem.NOT_UTF_8.with("byte", rest.position() + 1));
        }
        return text.toString();
    }

    private Document parse(String given, String name) {
        String text = given.startsWith("\uFEFF") ? given.substring(1) : given;
        String start = text.stripLeading();
        if (start.isEmpty()) {
            throw refusal(name, Position.UNKNOWN, DocumentProblem.DOCUMENT_EMPTY.plain());
        }
        boolean isJson = start.charAt(0) == '{' || start.charAt(0) == '[';
        Problems problems = new Problems(name);
        try (JsonParser parser = isJson
                ? json.createParser(ObjectReadContext.empty(), text)
                : yaml.createParser(ObjectReadContext.empty(), new WholeCharacterReader(text))) {
            Node root = new TreeBuilder(parser, isJson ? "" : text, limits, problems).build();
            problems.throwIfAny();
            return new Document(name, root);
        } catch (JacksonException refused) {
            SyntaxErrors.report(refused, isJson ? "JSON" : "YAML", text, problems);
            throw new InvalidInputException(problems.all());
        }
    }
}
