package org.ancrage.authoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.pack.RestrictedLimits;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.PatternSourceDescr;

/** The conditions of one rule: patterns on facts, {@code and}, {@code or}, {@code not}, {@code exists}, {@code from}, {@code accumulate}. */
final class ConditionCheck {

    private static final Pattern VARIABLE = Pattern.compile("\\$[a-zA-Z][a-zA-Z0-9]{0,63}");
    private static final Pattern PATH = Pattern.compile("\\$[a-zA-Z][a-zA-Z0-9]{0,63}(\\s*\\.\\s*[a-z][a-zA-Z0-9]{0,63})*");
    private static final List<String> FUNCTIONS = List.of("sum", "count", "min", "max");

    private final String path;
    private final String rule;
    private final Map<String, Class<?>> types;
    private final RestrictedLimits limits;
    private final List<Objection> objections;
    private Joins joins = new Joins();
    private Map<String, Class<?>> variables = new LinkedHashMap<>();
    private int patterns;
    private int size;
    private long alternatives = 1;

    ConditionCheck(String path, String rule, Map<String, Class<?>> types, RestrictedLimits limits, List<Objection> objections) {
        this.path = path;
        this.rule = rule;
        this.types = types;
        this.limits = limits;
        this.objections = objections;
    }

    /** Of the whole rule: those of {@code not}, {@code exists} and {@code or} are not seen outside of them. */
    Map<String, Class<?>> variables() {
        return variables;
    }

    /** Patterns and constraints, as often as alternatives multiply them: of each, a class is generated, and each has its place in memory. */
    long size() {
        return size * Math.min(alternatives, limits.alternatives());
    }

    void check(AndDescr conditions, int line) {
        condition(conditions, line, 0);
        alternatives = alternatives(conditions, 0);
        if (alternatives > limits.alternatives()) {
            report(line, RestrictedProblem.TOO_MANY_ALTERNATIVES.with("rule", Suggestions.shown(rule)).with("limit", limits.alternatives()));
        }
        if (patterns > limits.patterns()) {
            report(line, RestrictedProblem.TOO_MANY_PATTERNS.with("rule", Suggestions.shown(rule)).with("size", patterns).with("limit", limits.patterns()));
        }
        if (joins.multiplying() > limits.joins()) {
            report(line, RestrictedProblem.TOO_MANY_JOINS.with("rule", Suggestions.shown(rule)).with("size", joins.multiplying()).with("limit", limits.joins()));
        }
        if (joins.groups() > RestrictedLimits.UNJOINED) {
            report(line, RestrictedProblem.PATTERNS_NOT_JOINED.with("rule", Suggestions.shown(rule)).with("size", joins.groups()));
        }
    }

    /** How many rules without alternatives it takes to say the same: the compiler makes as many of it. */
    private long alternatives(BaseDescr descr, int depth) {
        if (descr instanceof PatternDescr pattern) {
            return pattern.getSource() instanceof AccumulateDescr accumulate && accumulate.getInput() != null
                    ? alternatives(accumulate.getInput(), depth + 1) : 1;
        } else if (!(descr instanceof ConditionalElementDescr) || depth > limits.depth()) {
            return 1;
        }
        long all = descr instanceof OrDescr ? 0 : 1;
        for (Object child : ((ConditionalElementDescr) descr).getDescrs()) {
            long of = alternatives((BaseDescr) child, depth + 1);
            all = Math.min(descr instanceof OrDescr ? all + of : all * of, Integer.MAX_VALUE);
        }
        return all;
    }

    private void condition(BaseDescr descr, int near, int depth) {
        int line = descr.getLine() > 0 ? descr.getLine() : near;
        if (depth > limits.depth()) {
            report(line, RestrictedProblem.CONDITIONS_TOO_DEEP.with("limit", limits.depth()));
            return;
        }
        if (descr instanceof AnnotatedBaseDescr annotated && !annotated.getAnnotationNames().isEmpty()) {
            report(line, RestrictedProblem.ANNOTATION_IN_A_RULE.plain());
        }
        // Exact classes: what extends one of them does more.
        Class<?> kind = descr.getClass();
        if (kind == AndDescr.class) {
            ((AndDescr) descr).getDescrs().forEach(child -> condition(child, line, depth + 1));
        } else if (kind == OrDescr.class) {
            alternatives((OrDescr) descr, line, depth);
        } else if (kind == NotDescr.class) {
            inside(() -> ((NotDescr) descr).getDescrs().forEach(child -> condition(child, line, depth + 1)));
        } else if (kind == ExistsDescr.class) {
            inside(() -> {
                for (Object child : ((ExistsDescr) descr).getDescrs()) {
                    condition((BaseDescr) child, line, depth + 1);
                }
            });
        } else if (kind == PatternDescr.class) {
            pattern((PatternDescr) descr, line, depth);
        } else {
            report(line, RestrictedProblem.ELEMENT_NOT_ADMITTED.with("rule", Suggestions.shown(rule))
                    .with("element", kind.getSimpleName().replace("Descr", "").toLowerCase(Locale.ROOT)));
        }
    }

    /** What is bound inside is not seen outside, and multiplies with nothing that follows. */
    private void inside(Runnable inside) {
        Map<String, Class<?>> outside = variables;
        Joins before = joins;
        variables = new LinkedHashMap<>(outside);
        joins = before.copy();
        inside.run();
        variables = outside;
        before.note(joins);
        joins = before;
    }

    private void alternatives(OrDescr alternatives, int line, int depth) {
        Map<String, Class<?>> outside = variables;
        Joins before = joins;
        Joins most = before;
        for (BaseDescr alternative : alternatives.getDescrs()) {
            variables = new LinkedHashMap<>(outside);
            joins = before.copy();
            condition(alternative, line, depth + 1);
            if (joins.multiplying() >= most.multiplying()) {
                joins.note(most);
                most = joins;
            } else {
                most.note(joins);
            }
        }
        variables = outside;
        joins = most;
    }

    private void pattern(PatternDescr pattern, int line, int depth) {
        patterns++;
        size += 1 + pattern.getDescrs().size();
        if (!pattern.getBehaviors().isEmpty()) {
            report(line, RestrictedProblem.NOT_IN_RESTRICTED_RULE.with("element", "window"));
        }
        if (pattern.isQuery() || pattern.isUnification()) {
            report(line, RestrictedProblem.NOT_IN_RESTRICTED_RULE.with("element", "query"));
        }
        PatternSourceDescr source = pattern.getSource();
        if (source != null && source.getClass() == AccumulateDescr.class) {
            accumulate((AccumulateDescr) source, pattern, line, depth);
            return;
        }
        String name = String.valueOf(pattern.getObjectType());
        Class<?> type = FactVocabulary.fact(name);
        if (type == null || types.get(name) != type) {
            objections.add(new Objection(path, line, true, type == null
                    ? RestrictedProblem.TYPE_OF_NO_FACT.with("type", Suggestions.shown(name)).with("maybe", Suggestions.nearest(name, FactVocabulary.factNames()))
                    : RestrictedProblem.TYPE_NOT_IMPORTED.with("type", name).with("import", type.getCanonicalName())));
            return;
        }
        if (pattern.getGenericType() != null && !name.equals(pattern.getGenericType().toString())) {
            report(line, RestrictedProblem.TYPE_WITH_ARGUMENTS.with("type", name));
        }
        Set<String> used = new HashSet<>();
        boolean fromList = false;
        if (source != null) {
            fromList = from(source, line, used);
        }
        ExpressionCheck.Scope scope = new ExpressionCheck.Scope(path, types, variables, objections);
        ExpressionCheck constraints = new ExpressionCheck(scope, type, limits);
        List<? extends BaseDescr> all = pattern.getDescrs();
        if (all.size() > limits.constraints()) {
            report(line, RestrictedProblem.TOO_MANY_CONSTRAINTS.with("type", name).with("size", all.size()).with("limit", limits.constraints()));
            return;
        }
        for (BaseDescr one : all) {
            int at = one.getLine() > 0 ? one.getLine() : line;
            if (one.getClass() == ExprConstraintDescr.class && ((ExprConstraintDescr) one).getType() == ExprConstraintDescr.Type.NAMED) {
                constraints.check(((ExprConstraintDescr) one).getExpression(), at);
            } else {
                report(at, RestrictedProblem.CONSTRAINT_BY_POSITION.plain());
            }
        }
        used.addAll(constraints.used());
        Set<String> bound = new HashSet<>(constraints.bound().keySet());
        constraints.bound().forEach((variable, value) -> bind(variable, value, line));
        if (pattern.getIdentifier() != null) {
            bind(pattern.getIdentifier(), type, line);
            bound.add(pattern.getIdentifier());
        }
        joins.add(!fromList && FactVocabulary.single(type) || constraints.byKey(), used, bound);
    }

    private boolean from(PatternSourceDescr source, int line, Set<String> used) {
        String text = source.getClass() == FromDescr.class && ((FromDescr) source).getDataSource() != null
                ? ((FromDescr) source).getDataSource().getText() == null
                        ? ((FromDescr) source).getDataSource().toString()
                        : ((FromDescr) source).getDataSource().getText()
                : "";
        if (!PATH.matcher(text).matches()) {
            report(line, RestrictedProblem.FROM_NO_VARIABLE.plain());
            return true;
        }
        String[] steps = text.split("\\s*\\.\\s*");
        Class<?> type = variables.get(steps[0]);
        if (type == null) {
            unknownVariable(steps[0], line);
            return true;
        }
        for (int i = 1; i < steps.length; i++) {
            Class<?> next = FactVocabulary.traversed(type) ? FactVocabulary.components(type).get(steps[i]) : null;
            if (next == null) {
                objections.add(new Objection(path, line, true, ConstraintProblem.COMPONENT_NOT_OF_FACT.with("component", steps[i])
                        .with("type", type.getSimpleName()).with("maybe", Suggestions.nearest(steps[i], FactVocabulary.components(type).keySet()))));
                return true;
            }
            type = next;
        }
        if (!Iterable.class.isAssignableFrom(type)) {
            report(line, RestrictedProblem.FROM_NO_LIST.with("path", Suggestions.shown(text)));
        }
        used.add(steps[0]);
        return true;
    }

    private void accumulate(AccumulateDescr accumulate, PatternDescr result, int line, int depth) {
        List<String> code = new ArrayList<>();
        for (String part : new String[] {accumulate.getInitCode(), accumulate.getActionCode(), accumulate.getReverseCode(), accumulate.getResultCode()}) {
            if (part != null && !part.isBlank()) {
                code.add(part);
            }
        }
        if (!code.isEmpty() || accumulate.getFunctions() == null || accumulate.getFunctions().isEmpty()
                || accumulate.getFunctions().stream().anyMatch(call -> call.getBind() == null)
                || result.getIdentifier() != null || !"Object".equals(result.getObjectType())
                || accumulate.getClassName() != null || accumulate.getDeclarations() != null && accumulate.getDeclarations().length > 0) {
            report(line, RestrictedProblem.ACCUMULATE_OTHERWISE.with("allowed", FUNCTIONS));
            return;
        }
        Map<String, Class<?>> results = new LinkedHashMap<>();
        inside(() -> {
            condition(accumulate.getInput(), line, depth + 1);
            for (AccumulateDescr.AccumulateFunctionCallDescr call : accumulate.getFunctions()) {
                function(call, line);
                results.put(call.getBind(), BigDecimal.class);
            }
        });
        results.forEach((variable, type) -> bind(variable, type, line));
        ExpressionCheck constraints = new ExpressionCheck(new ExpressionCheck.Scope(path, types, variables, objections), null, limits);
        for (BaseDescr one : result.getDescrs()) {
            if (one.getClass() == ExprConstraintDescr.class) {
                constraints.check(((ExprConstraintDescr) one).getExpression(), one.getLine() > 0 ? one.getLine() : line);
            } else {
                report(line, RestrictedProblem.RESULT_NOT_COMPARED.plain());
            }
        }
    }

    private void function(AccumulateDescr.AccumulateFunctionCallDescr call, int line) {
        if (!FUNCTIONS.contains(call.getFunction())) {
            report(line, RestrictedProblem.FUNCTION_NOT_ADMITTED.with("function", Suggestions.shown(call.getFunction()))
                    .with("maybe", Suggestions.nearest(call.getFunction(), FUNCTIONS)).with("allowed", FUNCTIONS));
        }
        if (call.isUnification()) {
            report(line, RestrictedProblem.NOT_IN_RESTRICTED_RULE.with("element", "unification"));
        }
        String[] arguments = call.getParams();
        if (arguments.length > 1 || arguments.length == 0 && !"count".equals(call.getFunction())) {
            report(line, RestrictedProblem.FUNCTION_OF_ONE_ARGUMENT.with("function", Suggestions.shown(call.getFunction())));
        }
        for (String argument : arguments) {
            if (!VARIABLE.matcher(argument).matches()) {
                report(line, RestrictedProblem.ARGUMENT_NO_VARIABLE.with("argument", Suggestions.shown(argument)));
            } else if (!variables.containsKey(argument)) {
                unknownVariable(argument, line);
            }
        }
    }

    private void bind(String variable, Class<?> type, int line) {
        if (!VARIABLE.matcher(variable).matches()) {
            report(line, RestrictedProblem.VARIABLE_MALFORMED.with("variable", Suggestions.shown(variable)));
        } else if (variables.put(variable, type) != null) {
            report(line, RestrictedProblem.VARIABLE_TWICE.with("variable", variable));
        }
    }

    private void unknownVariable(String variable, int line) {
        objections.add(new Objection(path, line, true, RestrictedProblem.VARIABLE_UNKNOWN.with("variable", Suggestions.shown(variable))
                .with("maybe", Suggestions.nearest(variable, variables.keySet()))));
    }

    private void report(int line, Diagnosis diagnosis) {
        objections.add(new Objection(path, line, false, diagnosis));
    }
}
