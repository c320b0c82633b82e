package org.ancrage.mcp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ancrage.Ancrage;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.JsonText;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Questions of the ready-made cases, as an assistant asks them. */
public final class Question {

    public static final Ancrage ANCRAGE = Ancrage.standard();

    private static final Path CASES = Path.of("../../samples/cli/cases");

    private Question() {
    }

    public static Path of(String name) {
        return CASES.resolve(name);
    }

    /** The files that stand alone. */
    public static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(file -> file.toString().matches(".*[.](yaml|json)")).sorted().toList();
        }
    }

    public static Request request(Path file) {
        try {
            return RequestReader.read(new DocumentReader().read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file as JSON. */
    public static String json(Path file) {
        try {
            return JsonText.of(new DocumentReader().read(file).root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Arguments with the file as request, and these others: keys and texts. */
    public static ObjectNode asking(Path file, String... others) {
        ObjectNode arguments = JsonMapper.shared().createObjectNode();
        arguments.set("request", JsonMapper.shared().readTree(json(file)));
        for (int i = 0; i < others.length; i += 2) {
            arguments.put(others[i], others[i + 1]);
        }
        return arguments;
    }

    public static Map<String, Object> map(ObjectNode arguments) {
        return JsonMapper.shared().convertValue(arguments, new TypeReference<>() {
        });
    }
}
