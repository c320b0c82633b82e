package org.ancrage.authoring.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ancrage.authoring.RuleFile;
import org.ancrage.authoring.lint.LintedRule.Annotation;
import org.ancrage.authoring.lint.RuleCondition.Accumulation;
import org.ancrage.authoring.lint.RuleCondition.Constraint;
import org.ancrage.authoring.lint.RuleCondition.Fact;
import org.ancrage.authoring.lint.RuleCondition.Group;
import org.ancrage.authoring.lint.RuleCondition.Kind;
import org.ancrage.authoring.lint.RuleCondition.Other;
import org.ancrage.document.Position;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Rules of a file, as checks see them: nothing of the parser is left in them. */
final class RuleReader {

    private final RuleFile file;

    private RuleReader(RuleFile file) {
        this.file = file;
    }

    static List<LintedRule> read(RuleFile file) {
        RuleReader reader = new RuleReader(file);
        return file.tree().getRules().stream().map(reader::rule).toList();
    }

    private LintedRule rule(RuleDescr rule) {
        Position start = at(rule);
        Map<String, Annotation> annotations = new LinkedHashMap<>();
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            String value = String.valueOf(annotation.getValueMap().getOrDefault("value", ""));
            annotations.put(annotation.getName(), new Annotation(unquoted(value), after("@" + annotation.getName(), rule.getStartCharacter(), start)));
        }
        Map<String, Position> attributes = new LinkedHashMap<>();
        rule.getAttributes().keySet().forEach(name -> attributes.put(name, after(name, rule.getStartCharacter(), start)));
        RuleCondition conditions = rule.isQuery() ? new Other("query", start) : condition(rule.getLhs());
        String consequence = rule.getConsequence() instanceof String code ? code.strip() : "";
        return new LintedRule(file.path(), rule.getName(), start, annotations, attributes, conditions, consequence,
                consequence.isEmpty() ? start : after(consequence.lines().findFirst().orElse(""), rule.getStartCharacter(), start));
    }

    private static String unquoted(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"") ? value.substring(1, value.length() - 1) : value;
    }

    private Position at(BaseDescr descr) {
        return file.position(descr.getStartCharacter());
    }

    /** The parser does not say where annotations and attributes stand. */
    private Position after(String part, int from, Position otherwise) {
        int found = file.text().indexOf(part, Math.max(from, 0));
        return found < 0 ? otherwise : file.position(found);
    }

    private RuleCondition condition(BaseDescr descr) {
        if (descr instanceof PatternDescr pattern) {
            return pattern(pattern);
        }
        Kind kind = descr instanceof AndDescr ? Kind.AND : descr instanceof OrDescr ? Kind.OR : descr instanceof NotDescr ? Kind.NOT
                : descr instanceof ExistsDescr ? Kind.EXISTS : null;
        if (kind == null) {
            return new Other(descr.getClass().getSimpleName().replace("Descr", "").toLowerCase(Locale.ROOT), at(descr));
        }
        List<RuleCondition> children = new ArrayList<>();
        for (Object child : ((ConditionalElementDescr) descr).getDescrs()) {
            children.add(condition((BaseDescr) child));
        }
        return new Group(kind, children, at(descr));
    }

    private RuleCondition pattern(PatternDescr pattern) {
        List<Constraint> constraints = pattern.getDescrs().stream().filter(ExprConstraintDescr.class::isInstance)
                .map(one -> new Constraint(((ExprConstraintDescr) one).getExpression().strip(), at((BaseDescr) one))).toList();
        if (pattern.getSource() instanceof AccumulateDescr accumulate) {
            boolean code = Stream.of(accumulate.getInitCode(), accumulate.getActionCode(), accumulate.getReverseCode(), accumulate.getResultCode())
                    .anyMatch(part -> part != null && !part.isBlank());
            List<RuleCondition> over = accumulate.getInput() == null ? List.of() : List.of(condition(accumulate.getInput()));
            return new Accumulation(over, constraints, code, at(pattern));
        }
        if (pattern.getSource() instanceof CollectDescr) {
            return new Other("collect", at(pattern));
        }
        if (pattern.isQuery()) {
            return new Other("query", at(pattern));
        }
        String variable = pattern.getIdentifier() == null || pattern.getIdentifier().isEmpty() ? null : pattern.getIdentifier();
        return new Fact(String.valueOf(pattern.getObjectType()), variable, constraints, at(pattern));
    }
}
