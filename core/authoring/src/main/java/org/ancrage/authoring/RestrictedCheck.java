package org.ancrage.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ancrage.document.Suggestions;
import org.ancrage.pack.RestrictedLimits;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/**
 * Second check of a restricted rule file: its tree may hold only what pure rules need. Whatever is not expected is refused.
 *
 * <p>Of files that are trusted, only mistakes are of interest: the compiler does not say where they stand.
 */
final class RestrictedCheck {

    private static final String EVERY_TYPE = ".*";
    private static final String MET = "met";
    private static final String UNMET = "unmet";
    private static final String DERIVES = "derives";
    private static final String FRENCH = "fr";
    private static final List<String> ANNOTATIONS = List.of(MET, UNMET, DERIVES, FRENCH);
    private static final List<String> CONCLUSIONS = List.of(MET, UNMET, DERIVES);

    private static final Pattern RULE_NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N} ,.;:'’()%«»&+/§°€–—-]+");
    private static final Pattern TEXT_LITERAL = Pattern.compile("\"[^\"\\\\]*\"");
    private static final Pattern CRITERION = Pattern.compile("\"[a-z0-9]++(?:-[a-z0-9]++)*+\"");

    private final DrlTree tree;
    private final RestrictedLimits limits;
    private final List<Finding> findings = new ArrayList<>();
    private long size;

    private RestrictedCheck(DrlTree tree, RestrictedLimits limits) {
        this.tree = tree;
        this.limits = limits;
    }

    /**
     * @param findings empty where all is well
     * @param size patterns and constraints of the file, as often as alternatives multiply them
     */
    record Result(List<Finding> findings, long size) {
    }

    /** @param rulePackage that the file must declare */
    static Result of(DrlTree tree, String rulePackage, RestrictedLimits limits) {
        RestrictedCheck check = new RestrictedCheck(tree, limits);
        check.run(rulePackage);
        return new Result(check.findings, check.size);
    }

    private void run(String rulePackage) {
        PackageDescr descr = tree.descr();
        if (!rulePackage.equals(descr.getName())) {
            report(tree.file().lineOf("package", 1), "the package (%s) must be %s, after the folder of the file."
                    .formatted(Suggestions.shown(String.valueOf(descr.getName())), rulePackage));
        }
        nothing(descr.getFunctionImports(), "import static", "a static import");
        nothing(descr.getAccumulateImports(), "import", "an import of a function that accumulates");
        nothing(descr.getGlobals(), "global", "a global");
        nothing(descr.getFunctions(), "function", "a function");
        nothing(descr.getTypeDeclarations(), "declare", "a declared type");
        nothing(descr.getEnumDeclarations(), "declare", "a declared enumeration");
        nothing(descr.getClassAndEnumDeclarationDescrs(), "declare", "a declared type");
        nothing(List.copyOf(descr.getWindowDeclarations()), "declare", "a window");
        nothing(List.copyOf(descr.getEntryPointDeclarations()), "declare", "an entry point");
        nothing(descr.getAttributes(), "", "an attribute for all rules");
        if (descr.getUnit() != null) {
            report(tree.file().lineOf("unit", 1), "a rule unit may not stand in a restricted rule file.");
        }
        Map<String, Class<?>> types = imported(descr);
        Set<String> names = new HashSet<>();
        if (descr.getRules().size() > limits.rules()) {
            report(0, "the file has %s rules. At most %s are allowed in a restricted pack.".formatted(descr.getRules().size(), limits.rules()));
            return;
        }
        for (RuleDescr rule : descr.getRules()) {
            if (!names.add(rule.getName())) {
                report(rule.getLine(), "the rule (%s) stands twice in the file. Name them apart.".formatted(Suggestions.shown(rule.getName())));
            }
            rule(rule, types);
        }
    }

    private void nothing(List<? extends BaseDescr> found, String keyword, String what) {
        for (BaseDescr one : found) {
            int line = one.getLine() > 0 ? one.getLine() : keyword.isEmpty() ? 0 : tree.file().lineOf(keyword, 1);
            report(line, "%s may not stand in a restricted rule file.".formatted(what));
        }
    }

    /** The facts that an import of all types of a package brings; nothing where it is no such import. */
    static Map<String, Class<?>> allOf(ImportDescr one) {
        String target = one.getTarget();
        return target.endsWith(EVERY_TYPE) ? FactVocabulary.inPackage(target.substring(0, target.length() - EVERY_TYPE.length())) : Map.of();
    }

    /** The types that rules of this file may name, by the name that they may use. */
    private Map<String, Class<?>> imported(PackageDescr descr) {
        Map<String, Class<?>> types = new TreeMap<>();
        Map<String, Class<?>> importable = FactVocabulary.importable();
        for (ImportDescr one : descr.getImports()) {
            String target = one.getTarget();
            Class<?> type = importable.get(target);
            Map<String, Class<?>> all = allOf(one);
            if (!all.isEmpty()) {
                types.putAll(all);
            } else if (type != null) {
                types.put(type.getSimpleName(), type);
            } else if (target.endsWith("*")) {
                report(lineOf(one), "the import (%s) brings more than facts. Import types one by one, or all of %s."
                        .formatted(Suggestions.shown(target), String.join(", ", FactVocabulary.packages())));
            } else {
                findings.add(new Finding(tree.file().path(), lineOf(one), target.startsWith("org.ancrage.fact."),
                        "the import (%s) is no type of org.ancrage.fact that a rule may name, and not java.time.LocalDate.%s"
                                .formatted(Suggestions.shown(target), Suggestions.maybe(target, importable.keySet()))));
            }
        }
        return types;
    }

    private int lineOf(ImportDescr descr) {
        return descr.getLine() > 0 ? descr.getLine() : tree.file().lineOf("import " + descr.getTarget(), 1);
    }

    // One rule

    private void rule(RuleDescr rule, Map<String, Class<?>> types) {
        int line = rule.getLine();
        if (rule.isQuery()) {
            report(line, "the query (%s) may not stand in a restricted rule file.".formatted(Suggestions.shown(rule.getName())));
            return;
        }
        if (!RULE_NAME.matcher(rule.getName()).matches()) {
            report(line, "the name of the rule (%s) holds other characters than letters, digits and punctuation.".formatted(Suggestions.shown(rule.getName())));
        }
        if (rule.getName().length() > limits.literal()) {
            report(line, "the name of the rule (%s) is longer than %s characters.".formatted(Suggestions.shown(rule.getName()), limits.literal()));
        }
        if (rule.getParentName() != null) {
            report(line, "the rule (%s) extends another one.".formatted(rule.getName()));
        }
        if (rule.getUnit() != null) {
            report(line, "the rule (%s) belongs to a rule unit.".formatted(rule.getName()));
        }
        for (String attribute : rule.getAttributes().keySet()) {
            report(tree.file().lineOf(attribute, line), "the rule (%s) has the attribute (%s). Rules have none.".formatted(rule.getName(), attribute));
        }
        if (rule.getErrors() != null && !rule.getErrors().isEmpty()) {
            report(line, "the rule (%s) does not follow the grammar of rules.".formatted(rule.getName()));
        }
        for (String consequence : rule.getNamedConsequences().keySet()) {
            report(tree.file().lineOf("then[" + consequence, line), "the rule (%s) has a second consequence (%s).".formatted(rule.getName(), consequence));
        }
        annotations(rule);
        ConditionCheck conditions = new ConditionCheck(tree.file().path(), rule.getName(), types, limits, findings);
        conditions.check(rule.getLhs(), line);
        size += conditions.size();
        consequence(rule, conditions, types);
    }

    private void annotations(RuleDescr rule) {
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            int line = tree.lineOf(rule, annotation);
            String name = annotation.getName();
            if (!ANNOTATIONS.contains(name) || annotation.getFullyQualifiedName() != null && !annotation.getFullyQualifiedName().equals(name)) {
                report(line, "the annotation (@%s) is not known.%s Allowed: @met, @unmet, @derives, @fr."
                        .formatted(Suggestions.shown(name), Suggestions.maybe(name, ANNOTATIONS)));
                continue;
            }
            if (annotation.isDuplicated() || annotation.isStrict()) {
                report(line, "the annotation (@%s) stands twice, or is strict. Give it once.".formatted(name));
            }
            Object value = annotation.getValueMap().get("value");
            if (annotation.getValueMap().size() != 1 || !(value instanceof String text) || !TEXT_LITERAL.matcher(text).matches()) {
                report(line, "the annotation (@%s) must have exactly one text in double quotes.".formatted(name));
            } else if (!name.equals(FRENCH) && !name.equals(DERIVES) && !CRITERION.matcher(text).matches()) {
                report(line, "the annotation (@%s) names no criterion (%s): lower-case letters, digits and hyphens."
                        .formatted(name, Suggestions.shown(text)));
            }
        }
        long conclusions = CONCLUSIONS.stream().filter(rule.getAnnotationNames()::contains).count();
        if (conclusions != 1 || !rule.getAnnotationNames().contains(FRENCH)) {
            report(rule.getLine(), "the rule (%s) must have exactly one of @met, @unmet and @derives, and its name in French (@fr)."
                    .formatted(Suggestions.shown(rule.getName())));
        }
    }

    private void consequence(RuleDescr rule, ConditionCheck conditions, Map<String, Class<?>> types) {
        String code = rule.getConsequence() instanceof String text ? text : "";
        // Of the code itself, which may begin on a later line than "then".
        int line = tree.file().lineOf(code.strip().lines().findFirst().orElse(""), rule.getConsequenceLine());
        String derived = derived(rule);
        if (derived == null) {
            if (!code.isBlank()) {
                report(line, "the consequence of the rule (%s) must be empty: its conclusion is its annotation.".formatted(rule.getName()));
            }
            return;
        }
        Class<?> type = FactVocabulary.derived(derived);
        if (type == null) {
            findings.add(new Finding(tree.file().path(), tree.lineOf(rule, rule.getAnnotation(DERIVES)), true, "the rule (%s) derives (%s), which is no derived fact.%s Allowed: %s.".formatted(
                    rule.getName(), Suggestions.shown(derived), Suggestions.maybe(derived, FactVocabulary.derivedNames()),
                    String.join(", ", FactVocabulary.derivedNames()))));
            return;
        }
        if (!limits.permits(RestrictedLimits.Permission.DERIVE)) {
            report(tree.lineOf(rule, rule.getAnnotation(DERIVES)), "the rule (%s) derives facts that rules of other packs look at, which a restricted pack may only where the application permits it: RestrictedLimits, DERIVE."
                    .formatted(Suggestions.shown(rule.getName())));
        }
        String wrong = InsertionCheck.wrong(code, type, conditions.variables(), types);
        if (wrong != null) {
            report(line, "the consequence of the rule (%s) must be exactly insert( new %s( … ) ); with values of facts that it matched: %s"
                    .formatted(rule.getName(), derived, wrong));
        }
    }

    private static @Nullable String derived(RuleDescr rule) {
        AnnotationDescr derives = rule.getAnnotation(DERIVES);
        return derives == null ? null : String.valueOf(derives.getValueMap().get("value")).replace("\"", "");
    }

    private void report(int line, String message) {
        findings.add(new Finding(tree.file().path(), Math.max(line, 0), false, message));
    }
}
