package org.ancrage.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
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

    private static final Pattern RULE_NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N} ,.;:'’()%«»&+/§°€–—-]+");
    private static final Pattern TEXT_LITERAL = Pattern.compile("\"[^\"\\\\]*\"");
    private static final Pattern CRITERION = Pattern.compile("\"[a-z0-9]++(?:-[a-z0-9]++)*+\"");

    private final DrlTree tree;
    private final RestrictedLimits limits;
    private final List<Objection> objections = new ArrayList<>();
    private long size;

    private RestrictedCheck(DrlTree tree, RestrictedLimits limits) {
        this.tree = tree;
        this.limits = limits;
    }

    /**
     * @param objections empty where all is well
     * @param size patterns and constraints of the file, as often as alternatives multiply them
     */
    record Result(List<Objection> objections, long size) {
    }

    /** @param rulePackage that the file must declare */
    static Result of(DrlTree tree, String rulePackage, RestrictedLimits limits) {
        RestrictedCheck check = new RestrictedCheck(tree, limits);
        check.run(rulePackage);
        return new Result(check.objections, check.size);
    }

    private void run(String rulePackage) {
        PackageDescr descr = tree.descr();
        if (!rulePackage.equals(descr.getName())) {
            report(tree.file().lineOf("package", 1), RuleProblem.PACKAGE_OF_ANOTHER_FOLDER
                    .with("package", Suggestions.shown(String.valueOf(descr.getName()))).with("expected", rulePackage));
        }
        nothing(descr.getFunctionImports(), "import static", "static-import");
        nothing(descr.getAccumulateImports(), "import", "function-import");
        nothing(descr.getGlobals(), "global", "global");
        nothing(descr.getFunctions(), "function", "function");
        nothing(descr.getTypeDeclarations(), "declare", "type");
        nothing(descr.getEnumDeclarations(), "declare", "enumeration");
        nothing(descr.getClassAndEnumDeclarationDescrs(), "declare", "type");
        nothing(List.copyOf(descr.getWindowDeclarations()), "declare", "window");
        nothing(List.copyOf(descr.getEntryPointDeclarations()), "declare", "entry-point");
        nothing(descr.getAttributes(), "", "attribute");
        if (descr.getUnit() != null) {
            report(tree.file().lineOf("unit", 1), RestrictedProblem.NOT_IN_RESTRICTED_FILE.with("construct", "unit"));
        }
        Map<String, Class<?>> types = imported(descr);
        Set<String> names = new HashSet<>();
        if (descr.getRules().size() > limits.rules()) {
            report(0, RuleProblem.TOO_MANY_RULES.with("holder", "file").with("size", descr.getRules().size()).with("limit", limits.rules()));
            return;
        }
        for (RuleDescr rule : descr.getRules()) {
            if (!names.add(rule.getName())) {
                report(rule.getLine(), RuleProblem.RULE_TWICE.with("rule", Suggestions.shown(rule.getName())).with("holder", "file"));
            }
            rule(rule, types);
        }
    }

    private void nothing(List<? extends BaseDescr> found, String keyword, String construct) {
        for (BaseDescr one : found) {
            int line = one.getLine() > 0 ? one.getLine() : keyword.isEmpty() ? 0 : tree.file().lineOf(keyword, 1);
            report(line, RestrictedProblem.NOT_IN_RESTRICTED_FILE.with("construct", construct));
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
                report(lineOf(one), RestrictedProblem.IMPORT_OF_MORE.with("import", Suggestions.shown(target)).with("packages", FactVocabulary.packages()));
            } else {
                objections.add(new Objection(tree.file().path(), lineOf(one), target.startsWith("org.ancrage.fact."),
                        RestrictedProblem.IMPORT_OF_NO_FACT.with("import", Suggestions.shown(target))
                                .with("maybe", Suggestions.nearest(target, importable.keySet()))));
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
            report(line, RestrictedProblem.NOT_IN_RESTRICTED_FILE.with("construct", "query").with("query", Suggestions.shown(rule.getName())));
            return;
        }
        if (!RULE_NAME.matcher(rule.getName()).matches()) {
            report(line, RestrictedProblem.RULE_NAME_OF_OTHER_CHARACTERS.with("rule", Suggestions.shown(rule.getName())));
        }
        if (rule.getName().length() > limits.literal()) {
            report(line, RestrictedProblem.RULE_NAME_TOO_LONG.with("rule", Suggestions.shown(rule.getName())).with("limit", limits.literal()));
        }
        if (rule.getParentName() != null) {
            report(line, RestrictedProblem.RULE_EXTENDS_ANOTHER.with("rule", rule.getName()));
        }
        if (rule.getUnit() != null) {
            report(line, RestrictedProblem.RULE_OF_A_UNIT.with("rule", rule.getName()));
        }
        for (String attribute : rule.getAttributes().keySet()) {
            report(tree.file().lineOf(attribute, line), RestrictedProblem.RULE_WITH_ATTRIBUTE.with("rule", rule.getName()).with("attribute", attribute));
        }
        if (rule.getErrors() != null && !rule.getErrors().isEmpty()) {
            report(line, RestrictedProblem.RULE_MALFORMED.with("rule", rule.getName()));
        }
        for (String consequence : rule.getNamedConsequences().keySet()) {
            report(tree.file().lineOf("then[" + consequence, line), RestrictedProblem.CONSEQUENCE_TWICE.with("rule", rule.getName()).with("consequence", consequence));
        }
        annotations(rule);
        ConditionCheck conditions = new ConditionCheck(tree.file().path(), rule.getName(), types, limits, objections);
        conditions.check(rule.getLhs(), line);
        size += conditions.size();
        consequence(rule, conditions, types);
    }

    private void annotations(RuleDescr rule) {
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            int line = tree.lineOf(rule, annotation);
            String name = annotation.getName();
            Diagnosis wrong = RuleAnnotations.wrong(annotation);
            if (wrong != null) {
                report(line, wrong);
            }
            if (!RuleAnnotations.known(annotation)) {
                continue;
            }
            Object value = annotation.getValueMap().get("value");
            if (annotation.getValueMap().size() != 1 || !(value instanceof String text) || !TEXT_LITERAL.matcher(text).matches()) {
                report(line, RestrictedProblem.ANNOTATION_WITHOUT_TEXT.with("annotation", name));
            } else if (!name.equals(RuleAnnotations.FRENCH) && !name.equals(RuleAnnotations.DERIVES) && !CRITERION.matcher(text).matches()) {
                report(line, RestrictedProblem.ANNOTATION_OF_NO_CRITERION.with("annotation", name).with("criterion", Suggestions.shown(text)));
            }
        }
        long conclusions = RuleAnnotations.CONCLUSIONS.stream().filter(rule.getAnnotationNames()::contains).count();
        if (conclusions != 1 || !rule.getAnnotationNames().contains(RuleAnnotations.FRENCH)) {
            report(rule.getLine(), RestrictedProblem.RULE_WITHOUT_CONCLUSION.with("rule", Suggestions.shown(rule.getName())));
        }
    }

    private void consequence(RuleDescr rule, ConditionCheck conditions, Map<String, Class<?>> types) {
        String code = rule.getConsequence() instanceof String text ? text : "";
        // Of the code itself, which may begin on a later line than "then".
        int line = tree.file().lineOf(code.strip().lines().findFirst().orElse(""), rule.getConsequenceLine());
        String derived = derived(rule);
        if (derived == null) {
            if (!code.isBlank()) {
                report(line, RestrictedProblem.CONSEQUENCE_NOT_EMPTY.with("rule", rule.getName()));
            }
            return;
        }
        Class<?> type = FactVocabulary.derived(derived);
        if (type == null) {
            objections.add(new Objection(tree.file().path(), tree.lineOf(rule, rule.getAnnotation(RuleAnnotations.DERIVES)), true, RestrictedProblem.NO_DERIVED_FACT
                    .with("rule", rule.getName()).with("type", Suggestions.shown(derived)).with("maybe", Suggestions.nearest(derived, FactVocabulary.derivedNames()))
                    .with("allowed", FactVocabulary.derivedNames())));
            return;
        }
        if (!limits.permits(RestrictedLimits.Permission.DERIVE)) {
            report(tree.lineOf(rule, rule.getAnnotation(RuleAnnotations.DERIVES)), RestrictedProblem.DERIVING_NOT_PERMITTED.with("rule", Suggestions.shown(rule.getName())));
        }
        Diagnosis wrong = InsertionCheck.wrong(rule.getName(), code, type, conditions.variables(), types);
        if (wrong != null) {
            report(line, wrong);
        }
    }

    private static @Nullable String derived(RuleDescr rule) {
        AnnotationDescr derives = rule.getAnnotation(RuleAnnotations.DERIVES);
        return derives == null ? null : String.valueOf(derives.getValueMap().get("value")).replace("\"", "");
    }

    private void report(int line, Diagnosis diagnosis) {
        objections.add(new Objection(tree.file().path(), Math.max(line, 0), false, diagnosis));
    }
}
