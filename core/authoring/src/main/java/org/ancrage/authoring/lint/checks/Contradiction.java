package org.ancrage.authoring.lint.checks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ancrage.authoring.lint.Check;
import org.ancrage.authoring.lint.Findings;
import org.ancrage.authoring.lint.LintProblem;
import org.ancrage.authoring.lint.LintedPack;
import org.ancrage.authoring.lint.LintedRule;
import org.ancrage.authoring.lint.LintedText;
import org.ancrage.authoring.lint.RuleCondition;
import org.ancrage.authoring.lint.RuleCondition.Accumulation;
import org.ancrage.authoring.lint.RuleCondition.Constraint;
import org.ancrage.authoring.lint.RuleCondition.Fact;
import org.ancrage.authoring.lint.RuleCondition.Group;
import org.ancrage.authoring.lint.RuleCondition.Kind;
import org.ancrage.authoring.lint.Severity;

/**
 * Two rules that find the same criterion met and unmet on the same facts: every premise of the one is a premise of the other, so that
 * whenever the other fires, both do.
 */
public final class Contradiction implements Check {

    private static final Pattern VARIABLE = Pattern.compile("\\$[\\p{L}0-9_]+");
    private static final Pattern BINDING = Pattern.compile("(\\$[\\p{L}0-9_]+)\\s*:=?\\s*(.+)");

    /** A premise in words of its own: types of facts, each with the constraints that it must meet. */
    private record Premise(String type, Set<String> constraints) {
        boolean impliedBy(Premise other) {
            return type.equals(other.type) && other.constraints.containsAll(constraints);
        }
    }

    @Override
    public String id() {
        return "contradiction";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void examine(LintedPack pack, Findings findings) {
        Map<String, List<Settling>> byCriterion = pack.texts().stream().flatMap(text -> text.rules().stream()
                        .filter(rule -> rule.conclusion().isPresent()).map(rule -> Settling.of(text, rule)))
                .collect(Collectors.groupingBy(Settling::criterion));
        byCriterion.forEach((criterion, rules) -> {
            for (Settling met : rules) {
                for (Settling unmet : rules) {
                    if (met.met() && !unmet.met() && (met.followsFrom(unmet) || unmet.followsFrom(met))) {
                        findings.report(unmet.rule().file(), unmet.rule().position(),
                                LintProblem.RULES_CONTRADICT.with("rule", unmet.rule().name()).with("other", met.rule().name())
                                        .with("line", met.rule().position().line()).with("criterion", criterion));
                    }
                }
            }
        });
    }

    /** A rule that settles a criterion, and what it looks at. */
    private record Settling(String criterion, boolean met, LintedRule rule, List<Premise> premises) {

        static Settling of(LintedText text, LintedRule rule) {
            Map<String, String> variables = new HashMap<>();
            rule.facts().forEach(fact -> names(fact, variables));
            List<RuleCondition> conditions = rule.conditions() instanceof Group group && group.kind() == Kind.AND ? group.children() : List.of(rule.conditions());
            return new Settling(text.global(rule.conclusion().orElseThrow().value()), rule.annotation("met").isPresent(), rule,
                    conditions.stream().map(condition -> premise(condition, variables)).toList());
        }

        boolean followsFrom(Settling other) {
            return premises.stream().allMatch(premise -> other.premises.stream().anyMatch(premise::impliedBy));
        }

        /** Variables by what they stand for, so that two rules may call the same thing differently. */
        private static void names(Fact fact, Map<String, String> variables) {
            if (fact.variable() != null) {
                variables.put(fact.variable(), "$" + fact.type());
            }
            for (Constraint constraint : fact.constraints()) {
                Matcher binding = BINDING.matcher(constraint.text());
                if (binding.matches()) {
                    variables.put(binding.group(1), "$" + fact.type() + "." + binding.group(2));
                }
            }
        }

        private static Premise premise(RuleCondition condition, Map<String, String> variables) {
            return condition instanceof Fact fact
                    ? new Premise(fact.type(), constraints(fact.constraints(), variables))
                    : new Premise(written(condition, variables), Set.of());
        }

        private static String written(RuleCondition condition, Map<String, String> variables) {
            String children = condition.children().stream().map(child -> written(child, variables)).collect(Collectors.joining(", "));
            if (condition instanceof Fact fact) {
                return fact.type() + constraints(fact.constraints(), variables);
            }
            return condition instanceof Group group ? group.kind() + "(" + children + ")"
                    : condition instanceof Accumulation accumulation ? "accumulate(" + children + constraints(accumulation.results(), variables) + ")"
                    // Not known to be the same as any other.
                    : condition.toString();
        }

        private static Set<String> constraints(List<Constraint> constraints, Map<String, String> variables) {
            Set<String> all = new TreeSet<>();
            for (Constraint constraint : constraints) {
                if (!BINDING.matcher(constraint.text()).matches()) {
                    all.add(VARIABLE.matcher(constraint.text().replaceAll("\\s+", ""))
                            .replaceAll(found -> Matcher.quoteReplacement(variables.getOrDefault(found.group(), found.group()))));
                }
            }
            return all;
        }
    }
}
