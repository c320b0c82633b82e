package org.ancrage.authoring.lint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
import org.ancrage.authoring.RequiredPacks;
import org.ancrage.authoring.RuleFile;
import org.ancrage.authoring.RuleProblem;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Position;
import org.ancrage.document.Problem;
import org.ancrage.engine.rules.RuleSource;
import org.ancrage.law.Corpus;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.LegalText;
import org.ancrage.pack.ActsReader;
import org.ancrage.pack.AmendmentsReader;
import org.ancrage.pack.JurisdictionsReader;
import org.ancrage.pack.LegalTextReader;
import org.ancrage.pack.ManifestReader;
import org.ancrage.pack.OpenedPack;
import org.ancrage.pack.PackFiles;
import org.ancrage.pack.PackManifest;
import org.ancrage.pack.PackReader;
import org.ancrage.pack.ProcurementReader;
import org.ancrage.pack.RestrictedLimits;
import org.ancrage.pack.SettledRules;
import org.ancrage.pack.TextFiles;
import org.ancrage.verify.Situation;
import org.ancrage.verify.SituationReader;
import org.jspecify.annotations.Nullable;

/** Reads a pack file by file: one that cannot be read is a problem, and the others are read nevertheless. */
final class PackLoader {

    private static final String SOURCES = "sources.yaml";
    private static final String BASES = "situations/bases.yaml";
    private static final MappingNode NOTHING = new MappingNode(Map.of(), Position.UNKNOWN);
    /** As much as a pack may have of rules in one file. */
    private static final long LARGEST = 4_000_000;
    private static final int DEEPEST = 6;

    private final Path root;
    private final LocalDate on;
    private final List<Path> others;
    private final @Nullable RestrictedLimits restricted;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Set<String> looked = new LinkedHashSet<>();
    private boolean complete = true;

    private PackLoader(Path root, LocalDate on, List<Path> others, @Nullable RestrictedLimits restricted) {
        this.root = root;
        this.on = on;
        this.others = others;
        this.restricted = restricted;
    }

    static LintedPack load(Path root, LocalDate on, List<Path> others, @Nullable RestrictedLimits restricted) {
        return new PackLoader(root, on, others, restricted).load();
    }

    private LintedPack load() {
        Optional<Document> described = document(PackFiles.MANIFEST, true);
        Optional<PackManifest> manifest = described.flatMap(document -> read(document, ManifestReader::read));
        complete &= manifest.isPresent();
        int before = problems.size();
        List<Document> shared = document(BASES, false).stream().toList();
        Optional<List<Document>> bases = Optional.of(shared).filter(read -> problems.size() == before);
        List<LintedText> texts = new ArrayList<>();
        manifest.map(PackManifest::jurisdictions).ifPresent(path -> texts.add(jurisdictions(path)));
        Set<String> ids = new LinkedHashSet<>(manifest.map(PackManifest::texts).orElseGet(this::folders));
        ids.forEach(id -> texts.add(text(id, bases)));
        manifest.map(PackManifest::extended).orElse(List.of()).forEach(id -> texts.add(extended(id, bases)));
        Optional<Document> amending = manifest.map(PackManifest::amendments).flatMap(path -> document(path, true))
                .filter(found -> read(found, AmendmentsReader::read).isPresent());
        manifest.map(PackManifest::procurement).flatMap(path -> document(path, true)).ifPresent(found -> read(found, ProcurementReader::read));
        Optional<LintedPack.Acts> acts = manifest.map(PackManifest::acts).flatMap(path -> document(path, true))
                .flatMap(document -> read(document, ActsReader::read).map(read -> new LintedPack.Acts(document, read)));
        Optional<Document> sourceList = document(SOURCES, false);
        unread(manifest);
        List<Corpus> base = new ArrayList<>();
        manifest.ifPresent(found -> base.addAll(required(found, described.map(Document::root).orElse(NOTHING))));
        return new LintedPack(root, on, manifest, texts, amending, acts, sourceList, others, base, complete, problems, sources, restricted, new Compilation());
    }

    /** Files that an application would not read either. */
    private void unread(Optional<PackManifest> manifest) {
        try {
            problems.addAll(PackFiles.unread(root, looked));
            if (manifest.isPresent()) {
                problems.addAll(PackFiles.unnamed(root, manifest.get()));
            }
        } catch (IOException unreadable) {
            problems.add(new Problem(PackFiles.MANIFEST, "", 0, RuleProblem.PACK_FOLDER_UNREADABLE.plain()));
        }
    }

    /** Where the manifest does not say what there is. */
    private List<String> folders() {
        try (Stream<Path> files = Files.walk(root, DEEPEST)) {
            return files.filter(file -> file.endsWith(TextFiles.TEXT) && file.getNameCount() > root.getNameCount() + 1)
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
        return new LintedText("jurisdictions", document.orElse(new Document(path, NOTHING)), Optional.empty(), law,
                found.orElse(Rules.NONE).rules(), found.orElse(Rules.NONE).unknownNames(), List.of(), Optional.empty());
    }

    private LintedText text(String id, Optional<List<Document>> bases) {
        String file = id + "/" + TextFiles.TEXT;
        int before = problems.size();
        Optional<Document> first = document(file, true);
        List<Document> beside = TextFiles.optional().stream().flatMap(name -> document(id + "/" + name, false).stream()).toList();
        // What one of its files would declare is missing from the others only because it cannot be read.
        Optional<Document> document = problems.size() > before ? Optional.empty() : first.flatMap(one -> read(one, text -> TextFiles.whole(text, beside)));
        Optional<LegalText> law = document.flatMap(one -> read(one, LegalTextReader::read).filter(text -> named(text, id, one)));
        complete &= law.isPresent();
        Optional<Rules> data = document.flatMap(one -> SettledRules.ruleFile(one, RuleSource.packageOf("data", id)))
                .flatMap(bytes -> read(SettledRules.path(id), bytes));
        Rules rules = rules(id + "/rules.drl", false).orElse(Rules.NONE).and(data.orElse(Rules.NONE));
        Tested tested = situations(id, bases);
        return new LintedText(id, document.or(() -> first).orElse(new Document(file, NOTHING)), law, Optional.empty(),
                rules.rules(), rules.unknownNames(), tested.situations(), tested.file());
    }

    private boolean named(LegalText text, String id, Document document) {
        if (!text.id().equals(id)) {
            problems.add(document.problem("/id", PackFiles.inAnotherFolder(text.id(), id)));
        }
        return text.id().equals(id);
    }

    private LintedText extended(String id, Optional<List<Document>> bases) {
        Optional<Rules> found = rules(id + "/rules.drl", true);
        Tested tested = situations(id, bases);
        return new LintedText(id, new Document(id + "/rules.drl", NOTHING), Optional.empty(), Optional.empty(), found.orElse(Rules.NONE).rules(),
                found.orElse(Rules.NONE).unknownNames(), tested.situations(), tested.file());
    }

    private record Tested(List<Situation> situations, Optional<Document> file) {
    }

    private Tested situations(String id, Optional<List<Document>> bases) {
        Optional<Document> file = document(id + "/situations.yaml", false);
        // Without what they build on, nothing can be said of them.
        Optional<List<Situation>> read = bases.flatMap(shared -> file.flatMap(document -> read(document, found -> new SituationReader(shared).read(found, id))));
        return new Tested(read.orElse(List.of()), file.filter(document -> read.isPresent()));
    }

    private List<Corpus> required(PackManifest manifest, Node described) {
        RequiredPacks required = RequiredPacks.of(manifest, others, Lint.class.getClassLoader());
        List<Corpus> base = new ArrayList<>();
        required.problems().forEach(problem -> lacking(problem, described));
        for (OpenedPack pack : required.found()) {
            try {
                base.add(pack.load().corpus());
            } catch (InvalidInputException wrong) {
                wrong.problems().forEach(problem -> lacking(problem, described));
            }
        }
        return base;
    }

    /** References to a pack that cannot be read cannot be checked. */
    private void lacking(Problem problem, Node described) {
        complete = false;
        problems.add(problem.source().equals(PackFiles.MANIFEST)
                ? new Problem(PackFiles.MANIFEST, problem.pointer(), described.nearest(problem.pointer()).position().line(), problem.diagnosis())
                : fromHere(problem));
    }

    /** A file of another pack, by the way that leads there from the folder of this one. */
    private Problem fromHere(Problem problem) {
        return PackReader.existing(problem.source()).map(file -> root.toAbsolutePath().normalize().relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/'))
                .map(path -> new Problem(path, problem.pointer(), problem.line(), problem.diagnosis())).orElse(problem);
    }

    private record Rules(List<LintedRule> rules, List<Problem> unknownNames) {
        static final Rules NONE = new Rules(List.of(), List.of());

        Rules and(Rules others) {
            return new Rules(Stream.concat(rules.stream(), others.rules.stream()).toList(),
                    Stream.concat(unknownNames.stream(), others.unknownNames.stream()).toList());
        }
    }

    private Optional<Rules> rules(String path, boolean needed) {
        return bytes(path, needed).flatMap(bytes -> read(path, bytes));
    }

    private Optional<Rules> read(String path, byte[] bytes) {
        try {
            RuleFile file = restricted == null ? RuleFile.parse(path, bytes) : RuleFile.restricted(path, bytes, restricted);
            sources.putIfAbsent(path, file.text());
            return Optional.of(new Rules(RuleReader.read(file), file.unknownNames()));
        } catch (InvalidInputException refused) {
            problems.addAll(refused.problems());
            return Optional.empty();
        }
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
        looked.add(path);
        try {
            if (!Files.isRegularFile(file)) {
                if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                    problems.add(PackFiles.noFile(path));
                } else if (needed) {
                    problems.add(PackFiles.missing(path));
                }
            } else if (!file.toRealPath().startsWith(root.toRealPath())) {
                problems.add(PackFiles.linkedOut(path));
            } else if (Files.size(file) > LARGEST) {
                problems.add(new Problem(path, "", 0, RuleProblem.PACK_FILE_TOO_LARGE.with("limit", LARGEST)));
            } else {
                return Optional.of(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            problems.add(new Problem(path, "", 0, RuleProblem.PACK_FILE_UNREADABLE.plain()));
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
