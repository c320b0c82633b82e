package org.ancrage.pack;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.document.Document;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.engine.limit.RuleLimits;
import org.ancrage.engine.refusal.UnfitProblem;
import org.ancrage.engine.refusal.UnfitRulesException.Unfit;
import org.ancrage.engine.rules.RulePlaces;
import org.ancrage.engine.rules.RuleSource;
import org.ancrage.engine.rules.RuleSource.DisabledRule;
import org.ancrage.law.Amendment;
import org.ancrage.law.Reading;
import org.jspecify.annotations.Nullable;

/** A pack of which only the manifest was read, so that other work can begin while its law is read. */
public final class OpenedPack {

    private static final Pattern RULE = Pattern.compile("\\brule\\s+(?:\"([^\"]+)\"|'([^']+)')");

    private final PackManifest manifest;
    private final Supplier<LoadedPack> law;
    private final ClassLoader loader;
    private final Map<String, byte[]> rules;
    private final @Nullable Folder folder;
    private @Nullable LoadedPack loaded;

    /**
     * Where its author wrote it: what is wrong there is told with the folder.
     *
     * @param described the manifest
     * @param amending the file of amendments; null where there is none
     */
    record Folder(Path root, Document described, @Nullable Document amending) {

        Problem told(Problem problem) {
            return PackFiles.told(root, problem);
        }
    }

    /**
     * @param loader finds the compiled rules and the types of facts
     * @param rules rule files that are yet to be compiled, by path in the pack
     * @param folder null where there is none
     */
    OpenedPack(PackManifest manifest, Supplier<LoadedPack> law, ClassLoader loader, Map<String, byte[]> rules, @Nullable Folder folder) {
        this.manifest = manifest;
        this.law = law;
        this.loader = loader;
        this.rules = rules;
        this.folder = folder;
    }

    /** The same, with its rule files as they are now, whatever was compiled of them before. */
    public OpenedPack fromRuleFiles() {
        PackManifest uncompiled = new PackManifest(manifest.id(), manifest.version(), manifest.basePackage(), manifest.requires(),
                manifest.texts(), manifest.extended(), manifest.jurisdictions(), manifest.amendments(), manifest.procurement(), manifest.acts(), manifest.knownFrom(), null);
        return new OpenedPack(uncompiled, this::load, loader, rules, folder);
    }

    public PackManifest manifest() {
        return manifest;
    }

    /** @throws InvalidInputException with all that is wrong with its law */
    public synchronized LoadedPack load() {
        if (loaded == null) {
            loaded = law.get();
        }
        return loaded;
    }

    /**
     * Its rules: those that were compiled when the pack was built, or else its rule files, compiled now.
     *
     * @param restricted limits of a pack that is not trusted; null where its author may run code
     * @param cache folder that keeps what was compiled; null to keep it in memory only
     * @throws InvalidInputException if rule files are wrong or refused, or if there is nothing that compiles them
     */
    public RuleSource rules(@Nullable RestrictedLimits restricted, @Nullable Path cache) {
        if (restricted != null) {
            return untrusted(restricted, cache);
        }
        if (rules.isEmpty() || isCompiled()) {
            return RuleSource.of(manifest.basePackage(), manifest.models(), loader).from(places());
        }
        return compiled(null, cache).from(places());
    }

    private RuleSource untrusted(RestrictedLimits restricted, @Nullable Path cache) {
        List<Problem> problems = new ArrayList<>();
        if (manifest.models() != null) {
            problems.add(untrusted("/models", rules.isEmpty() ? PackProblem.COMPILED_RULES_UNTRUSTED.plain()
                    : PackProblem.MODELS_UNTRUSTED.plain()));
        }
        if (!manifest.extended().isEmpty() && !restricted.permits(RestrictedLimits.Permission.EXTEND)) {
            problems.add(untrusted("/extends", PackProblem.EXTENDING_NOT_PERMITTED.with("texts", manifest.extended())));
        }
        if (manifest.amendments() != null && !restricted.permits(RestrictedLimits.Permission.AMEND)) {
            problems.add(untrusted("/amendments", PackProblem.AMENDING_NOT_PERMITTED.plain()));
        }
        if (manifest.jurisdictions() != null && !restricted.permits(RestrictedLimits.Permission.JURISDICTIONS)) {
            problems.add(untrusted("/jurisdictions", PackProblem.JURISDICTIONS_NOT_PERMITTED.plain()));
        }
        if (manifest.acts() != null && !restricted.permits(RestrictedLimits.Permission.ACTS)) {
            problems.add(untrusted("/acts", PackProblem.ACTS_NOT_PERMITTED.plain()));
        }
        if (problems.isEmpty()) {
            load().corpus().texts().forEach(text -> choices(text.id() + "/" + TextFiles.TEXT, text.readings(), restricted, problems));
            choices(String.valueOf(manifest.jurisdictions()), load().corpus().jurisdictions().readings(), restricted, problems);
        }
        if (!problems.isEmpty()) {
            throw told(new InvalidInputException(problems));
        }
        return compiled(restricted, cache).from(places()).within(new RuleLimits(restricted.derived(), restricted.combinations()));
    }

    private RuleSource compiled(@Nullable RestrictedLimits restricted, @Nullable Path cache) {
        if (rules.isEmpty()) {
            return new RuleSource(manifest.basePackage(), List.of(), loader);
        }
        RuleCompiler compiler = RuleCompiler.find(loader).orElseThrow(() -> refusal(PackProblem.RULES_NOT_COMPILED.plain()));
        try {
            return compiler.compile(new RuleFiles(manifest.basePackage(), rules, loader, restricted, cache));
        } catch (InvalidInputException refused) {
            throw told(refused);
        }
    }

    private InvalidInputException told(InvalidInputException refused) {
        return folder == null ? refused : PackFiles.told(folder.root(), refused);
    }

    /** The folder may be that of a project whose compiled rules are on the class path. */
    private boolean isCompiled() {
        return manifest.models() != null && loader.getResource(manifest.models()) != null;
    }

    /** Its rule files that are yet to be compiled, by path in the pack: those of its author, and what {@link SettledRules} writes. */
    public Map<String, byte[]> ruleFiles() {
        return Collections.unmodifiableMap(rules);
    }

    /** What keeps it from being used with others, told of its {@code pack.yaml} where there is one. */
    Problem placed(Problem misfit) {
        return folder == null ? misfit : folder.told(folder.described().problem(misfit.pointer(), misfit.diagnosis()));
    }

    /** What is wrong with an amendment of this pack, where it stands; empty where it is one of another pack, or no file is known. */
    public Optional<Problem> amendment(Problem wrong) {
        return Stream.ofNullable(folder).flatMap(own -> Stream.ofNullable(own.amending())
                .flatMap(file -> AmendmentPlaces.placed(wrong, file).stream()).map(own::told)).findFirst();
    }

    /**
     * Amendments of rules that do not exist, where they stand; of a pack without a folder, the rules tell it when they are put together.
     *
     * @param before rules of the packs that it may amend
     */
    public List<Problem> amendedInVain(List<RuleSource> before) {
        List<Problem> problems = new ArrayList<>();
        boolean written = folder != null && folder.amending() != null;
        for (Amendment amendment : written ? load().amendments() : List.<Amendment>of()) {
            DisabledRule.by(amendment).ifPresent(wanted -> {
                List<String> names = before.stream().flatMap(source -> source.ruleNames(wanted.text()).stream()).distinct().sorted().toList();
                // Where there is none at all, it is the text that is wrong.
                if (!names.isEmpty() && !names.contains(wanted.rule())) {
                    Diagnosis missing = UnfitProblem.DISABLED_RULE_MISSING.with("rule", wanted.rule()).with("text", wanted.text())
                            .with("maybe", Suggestions.nearestSentence(wanted.rule(), names)).with("allowed", UnfitRules.quoted(names));
                    amendment(new Problem(amendment.id(), AmendmentPlaces.form(amendment) + "/rule", 0, missing)).ifPresent(problems::add);
                }
            });
        }
        return problems;
    }

    /** Where a rule stands in a rule file of this pack; empty where it is not one of them. Its message is of no use. */
    Optional<Problem> place(Unfit unfit) {
        return rules.entrySet().stream().filter(file -> rulePackage(file.getKey()).equals(unfit.rulePackage()))
                .map(file -> new Problem(file.getKey(), "", line(new String(file.getValue(), StandardCharsets.UTF_8), unfit), ""))
                .max(Comparator.comparingInt(Problem::line)).map(problem -> folder == null ? problem : folder.told(problem));
    }

    /** Where its rules stand, as far as that is known: of compiled rules, not at all. */
    private RulePlaces places() {
        Map<String, String> places = new HashMap<>();
        rules.forEach((file, content) -> {
            int line = 0;
            for (String written : new String(content, StandardCharsets.UTF_8).lines().toList()) {
                line++;
                for (Matcher rule = RULE.matcher(written); rule.find(); ) {
                    Problem place = new Problem(file, "", line, "");
                    places.putIfAbsent(rulePackage(file) + "." + (rule.group(1) != null ? rule.group(1) : rule.group(2)), (folder == null ? place : folder.told(place)).source() + ":" + line);
                }
            }
        });
        Set<String> texts = Stream.concat(manifest.texts().stream(), manifest.extended().stream()).collect(Collectors.toSet());
        return new RulePlaces(manifest.id(), !manifest.id().equals(PackReader.STANDARD), texts, places);
    }

    private String rulePackage(String file) {
        return RuleSource.packageOf(manifest.basePackage(), file.substring(0, Math.max(0, file.lastIndexOf('/'))));
    }

    /** Of the annotation that is wrong, or else of the rule. */
    private static int line(String text, Unfit unfit) {
        List<String> lines = text.lines().toList();
        for (int rule = 0; rule < lines.size(); rule++) {
            if (lines.get(rule).strip().matches("(?:.* )?rule\\s+[\"']?" + Pattern.quote(unfit.rule()) + "[\"']?.*")) {
                for (int line = rule; unfit.named() != null && line < lines.size() && !lines.get(line).strip().equals("when"); line++) {
                    if (lines.get(line).contains("\"" + unfit.named() + "\"")) {
                        return line + 1;
                    }
                }
                return rule + 1;
            }
        }
        return 0;
    }

    /** Rules of other packs that its amendments put out of use. */
    public Set<DisabledRule> disables() {
        Set<DisabledRule> disabled = new LinkedHashSet<>();
        if (manifest.amendments() != null) {
            load().amendments().forEach(amendment -> DisabledRule.by(amendment).ifPresent(disabled::add));
        }
        return disabled;
    }

    private static void choices(String file, List<Reading> readings, RestrictedLimits limits, List<Problem> problems) {
        long choices = 1;
        for (Reading reading : readings) {
            choices = Math.min(choices * reading.options().size(), Integer.MAX_VALUE);
        }
        if (choices > limits.choices()) {
            problems.add(new Problem(file, "/readings", 0, PackProblem.TOO_MANY_COMBINATIONS
                    .with("readings", readings.size()).with("limit", limits.choices())));
        }
    }

    private Problem untrusted(String pointer, Diagnosis diagnosis) {
        return folder == null ? new Problem(PackFiles.MANIFEST, pointer, 0, diagnosis) : folder.described().problem(pointer, diagnosis);
    }

    private InvalidInputException refusal(Diagnosis diagnosis) {
        return new InvalidInputException(List.of(new Problem(manifest.id(), "", 0, diagnosis)));
    }
}
