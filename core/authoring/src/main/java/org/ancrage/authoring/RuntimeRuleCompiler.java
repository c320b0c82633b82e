package org.ancrage.authoring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.document.Suggestions;
import org.ancrage.engine.rules.RuleSource;
import org.ancrage.pack.PackFiles;
import org.ancrage.pack.RestrictedLimits;
import org.ancrage.pack.RuleCompiler;
import org.ancrage.pack.RuleFiles;

/** Compiles rule files with Drools, in memory. Keeps no class loader and no state of Drools; thread-safe. */
public final class RuntimeRuleCompiler implements RuleCompiler {

    /** The parser's time and memory per level are bounded only for restricted packs; this bounds what a trusted pack can do by mistake. */
    private static final int LARGEST_TRUSTED = 16 * 1024 * 1024;
    /** Rules that stand in criteria as data are compiled under the path of that file. */
    private static final Pattern PATH = Pattern.compile("(?:[a-z0-9]++(?:-[a-z0-9]++)*+/){0,8}(?:rules\\.drl|criteria\\.yaml)");
    private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*){0,15}");
    private static final Pattern FOREIGN_IMPORT = Pattern.compile("\\bimport\\s+(?!org\\.ancrage\\.fact\\.|java\\.time\\.LocalDate\\b)");
    /** Where others keep their classes. */
    private static final Pattern RESERVED = Pattern.compile("(java|javax|jdk|sun|com\\.sun|org\\.ancrage|org\\.drools|org\\.kie)(\\..*)?");

    @Override
    public RuleSource compile(RuleFiles rules) {
        List<Problem> problems = places(rules);
        throwIfAny(problems);
        GeneratedRules generated = namesForeignTypes(rules) ? generated(rules) : kept(rules);
        return new RuleSource(rules.rulePackage(), generated.models(), new GeneratedClassLoader(generated, rules.loader()));
    }

    private static GeneratedRules kept(RuleFiles rules) {
        String key = CompilationCache.key(rules);
        CompilationCache cache = new CompilationCache(rules.cache());
        GeneratedRules generated = cache.find(key);
        if (generated == null || !admitted(generated, rules)) {
            generated = generated(rules);
            cache.keep(key, generated);
        }
        return generated;
    }

    /** Types of the author's own may change while the rule files stay as they are: what was compiled against them is not kept. */
    private static boolean namesForeignTypes(RuleFiles rules) {
        return rules.restricted() == null && rules.files().values().stream()
                .anyMatch(bytes -> FOREIGN_IMPORT.matcher(new String(bytes, StandardCharsets.UTF_8)).find());
    }

    private static boolean admitted(GeneratedRules cached, RuleFiles rules) {
        return rules.restricted() == null || GeneratedClassCheck.problems(cached, rules.rulePackage()).isEmpty();
    }

    private static List<Problem> places(RuleFiles rules) {
        List<Problem> problems = new ArrayList<>();
        RestrictedLimits limits = rules.restricted();
        if (!PACKAGE.matcher(rules.rulePackage()).matches() || limits != null && RESERVED.matcher(rules.rulePackage()).matches()) {
            problems.add(new Problem(PackFiles.MANIFEST, "", 0, RuleProblem.NO_PACKAGE_FOR_RULES.with("package", Suggestions.shown(rules.rulePackage()))
                    .with("author", limits == null ? "trusted" : "restricted")));
        }
        if (limits != null && rules.files().size() > limits.files()) {
            problems.add(new Problem(PackFiles.MANIFEST, "", 0, RuleProblem.TOO_MANY_RULE_FILES.with("size", rules.files().size()).with("limit", limits.files())));
            return problems;
        }
        int largest = limits == null ? LARGEST_TRUSTED : limits.bytes();
        rules.files().forEach((path, bytes) -> {
            if (!PATH.matcher(path).matches()) {
                problems.add(new Problem(Suggestions.shown(path), "", 0, RuleProblem.RULE_FILE_MISNAMED.plain()));
            } else if (!SourceVersion.isName(packageOf(rules.rulePackage(), path))) {
                problems.add(new Problem(path, "", 0, RuleProblem.FOLDER_OF_NO_PACKAGE.with("package", Suggestions.shown(packageOf(rules.rulePackage(), path)))));
            } else if (bytes.length > largest) {
                problems.add(new Problem(path, "", 0, RuleProblem.RULE_FILE_TOO_LONG.with("size", bytes.length).with("limit", largest)));
            }
        });
        return problems;
    }

    private static GeneratedRules generated(RuleFiles rules) {
        List<DrlTree> trees = trees(rules);
        if (rules.restricted() != null) {
            List<Problem> problems = checked(trees, rules, rules.restricted()).stream().map(Objection::problem).toList();
            throwIfAny(problems);
        }
        if (trees.isEmpty()) {
            return new GeneratedRules(List.of(), Map.of());
        }
        List<Problem> strange = trees.stream().flatMap(tree -> NotForRules.in(tree).stream()).toList();
        throwIfAny(strange);
        GeneratedRules generated;
        try {
            generated = ModelCompiler.compile(trees, rules.loader());
        } catch (InvalidInputException refused) {
            throw located(refused, trees(rules), rules);
        }
        if (rules.restricted() != null) {
            GeneratedClassCheck.check(generated, rules.rulePackage());
        }
        return generated;
    }

    /** Parsed, and where the pack is restricted only after their characters were found to be harmless. */
    private static List<DrlTree> trees(RuleFiles rules) {
        List<Problem> problems = new ArrayList<>();
        Map<String, RuleText> texts = new TreeMap<>();
        int count = 0;
        for (Map.Entry<String, byte[]> file : rules.files().entrySet()) {
            try {
                RuleText text = RuleText.of(file.getKey(), file.getValue());
                if (rules.restricted() == null) {
                    texts.put(file.getKey(), text.withoutMark());
                    continue;
                }
                CharacterCheck.Result result = CharacterCheck.of(text, rules.restricted());
                result.objections().forEach(objection -> problems.add(objection.problem()));
                count += result.rules();
                texts.put(file.getKey(), text);
            } catch (InvalidInputException refused) {
                problems.addAll(refused.problems());
            }
        }
        if (rules.restricted() != null && count > rules.restricted().rules()) {
            problems.add(new Problem(PackFiles.MANIFEST, "", 0, RuleProblem.TOO_MANY_RULES.with("holder", "pack").with("size", count).with("limit", rules.restricted().rules())));
        }
        throwIfAny(problems);
        List<DrlTree> trees = new ArrayList<>();
        texts.values().forEach(text -> {
            try {
                trees.add(DrlTree.of(text));
            } catch (InvalidInputException refused) {
                problems.addAll(refused.problems());
            }
        });
        throwIfAny(problems);
        trees.forEach(tree -> {
            String expected = packageOf(rules.rulePackage(), tree.file().path());
            if (!expected.equals(tree.descr().getName())) {
                problems.add(new Problem(tree.file().path(), "", tree.file().lineOf("package", 1), RuleProblem.PACKAGE_OF_ANOTHER_FOLDER
                        .with("package", Suggestions.shown(String.valueOf(tree.descr().getName()))).with("expected", expected)));
            }
        });
        throwIfAny(problems);
        return trees;
    }

    private static List<Objection> checked(List<DrlTree> trees, RuleFiles rules, RestrictedLimits limits) {
        List<Objection> objections = new ArrayList<>();
        long size = 0;
        for (DrlTree tree : trees) {
            RestrictedCheck.Result result = RestrictedCheck.of(tree, packageOf(rules.rulePackage(), tree.file().path()), limits);
            objections.addAll(result.objections());
            size += result.size();
        }
        if (size > limits.size()) {
            objections.add(new Objection(PackFiles.MANIFEST, 0, false, RuleProblem.TOO_MANY_PATTERNS_OF_PACK.with("size", size).with("limit", limits.size())));
        }
        return objections;
    }

    /** The compiler rarely says where a mistake stands: the check of restricted packs does, and what was perhaps meant. */
    private static InvalidInputException located(InvalidInputException refused, List<DrlTree> trees, RuleFiles rules) {
        RestrictedLimits limits = rules.restricted() == null ? RestrictedLimits.DEFAULT : rules.restricted();
        // Types of another package are known to the compiler alone.
        List<DrlTree> readable = trees.stream().filter(tree -> tree.descr().getImports().stream().allMatch(
                one -> one.getTarget().startsWith("org.ancrage.fact.") || one.getTarget().equals("java.time.LocalDate"))).toList();
        List<Problem> mistakes = checked(readable, rules, limits).stream().filter(Objection::mistake).map(Objection::problem).distinct().toList();
        return new InvalidInputException(mistakes.isEmpty() ? MistakenRules.placed(refused.problems(), trees, rules.loader()) : mistakes);
    }

    /** {@code fr/sren-31/rules.drl} in {@code <prefix>.fr.sren_31}. */
    private static String packageOf(String rulePackage, String path) {
        int end = path.lastIndexOf('/');
        return end < 0 ? rulePackage : RuleSource.packageOf(rulePackage, path.substring(0, end));
    }

    private static void throwIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }
}
