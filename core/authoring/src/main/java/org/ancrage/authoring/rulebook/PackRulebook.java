package org.ancrage.authoring.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ancrage.Ancrage;
import org.ancrage.AncrageBuilder;
import org.ancrage.authoring.RequiredPacks;
import org.ancrage.authoring.RuleFileReader;
import org.ancrage.authoring.RuleProblem;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.RuleSet;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Node;
import org.ancrage.document.Problem;
import org.ancrage.law.Corpus;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.Procurement;
import org.ancrage.pack.CorpusChecks;
import org.ancrage.pack.LoadedPack;
import org.ancrage.pack.OpenedPack;
import org.ancrage.pack.PackFiles;
import org.ancrage.pack.PackManifest;
import org.ancrage.pack.PackReader;
import org.ancrage.pack.SettledRules;
import org.ancrage.pack.unfit.UnfitPackException;
import org.ancrage.render.rulebook.Example;
import org.ancrage.render.rulebook.Rulebook;
import org.ancrage.render.rulebook.WrittenRule;
import org.ancrage.verify.Situation;
import org.ancrage.verify.SituationReader;
import org.jspecify.annotations.Nullable;

/** Reads the folder of a pack for a rulebook. What it says is what an engine answers with: the pack is loaded by one, and refused if it cannot be. */
public final class PackRulebook {

    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();

    private PackRulebook(Path folder) {
        this.folder = folder;
    }

    /**
     * @param folder holds {@code pack.yaml}; its author is trusted to run code
     * @param others packs that it requires and that are not on the class path
     * @param on day for which outlines are shown
     * @throws InvalidInputException with all that is wrong with the pack, or if packs that it requires are missing
     * @throws IOException if it cannot be read
     */
    public static Rulebook read(Path folder, List<Path> others, LocalDate on) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new InvalidInputException(List.of(
                    new Problem(folder.toString(), "", 0, RuleProblem.PACK_FOLDER_MISSING.plain())));
        }
        return new PackRulebook(folder).read(others, on);
    }

    private Rulebook read(List<Path> others, LocalDate on) throws IOException {
        ClassLoader loader = PackRulebook.class.getClassLoader();
        OpenedPack opened = PackReader.open(folder, loader);
        PackManifest manifest = opened.manifest();
        LoadedPack law = attempt(opened::load);
        List<WrittenRule> rules = new ArrayList<>();
        for (String text : folders(manifest)) {
            String file = text + "/rules.drl";
            String criteria = SettledRules.path(text);
            rules.addAll(rules(opened.ruleFiles().get(file), bytes -> RuleFileReader.read(text, file, bytes)));
            rules.addAll(rules(opened.ruleFiles().get(criteria),
                    bytes -> RuleFileReader.read(text, criteria, bytes, Files.readAllBytes(folder.resolve(criteria)))));
        }
        List<Example> examples = examples(manifest);
        Map<String, String> sources = sources();
        Ancrage ancrage = law == null ? null : attempt(() -> engine(law, others, loader));
        if (law != null) {
            List<Corpus> base = ancrage == null ? List.of() : List.of(without(ancrage.corpus(), manifest));
            if (ancrage != null || manifest.requires().isEmpty()) {
                problems.addAll(CorpusChecks.check(law.corpus(), base));
            }
        }
        if (!problems.isEmpty() || ancrage == null) {
            throw new InvalidInputException(List.copyOf(new LinkedHashSet<>(problems)));
        }
        RuleSet own = ancrage.ruleSets().get(ancrage.ruleSets().size() - 1);
        Set<String> texts = new LinkedHashSet<>(manifest.texts());
        texts.addAll(manifest.extended());
        return new Rulebook(own, ancrage.ruleSets().subList(0, ancrage.ruleSets().size() - 1), ancrage.corpus(), List.copyOf(texts),
                manifest.jurisdictions() != null, rules, examples, sources, on);
    }

    private interface RulesOf {
        List<WrittenRule> read(byte[] file) throws IOException;
    }

    /** None where there is no such file, or where something is wrong with it. */
    private List<WrittenRule> rules(byte @Nullable [] file, RulesOf reader) throws IOException {
        List<WrittenRule> read = file == null ? null : attempt(() -> {
            try {
                return reader.read(file);
            } catch (InvalidInputException refused) {
                throw PackFiles.told(folder, refused);
            }
        });
        return read == null ? List.of() : read;
    }

    /** What other packs declare. */
    private static Corpus without(Corpus corpus, PackManifest manifest) {
        Jurisdictions none = Jurisdictions.none();
        return new Corpus(corpus.texts().stream().filter(text -> !manifest.texts().contains(text.id())).toList(),
                manifest.jurisdictions() == null ? corpus.jurisdictions() : none,
                manifest.procurement() == null ? corpus.procurement() : Procurement.none());
    }

    private Ancrage engine(LoadedPack law, List<Path> others, ClassLoader loader) {
        AncrageBuilder builder = RequiredPacks.of(law.manifest(), others, loader).addTo(Ancrage.builder().classLoader(loader));
        String models = law.manifest().models();
        if (models != null && loader.getResource(models) != null && !compiledFromThis(law, loader)) {
            builder.classLoader(new Without(loader, models));
        }
        return builder.pack(folder).build();
    }

    /** Whether the compiled rules on the class path are those of this folder as it is now. */
    private static boolean compiledFromThis(LoadedPack law, ClassLoader loader) {
        try {
            return PackReader.onClassPath(law.manifest().id(), loader).load().hash().equals(law.hash());
        } catch (InvalidInputException notThere) {
            return false;
        }
    }

    /** Hides rules that were compiled from another state of the pack. */
    private static final class Without extends ClassLoader {
        private final String hidden;

        Without(ClassLoader parent, String hidden) {
            super(parent);
            this.hidden = hidden;
        }

        @Override
        public @Nullable URL getResource(String name) {
            return name.equals(hidden) ? null : super.getResource(name);
        }
    }

    /** In the order in which rules are shown. */
    private static Set<String> folders(PackManifest manifest) {
        Set<String> folders = new LinkedHashSet<>();
        if (manifest.jurisdictions() != null && manifest.jurisdictions().contains("/")) {
            folders.add(manifest.jurisdictions().substring(0, manifest.jurisdictions().lastIndexOf('/')));
        }
        folders.addAll(manifest.texts());
        folders.addAll(manifest.extended());
        return folders;
    }

    private List<Example> examples(PackManifest manifest) throws IOException {
        List<Document> shared = new ArrayList<>();
        int before = problems.size();
        Document bases = document(folder.resolve("situations/bases.yaml"));
        if (bases != null) {
            shared.add(bases);
        }
        if (problems.size() > before) {
            // Without what they build on, nothing can be said of situations.
            return List.of();
        }
        SituationReader reader = new SituationReader(shared);
        List<Example> examples = new ArrayList<>();
        for (String text : folders(manifest)) {
            Document document = document(folder.resolve(text).resolve("situations.yaml"));
            List<Situation> read = document == null ? null : attempt(() -> reader.read(document, text));
            if (read != null) {
                read.forEach(situation -> examples.add(example(situation)));
            }
        }
        return examples;
    }

    private static Example example(Situation situation) {
        List<Example.Expected> expected = new ArrayList<>();
        new TreeMap<>(situation.expected()).forEach((text, said) -> {
            Example.Expected answer = new Example.Expected(text, said.outcome().orElse(null), said.version(), said.criteria(),
                    said.questions(), outcomes(said));
            // That of the text beside which it stands comes first.
            expected.add(text.equals(situation.text()) ? 0 : expected.size(), answer);
        });
        return new Example(situation.text(), situation.name(), situation.source(), situation.on(), situation.hosting(), expected);
    }

    private static Map<String, Map<String, Outcome>> outcomes(Situation.Expected said) {
        Map<String, Map<String, Outcome>> outcomes = new TreeMap<>();
        said.readings().forEach((reading, options) -> options.forEach((option, under) ->
                outcomes.computeIfAbsent(reading, id -> new TreeMap<>()).put(option, under.outcome())));
        return outcomes;
    }

    private Map<String, String> sources() throws IOException {
        Map<String, String> sources = new LinkedHashMap<>();
        Document document = document(folder.resolve("sources.yaml"));
        if (document != null && document.root() instanceof Node.MappingNode root
                && root.entries().get("sources") instanceof Node.MappingNode listed) {
            listed.entries().forEach((key, value) -> {
                if (value instanceof Node.ScalarNode said) {
                    sources.put(key, said.text());
                }
            });
        }
        return sources;
    }

    private @Nullable Document document(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        return attempt(() -> {
            try (InputStream in = Files.newInputStream(file)) {
                return new DocumentReader().read(in, path(file));
            }
        });
    }

    private String path(Path file) {
        return PackFiles.place(folder, folder.relativize(file).toString());
    }

    private interface Part<T> {
        T read() throws IOException;
    }

    /** Keeps what is wrong, so that all of it is told at once; then there is no result. */
    private <T> @Nullable T attempt(Part<T> part) throws IOException {
        try {
            return part.read();
        } catch (InvalidInputException refused) {
            problems.addAll(refused.problems());
        } catch (UnfitPackException unfit) {
            unfit.problems().forEach(problem -> problems.add(new Problem(folder.getFileName() + "", "", 0, problem.diagnosis())));
        } catch (IllegalArgumentException unfit) {
            String.valueOf(unfit.getMessage()).lines().forEach(line -> problems.add(new Problem(folder.getFileName() + "", "", 0, line)));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        return null;
    }
}
