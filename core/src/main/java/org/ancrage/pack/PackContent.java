package org.ancrage.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ancrage.document.CompactForm;
import org.ancrage.document.Cursor;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Position;
import org.ancrage.document.Problem;
import org.ancrage.document.Problems;
import org.ancrage.law.Corpus;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.LegalText;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a pack, wherever they came from.
 *
 * @param rules SHA-256 of each rule file, by path in the pack: rules are compiled elsewhere, and still part of what the pack says
 */
record PackContent(Document pack, @Nullable Document jurisdictions, Map<String, Document> texts, Map<String, String> rules) {

    private static final String PACK = "pack";
    private static final String JURISDICTIONS = "jurisdictions";
    private static final String TEXTS = "texts";
    private static final String RULES = "rules";

    /** @throws InvalidInputException with the problems of all files that cannot be read */
    static PackContent ofFolder(Path root) throws IOException {
        List<Problem> problems = new ArrayList<>();
        DocumentReader reader = new DocumentReader();
        Document pack = file(root, "pack.yaml", reader, problems);
        throwIfAny(problems);
        if (pack == null) {
            throw new IllegalStateException("A file is either read or a problem.");
        }
        PackManifest manifest = PackManifest.read(pack);
        Document jurisdictions = manifest.jurisdictions() == null ? null : file(root, manifest.jurisdictions(), reader, problems);
        Map<String, Document> texts = new LinkedHashMap<>();
        for (String id : manifest.texts()) {
            Document text = file(root, id + "/text.yaml", reader, problems);
            if (text != null) {
                texts.put(id, text);
            }
        }
        throwIfAny(problems);
        return new PackContent(pack, jurisdictions, texts, ruleFiles(root, manifest));
    }

    private static Map<String, String> ruleFiles(Path root, PackManifest manifest) throws IOException {
        Map<String, String> hashes = new LinkedHashMap<>();
        List<String> folders = new ArrayList<>(manifest.texts());
        if (manifest.jurisdictions() != null && manifest.jurisdictions().contains("/")) {
            folders.add(0, manifest.jurisdictions().substring(0, manifest.jurisdictions().lastIndexOf('/')));
        }
        for (String folder : folders) {
            String path = folder + "/rules.drl";
            if (Files.isRegularFile(root.resolve(path))) {
                hashes.put(path, hash(Files.readAllBytes(root.resolve(path))));
            }
        }
        return hashes;
    }

    private static @Nullable Document file(Path root, String path, DocumentReader reader, List<Problem> problems) throws IOException {
        Path file = root.resolve(path);
        if (!Files.isRegularFile(file)) {
            problems.add(new Problem(path, "", 0, "the file is missing. Add it to the pack, or take it out of pack.yaml."));
            return null;
        }
        try (var in = Files.newInputStream(file)) {
            return reader.read(in, path);
        } catch (InvalidInputException refused) {
            problems.addAll(refused.problems());
            return null;
        }
    }

    static PackContent ofCompact(Document compact) {
        Problems problems = new Problems(compact.name());
        Cursor root = Cursor.of(compact, problems);
        root.keys(PACK, JURISDICTIONS, TEXTS, RULES);
        Map<String, Document> texts = new LinkedHashMap<>();
        root.at(TEXTS).entries().forEach((id, cursor) -> texts.put(id, new Document(id + "/text.yaml", cursor.node())));
        Map<String, String> rules = new LinkedHashMap<>();
        root.at(RULES).entries().forEach((path, cursor) -> rules.put(path, cursor.text().orElse("")));
        PackContent content = new PackContent(
                new Document("pack.yaml", root.at(PACK).node()),
                root.find(JURISDICTIONS).map(cursor -> new Document("jurisdictions.yaml", cursor.node())).orElse(null),
                texts, rules);
        problems.throwIfAny();
        return content;
    }

    /** Without positions, so that it depends on what the pack says only. */
    byte[] compact() {
        Map<String, Node> texts = new LinkedHashMap<>();
        texts().forEach((id, document) -> texts.put(id, document.root()));
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put(PACK, pack.root());
        if (jurisdictions != null) {
            entries.put(JURISDICTIONS, jurisdictions.root());
        }
        entries.put(TEXTS, new MappingNode(texts, Position.UNKNOWN));
        Map<String, Node> hashes = new LinkedHashMap<>();
        rules.forEach((path, hash) -> hashes.put(path, new ScalarNode(ScalarNode.Kind.STRING, hash, Position.UNKNOWN)));
        entries.put(RULES, new MappingNode(hashes, Position.UNKNOWN));
        return CompactForm.bytes(new MappingNode(entries, Position.UNKNOWN));
    }

    /** @throws InvalidInputException with the problems of all texts */
    LoadedPack load() {
        List<Problem> problems = new ArrayList<>();
        PackManifest manifest = PackManifest.read(pack);
        Jurisdictions law = jurisdictions == null ? null : read(jurisdictions, JurisdictionsReader::read, problems);
        List<LegalText> read = new ArrayList<>();
        texts.forEach((id, document) -> {
            LegalText text = read(document, LegalTextReader::read, problems);
            if (text != null && !text.id().equals(id)) {
                problems.add(new Problem(document.name(), "/id", document.root().nearest("/id").position().line(),
                        "the text calls itself %s, but its folder is %s. Name them alike.".formatted(text.id(), id)));
            }
            if (text != null) {
                read.add(text);
            }
        });
        throwIfAny(problems);
        return new LoadedPack(manifest, new Corpus(read, law == null ? Jurisdictions.none() : law), hash(compact()));
    }

    private static <T> @Nullable T read(Document document, Function<Document, T> reader, List<Problem> problems) {
        try {
            return reader.apply(document);
        } catch (InvalidInputException refused) {
            problems.addAll(refused.problems());
            return null;
        }
    }

    /** The document of which a problem of {@link CorpusChecks} speaks. */
    @Nullable Document document(String source) {
        return source.equals(CorpusChecks.JURISDICTIONS) ? jurisdictions : texts.get(source);
    }

    private static void throwIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
