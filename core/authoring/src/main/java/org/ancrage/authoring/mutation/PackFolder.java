package org.ancrage.authoring.mutation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ancrage.authoring.RequiredPacks;
import org.ancrage.authoring.RuleProblem;
import org.ancrage.authoring.RuntimeRuleCompiler;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.engine.rules.RuleSource;
import org.ancrage.law.Corpus;
import org.ancrage.pack.LoadedPack;
import org.ancrage.pack.OpenedPack;
import org.ancrage.pack.PackFiles;
import org.ancrage.pack.PackManifest;
import org.ancrage.pack.PackReader;
import org.ancrage.pack.PackSet;
import org.ancrage.pack.RestrictedLimits;
import org.ancrage.pack.RuleFiles;
import org.ancrage.pack.SettledRules;
import org.ancrage.pack.TextFiles;
import org.ancrage.verify.Situation;
import org.ancrage.verify.SituationProblem;
import org.ancrage.verify.SituationReader;
import org.jspecify.annotations.Nullable;

/**
 * All that a run needs of the folder of a pack, and the packs that it requires.
 *
 * @param required the packs that it requires
 * @param requiredRules their rules, without those that this pack disables
 * @param opened this pack, which knows where its rules stand
 * @param rules its own rules
 * @param files its rule files, by their paths in the pack; among them, those of rules that stand in criteria as data
 */
record PackFolder(
        Path root,
        LoadedPack pack,
        List<LoadedPack> required,
        List<RuleSource> requiredRules,
        OpenedPack opened,
        RuleSource rules,
        Map<String, String> files,
        ClassLoader loader) {

    private static final String RULES = "rules.drl";
    private static final Pattern RULE = Pattern.compile("(?m)^\\s*rule |(?<=; )rule ");

    /**
     * @param others folders or jars of packs that it requires; what is not among them must be on the class path
     * @param restricted limits of a pack whose author is not trusted; null where it may run code
     * @throws InvalidInputException with what is wrong with the pack, or if packs that it requires are missing
     */
    static PackFolder read(Path root, List<Path> others, ClassLoader loader, @Nullable RestrictedLimits restricted) throws IOException {
        if (!Files.isDirectory(root)) {
            throw refusal(root.toString(), RuleProblem.PACK_FOLDER_MISSING.plain());
        }
        OpenedPack opened = PackReader.open(root, loader);
        PackManifest manifest = opened.manifest();
        RequiredPacks found = RequiredPacks.of(manifest, others, loader);
        found.throwIfAny();
        List<OpenedPack> before = found.found();
        List<Problem> problems = PackSet.misfits(Stream.concat(before.stream(), Stream.of(opened)).toList());
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        if (restricted != null) {
            opened.rules(restricted, null);
        }
        Map<String, String> files = new LinkedHashMap<>();
        Map<String, byte[]> bytes = opened.ruleFiles();
        bytes.forEach((path, rules) -> files.put(path, new String(rules, StandardCharsets.UTF_8)));
        // Compiled here, whatever the class path has: what is changed is the folder.
        RuleSource rules = bytes.isEmpty()
                ? new RuleSource(manifest.basePackage(), List.of(), loader)
                : compiled(root, new RuleFiles(manifest.basePackage(), bytes, loader, restricted, null));
        return new PackFolder(root, opened.load(), before.stream().map(OpenedPack::load).toList(),
                before.stream().map(pack -> pack.rules(null, null).without(opened.disables())).toList(), opened, rules, files, loader);
    }

    private static RuleSource compiled(Path root, RuleFiles files) {
        try {
            return new RuntimeRuleCompiler().compile(files);
        } catch (InvalidInputException refused) {
            throw PackFiles.told(root, refused);
        }
    }

    private static @Nullable String folderOf(PackManifest manifest) {
        String jurisdictions = manifest.jurisdictions();
        return jurisdictions == null || !jurisdictions.contains("/") ? null : jurisdictions.substring(0, jurisdictions.lastIndexOf('/'));
    }

    /** The folder of its jurisdictions; their path where they are in no folder, null where there are none. */
    @Nullable String jurisdictions() {
        String folder = folderOf(pack.manifest());
        return folder == null ? pack.manifest().jurisdictions() : folder;
    }

    List<RuleSource> sources() {
        return Stream.concat(requiredRules.stream(), Stream.of(rules)).toList();
    }

    /** @throws InvalidInputException with what is wrong with its amendments, where they stand */
    Corpus corpus() {
        List<Problem> wrong = new ArrayList<>(opened.amendedInVain(requiredRules));
        try {
            Corpus merged = corpus(pack.corpus());
            if (wrong.isEmpty()) {
                return merged;
            }
        } catch (InvalidInputException refused) {
            refused.problems().forEach(problem -> wrong.add(opened.amendment(problem).orElse(problem)));
        }
        throw new InvalidInputException(wrong);
    }

    /** The law of all packs, with another one of this pack. */
    Corpus corpus(Corpus own) {
        return PackSet.merged(Stream.concat(required.stream(),
                Stream.of(new LoadedPack(pack.manifest(), own, pack.amendments(), pack.hash()))).toList());
    }

    /** Paths of the rule files of a folder. */
    List<String> rulesOf(String folder) {
        return Stream.of(folder + "/" + RULES, SettledRules.path(folder)).filter(files::containsKey).toList();
    }

    /** What stands in a rule file before its first rule. */
    static String head(String file) {
        Matcher rule = RULE.matcher(file);
        return rule.find() ? file.substring(0, rule.start()) : file;
    }

    /** A text of this pack, with all of its files. */
    Optional<Document> text(String id) {
        return document(id + "/" + TextFiles.TEXT).map(text ->
                TextFiles.whole(text, TextFiles.optional().stream().flatMap(name -> document(id + "/" + name).stream()).toList()));
    }

    Optional<Document> document(String path) {
        Path file = root.resolve(path);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file)) {
            return Optional.of(new DocumentReader().read(in, path));
        } catch (IOException e) {
            throw refusal(path, RuleProblem.PACK_FILE_UNREADABLE.with("cause", e.getMessage()));
        }
    }

    /** @throws InvalidInputException with what is wrong with them, or if there are none */
    List<Situation> situations() {
        List<Problem> problems = new ArrayList<>();
        List<Situation> situations = new ArrayList<>();
        SituationReader reader = new SituationReader(document("situations/bases.yaml").stream().toList());
        for (String text : Stream.concat(pack.manifest().texts().stream(), pack.manifest().extended().stream()).toList()) {
            document(text + "/situations.yaml").ifPresent(document -> {
                try {
                    situations.addAll(reader.read(document, text));
                } catch (InvalidInputException wrong) {
                    problems.addAll(wrong.problems());
                }
            });
        }
        if (situations.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(root.toString(), "", 0, SituationProblem.PACK_WITHOUT_SITUATION.plain()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return situations;
    }

    static InvalidInputException refusal(String source, Diagnosis diagnosis) {
        return new InvalidInputException(List.of(new Problem(source, "", 0, diagnosis)));
    }
}
