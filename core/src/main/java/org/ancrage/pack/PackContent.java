package org.ancrage.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Position;
import org.ancrage.document.Problem;
import org.ancrage.document.canonical.CanonicalForm;
import org.ancrage.document.canonical.Sha256;
import org.ancrage.engine.rules.RuleSource;
import org.ancrage.law.Act;
import org.ancrage.law.Amendment;
import org.ancrage.law.Corpus;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.LegalText;
import org.ancrage.law.Procurement;
import org.jspecify.annotations.Nullable;

/**
 * The documents of the folder of a pack.
 *
 * @param manifest what {@code pack} says
 * @param texts each with all of its files
 * @param rules each rule file, by path in the pack: rules are compiled elsewhere, and still part of what the pack says
 */
record PackContent(
        Document pack,
        PackManifest manifest,
        @Nullable Document jurisdictions,
        @Nullable Document amendments,
        @Nullable Document procurement,
        @Nullable Document acts,
        Map<String, Document> texts,
        Map<String, byte[]> rules) {

    private static final String PACK = "pack";
    private static final String JURISDICTIONS = "jurisdictions";
    private static final String AMENDMENTS = "amendments";
    private static final String PROCUREMENT = "procurement";
    private static final String ACTS = "acts";
    private static final String TEXTS = "texts";
    private static final String RULES = "rules";

    /** Rules of the largest text are a tenth of this. */
    private static final long LARGEST_RULE_FILE = 2_000_000;

    /** @throws InvalidInputException with the problems of all files that cannot be read */
    static PackContent ofFolder(Path root) throws IOException {
        List<Problem> problems = new ArrayList<>();
        DocumentReader reader = new DocumentReader();
        Document pack = file(root, PackFiles.MANIFEST, reader, problems);
        throwIfAny(problems);
        if (pack == null) {
            throw new IllegalStateException("A file is either read or a problem.");
        }
        PackManifest manifest = ManifestReader.read(pack);
        Document jurisdictions = manifest.jurisdictions() == null ? null : file(root, manifest.jurisdictions(), reader, problems);
        Document amendments = manifest.amendments() == null ? null : file(root, manifest.amendments(), reader, problems);
        Document procurement = manifest.procurement() == null ? null : file(root, manifest.procurement(), reader, problems);
        Document acts = manifest.acts() == null ? null : file(root, manifest.acts(), reader, problems);
        Map<String, Document> texts = new LinkedHashMap<>();
        for (String id : manifest.texts()) {
            Document text = text(root, id, reader, problems);
            if (text != null) {
                texts.put(id, text);
            }
        }
        Map<String, byte[]> rules = ruleFiles(root, manifest, problems);
        problems.addAll(PackFiles.unnamed(root, manifest));
        throwIfAny(problems);
        return new PackContent(pack, manifest, jurisdictions, amendments, procurement, acts, texts, rules);
    }

    /** Null where one of its files cannot be read, or something stands in the wrong one. */
    private static @Nullable Document text(Path root, String id, DocumentReader reader, List<Problem> problems) throws IOException {
        int before = problems.size();
        Document text = file(root, id + "/" + TextFiles.TEXT, reader, problems);
        List<Document> beside = new ArrayList<>();
        for (String name : TextFiles.optional()) {
            String path = id + "/" + name;
            Document file = Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS) ? file(root, path, reader, problems) : null;
            if (file != null) {
                beside.add(file);
            }
        }
        return text == null || problems.size() > before ? null : read(text, one -> TextFiles.whole(one, beside), problems);
    }

    private static Map<String, byte[]> ruleFiles(Path root, PackManifest manifest, List<Problem> problems) throws IOException {
        Map<String, byte[]> rules = new LinkedHashMap<>();
        List<String> folders = new ArrayList<>(manifest.texts());
        folders.addAll(manifest.extended());
        if (manifest.jurisdictions() != null && manifest.jurisdictions().contains("/")) {
            folders.add(0, manifest.jurisdictions().substring(0, manifest.jurisdictions().lastIndexOf('/')));
        }
        for (String folder : folders) {
            String path = folder + "/rules.drl";
            Path file = root.resolve(path);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                if (!Files.isRegularFile(file)) {
                    problems.add(PackFiles.noFile(path));
                } else if (outside(root, file)) {
                    problems.add(PackFiles.linkedOut(path));
                } else if (Files.size(file) > LARGEST_RULE_FILE) {
                    problems.add(new Problem(path, "", 0, LawProblem.RULE_FILE_TOO_LARGE
                            .with("size", Files.size(file)).with("limit", LARGEST_RULE_FILE)));
                } else {
                    rules.put(path, Files.readAllBytes(file));
                }
            } else if (manifest.extended().contains(folder)) {
                problems.add(new Problem(path, "", 0, LawProblem.EXTENDING_FILE_MISSING.plain()));
            }
        }
        problems.addAll(PackFiles.unread(root, folders.stream().map(folder -> folder + "/rules.drl").toList()));
        return rules;
    }

    private static @Nullable Document file(Path root, String path, DocumentReader reader, List<Problem> problems) throws IOException {
        Path file = root.resolve(path);
        if (!Files.isRegularFile(file)) {
            problems.add(Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? PackFiles.noFile(path) : PackFiles.missing(path));
            return null;
        }
        if (outside(root, file)) {
            problems.add(PackFiles.linkedOut(path));
            return null;
        }
        try (var in = Files.newInputStream(file)) {
            return reader.read(in, path);
        } catch (InvalidInputException refused) {
            problems.addAll(refused.problems());
            return null;
        }
    }

    /** Whether symbolic links lead out of the pack, to files that its author could not read. */
    private static boolean outside(Path root, Path file) throws IOException {
        return !file.toRealPath().startsWith(root.toRealPath());
    }

    /** The rule files, and those into which the rules that stand in criteria as data are written, by path in the pack. */
    Map<String, byte[]> ruleFiles() {
        Map<String, byte[]> files = new LinkedHashMap<>(rules);
        texts.forEach((id, text) -> SettledRules.ruleFile(text, RuleSource.packageOf(manifest.basePackage(), id))
                .ifPresent(file -> files.put(SettledRules.path(id), file)));
        return files;
    }

    /** SHA-256 of what the pack says, wherever in its files it says so. */
    private String hash() {
        Map<String, Node> texts = new LinkedHashMap<>();
        texts().forEach((id, document) -> texts.put(id, document.root()));
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put(PACK, pack.root());
        if (jurisdictions != null) {
            entries.put(JURISDICTIONS, jurisdictions.root());
        }
        if (amendments != null) {
            entries.put(AMENDMENTS, amendments.root());
        }
        if (procurement != null) {
            entries.put(PROCUREMENT, procurement.root());
        }
        if (acts != null) {
            entries.put(ACTS, acts.root());
        }
        entries.put(TEXTS, new MappingNode(texts, Position.UNKNOWN));
        Map<String, Node> hashes = new LinkedHashMap<>();
        rules.forEach((path, rule) -> hashes.put(path, new ScalarNode(
                ScalarNode.Kind.STRING, Sha256.of(rule), Position.UNKNOWN)));
        entries.put(RULES, new MappingNode(hashes, Position.UNKNOWN));
        return Sha256.of(CanonicalForm.bytes(new MappingNode(entries, Position.UNKNOWN)));
    }

    /** @throws InvalidInputException with the problems of all texts */
    LoadedPack load() {
        List<Problem> problems = new ArrayList<>();
        Jurisdictions law = jurisdictions == null ? null : read(jurisdictions, JurisdictionsReader::read, problems);
        List<Amendment> changes = amendments == null ? null : read(amendments, AmendmentsReader::read, problems);
        Procurement buying = procurement == null ? null : read(procurement, ProcurementReader::read, problems);
        List<Act> doing = acts == null ? null : read(acts, ActsReader::read, problems);
        List<LegalText> read = new ArrayList<>();
        texts.forEach((id, document) -> {
            LegalText text = read(document, LegalTextReader::read, problems);
            if (text != null && !text.id().equals(id)) {
                problems.add(document.problem("/id", PackFiles.inAnotherFolder(text.id(), id)));
            }
            if (text != null) {
                read.add(text);
            }
        });
        throwIfAny(problems);
        return new LoadedPack(manifest, new Corpus(read, law == null ? Jurisdictions.none() : law, buying == null ? Procurement.none() : buying,
                        List.of(), doing == null ? List.of() : doing, manifest.knownFrom()),
                changes == null ? List.of() : changes, hash());
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
        return source.equals(CorpusChecks.JURISDICTIONS) ? jurisdictions
                : source.equals(CorpusChecks.PROCUREMENT) ? procurement
                : source.equals(CorpusChecks.ACTS) ? acts : texts.get(source);
    }

    private static void throwIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }
}
