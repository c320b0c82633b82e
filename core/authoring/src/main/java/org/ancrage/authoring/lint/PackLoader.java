package org.ancrage.authoring.lint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ancrage.authoring.RuleFile;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Position;
import org.ancrage.document.Problem;
import org.ancrage.law.Corpus;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.LegalText;
import org.ancrage.pack.AmendmentsReader;
import org.ancrage.pack.JurisdictionsReader;
import org.ancrage.pack.LegalTextReader;
import org.ancrage.pack.ManifestReader;
import org.ancrage.pack.PackManifest;
import org.ancrage.pack.PackReader;
import org.ancrage.verify.Situation;
import org.ancrage.verify.SituationReader;

/** Reads a pack file by file: one that cannot be read is a problem, and the others are read nevertheless. */
final class PackLoader {

    private static final String MANIFEST = "pack.yaml";
    private static final String BASES = "situations/bases.yaml";
    private static final MappingNode NOTHING = new MappingNode(Map.of(), Position.UNKNOWN);
    /** As much as a pack may have of rules in one file. */
    private static final long LARGEST = 4_000_000;
    private static final int DEEPEST = 6;

    private final Path root;
    private final LocalDate on;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private boolean complete = true;

    private PackLoader(Path root, LocalDate on) {
        this.root = root;
        this.on = on;
    }

    static LintedPack load(Path root, LocalDate on) {
        return new PackLoader(root, on).load();
    }

    private LintedPack load() {
        Optional<PackManifest> manifest = document(MANIFEST, true).flatMap(document -> read(document, ManifestReader::read));
        complete &= manifest.isPresent();
        List<Document> bases = document(BASES, false).stream().toList();
        List<LintedText> texts = new ArrayList<>();
        manifest.map(PackManifest::jurisdictions).ifPresent(path -> texts.add(jurisdictions(path)));
        Set<String> ids = new LinkedHashSet<>(manifest.map(PackManifest::texts).orElseGet(this::folders));
        ids.forEach(id -> texts.add(text(id, bases)));
        manifest.map(PackManifest::extended).orElse(List.of()).forEach(id -> texts.add(extended(id, bases)));
        manifest.map(PackManifest::amendments).ifPresent(path -> document(path, true).ifPresent(found -> read(found, AmendmentsReader::read)));
        List<Corpus> base = new ArrayList<>();
        manifest.ifPresent(found -> found.requires().keySet().forEach(id -> required(id).ifPresent(base::add)));
        return new LintedPack(root, on, manifest, texts, base, complete, problems, sources);
    }

    /** Where the manifest does not say what there is. */
    private List<String> folders() {
        try (Stream<Path> files = Files.walk(root, DEEPEST)) {
            return files.filter(file -> file.endsWith("text.yaml") && file.getNameCount() > root.getNameCount() + 1)
                    .map(file -> root.relativize(file.getParent()).toString().replace('\\', '/')).sorted().toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    private LintedText jurisdictions(String path) {
        Optional<Document> document = document(path, true);
        Optional<Jurisdictions> law = document.flatMap(one -> read(one, JurisdictionsReader::read));
        complete &= law.isPresent();
        String rules = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) + "/rules.drl" : "";
        Optional<Rules> found = rules.isEmpty() ? Optional.empty() : rules(rules, false);
        return new LintedText("jurisdictions", path, document.map(Document::root).orElse(NOTHING), Optional.empty(), law,
                found.orElse(Rules.NONE).rules(), found.orElse(Rules.NONE).unknownNames(), List.of());
    }

    private LintedText text(String id, List<Document> bases) {
        String file = id + "/text.yaml";
        Optional<Document> document = document(file, true);
        Optional<LegalText> law = document.flatMap(one -> read(one, LegalTextReader::read)).filter(text -> named(text, id, file, document));
        complete &= law.isPresent();
        Optional<Rules> found = rules(id + "/rules.drl", false);
        return new LintedText(id, file, document.map(Document::root).orElse(NOTHING), law, Optional.empty(),
                found.orElse(Rules.NONE).rules(), found.orElse(Rules.NONE).unknownNames(), situations(id, bases));
    }

    private boolean named(LegalText text, String id, String file, Optional<Document> document) {
        if (!text.id().equals(id)) {
            int line = document.map(found -> found.root().nearest("/id").position().line()).orElse(0);
            problems.add(new Problem(file, "/id", line, "the text calls itself %s, but its folder is %s. Name them alike.".formatted(text.id(), id)));
        }
        return text.id().equals(id);
    }

    private LintedText extended(String id, List<Document> bases) {
        Optional<Rules> found = rules(id + "/rules.drl", true);
        return new LintedText(id, id + "/rules.drl", NOTHING, Optional.empty(), Optional.empty(), found.orElse(Rules.NONE).rules(),
                found.orElse(Rules.NONE).unknownNames(), situations(id, bases));
    }

    private List<Situation> situations(String id, List<Document> bases) {
        return document(id + "/situations.yaml", false)
                .flatMap(document -> read(document, found -> new SituationReader(bases).read(found, id))).orElse(List.of());
    }

    private Optional<Corpus> required(String id) {
        try {
            return Optional.of(PackReader.onClassPath(id, Lint.class.getClassLoader()).load().corpus());
        } catch (InvalidInputException missing) {
            complete = false;
            problems.add(new Problem(MANIFEST, "/requires", 0, "the pack (%s) is not at hand, so that references to it cannot be checked. "
                    .formatted(id) + "Put its jar on the class path."));
            return Optional.empty();
        }
    }

    private record Rules(List<LintedRule> rules, List<Problem> unknownNames) {
        static final Rules NONE = new Rules(List.of(), List.of());
    }

    private Optional<Rules> rules(String path, boolean needed) {
        return bytes(path, needed).flatMap(bytes -> {
            try {
                RuleFile file = RuleFile.parse(path, bytes);
                sources.put(path, file.text());
                return Optional.of(new Rules(RuleReader.read(file), file.unknownNames()));
            } catch (InvalidInputException refused) {
                problems.addAll(refused.problems());
                return Optional.empty();
            }
        });
    }

    private Optional<Document> document(String path, boolean needed) {
        return bytes(path, needed).flatMap(bytes -> {
            sources.put(path, new String(bytes, StandardCharsets.UTF_8));
            try {
                return Optional.of(new DocumentReader().read(new ByteArrayInputStream(bytes), path));
            } catch (InvalidInputException refused) {
                problems.addAll(refused.problems());
            } catch (IOException e) {
                throw new UncheckedIOException("Bytes in memory can be read.", e);
            }
            return Optional.empty();
        });
    }

    private Optional<byte[]> bytes(String path, boolean needed) {
        Path file = root.resolve(path);
        try {
            if (!Files.isRegularFile(file)) {
                if (needed) {
                    problems.add(new Problem(path, "", 0, "the file is missing. Add it to the pack, or take it out of pack.yaml."));
                }
            } else if (!file.toRealPath().startsWith(root.toRealPath())) {
                problems.add(new Problem(path, "", 0, "the file is a link that leads out of the pack. Put the file itself there."));
            } else if (Files.size(file) > LARGEST) {
                problems.add(new Problem(path, "", 0, "the file has more than %s bytes. Divide it.".formatted(LARGEST)));
            } else {
                return Optional.of(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            problems.add(new Problem(path, "", 0, "the file cannot be read. Give yourself the right to read it."));
        }
        return Optional.empty();
    }

    private <T> Optional<T> read(Document document, Function<Document, T> reader) {
        try {
            return Optional.of(reader.apply(document));
        } catch (InvalidInputException refused) {
            problems.addAll(refused.problems());
            return Optional.empty();
        }
    }
}
