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
    private final List<Finding> findings;
    private Joins joins = new Joins();
    private Map<String, Class<?>> variables = new LinkedHashMap<>();
    private int patterns;
    private int size;
    private long alternatives = 1;

    ConditionCheck(String path, String rule, Map<String, Class<?>> types, RestrictedLimits limits, List<Finding> findings) {
        this.path = path;
        this.rule = rule;
        this.types = types;
        this.limits = limits;
        this.findings = findings;
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
            report(line, "the rule (%s) has more than %s combinations of alternatives (or), as many as are allowed in a restricted pack. Write several rules."
                    .formatted(Suggestions.shown(rule), limits.alternatives()));
        }
        if (patterns > limits.patterns()) {
            report(line, "the rule (%s) has %s patterns. At most %s are allowed in a restricted pack.".formatted(Suggestions.shown(rule), patterns, limits.patterns()));
        }
        if (joins.multiplying() > limits.joins()) {
            report(line, "the rule (%s) combines %s patterns that may each match many facts. At most %s are allowed in a restricted pack."
                    .formatted(Suggestions.shown(rule), joins.multiplying(), limits.joins()));
        }
        if (joins.groups() > RestrictedLimits.UNJOINED) {
            report(line, "the rule (%s) has %s groups of patterns that nothing joins, so that they multiply. Join them by a variable."
                    .formatted(Suggestions.shown(rule), joins.groups()));
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
            report(line, "conditions are nested deeper than %s levels.".formatted(limits.depth()));
            return;
        }
        if (descr instanceof AnnotatedBaseDescr annotated && !annotated.getAnnotationNames().isEmpty()) {
            report(line, "an annotation may only stand on a rule.");
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
            report(line, "the rule (%s) uses (%s). Only patterns, and, or, not, exists, from and accumulate may stand in a restricted rule."
                    .formatted(Suggestions.shown(rule), kind.getSimpleName().replace("Descr", "").toLowerCase(Locale.ROOT)));
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
            report(line, "a window (over) may not stand in a restricted rule.");
        }
        if (pattern.isQuery() || pattern.isUnification()) {
            report(line, "a query or a unification (:=) may not stand in a restricted rule.");
        }
        PatternSourceDescr source = pattern.getSource();
        if (source != null && source.getClass() == AccumulateDescr.class) {
            accumulate((AccumulateDescr) source, pattern, line, depth);
            return;
        }
        String name = String.valueOf(pattern.getObjectType());
        Class<?> type = FactVocabulary.fact(name);
        if (type == null || types.get(name) != type) {
            findings.add(new Finding(path, line, true, type == null
                    ? "the type (%s) is no fact.%s".formatted(Suggestions.shown(name), Suggestions.maybe(name, FactVocabulary.factNames()))
                    : "the type (%s) is not imported. Add: import %s".formatted(name, type.getCanonicalName())));
            return;
        }
        if (pattern.getGenericType() != null && !name.equals(pattern.getGenericType().toString())) {
            report(line, "the type (%s) may not have type arguments.".formatted(name));
        }
        Set<String> used = new HashSet<>();
        boolean fromList = false;
        if (source != null) {
            fromList = from(source, line, used);
        }
        ExpressionCheck.Scope scope = new ExpressionCheck.Scope(path, types, variables, findings);
        ExpressionCheck constraints = new ExpressionCheck(scope, type, limits);
        List<? extends BaseDescr> all = pattern.getDescrs();
        if (all.size() > limits.constraints()) {
            report(line, "the pattern (%s) has %s constraints. At most %s are allowed in a restricted pack.".formatted(name, all.size(), limits.constraints()));
            return;
        }
        for (BaseDescr one : all) {
            int at = one.getLine() > 0 ? one.getLine() : line;
            if (one.getClass() == ExprConstraintDescr.class && ((ExprConstraintDescr) one).getType() == ExprConstraintDescr.Type.NAMED) {
                constraints.check(((ExprConstraintDescr) one).getExpression(), at);
            } else {
                report(at, "a constraint by position may not stand in a restricted rule. Name the component.");
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
            report(line, "after from, only a variable may stand, or a component of one.");
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
                findings.add(new Finding(path, line, true, "the component (%s) of (%s) is not known.%s".formatted(
                        steps[i], type.getSimpleName(), Suggestions.maybe(steps[i], FactVocabulary.components(type).keySet()))));
                return true;
            }
            type = next;
        }
        if (!Iterable.class.isAssignableFrom(type)) {
            report(line, "after from, (%s) is no list.".formatted(Suggestions.shown(text)));
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
            report(line, "accumulate may only stand as accumulate( pattern; $result : function( $variable ); constraints ), with %s."
                    .formatted(String.join(", ", FUNCTIONS)));
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
        ExpressionCheck constraints = new ExpressionCheck(new ExpressionCheck.Scope(path, types, variables, findings), null, limits);
        for (BaseDescr one : result.getDescrs()) {
            if (one.getClass() == ExprConstraintDescr.class) {
                constraints.check(((ExprConstraintDescr) one).getExpression(), one.getLine() > 0 ? one.getLine() : line);
            } else {
                report(line, "a constraint on a result must compare it.");
            }
        }
    }

    private void function(AccumulateDescr.AccumulateFunctionCallDescr call, int line) {
        if (!FUNCTIONS.contains(call.getFunction())) {
            report(line, "the function (%s) may not stand in a restricted rule.%s Allowed: %s.".formatted(
                    Suggestions.shown(call.getFunction()), Suggestions.maybe(call.getFunction(), FUNCTIONS), String.join(", ", FUNCTIONS)));
        }
        if (call.isUnification()) {
            report(line, "a unification (:=) may not stand in a restricted rule.");
        }
        String[] arguments = call.getParams();
        if (arguments.length > 1 || arguments.length == 0 && !"count".equals(call.getFunction())) {
            report(line, "the function (%s) has one argument, a variable.".formatted(Suggestions.shown(call.getFunction())));
        }
        for (String argument : arguments) {
            if (!VARIABLE.matcher(argument).matches()) {
                report(line, "the argument (%s) of a function must be a variable.".formatted(Suggestions.shown(argument)));
            } else if (!variables.containsKey(argument)) {
                unknownVariable(argument, line);
            }
        }
    }

    private void bind(String variable, Class<?> type, int line) {
        if (!VARIABLE.matcher(variable).matches()) {
            report(line, "the variable (%s) must be $ and letters or digits.".formatted(Suggestions.shown(variable)));
        } else if (variables.put(variable, type) != null) {
            report(line, "the variable (%s) stands for two things. Name them apart.".formatted(variable));
        }
    }

    private void unknownVariable(String variable, int line) {
        findings.add(new Finding(path, line, true, "the variable (%s) is not known here.%s".formatted(
                Suggestions.shown(variable), Suggestions.maybe(variable, variables.keySet()))));
    }

    private void report(int line, String message) {
        findings.add(new Finding(path, line, false, message));
    }
}
