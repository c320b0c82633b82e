package org.ancrage.authoring.lint.checks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.authoring.lint.Check;
import org.ancrage.authoring.lint.Findings;
import org.ancrage.authoring.lint.LintProblem;
import org.ancrage.authoring.lint.LintedPack;
import org.ancrage.authoring.lint.LintedRule;
import org.ancrage.authoring.lint.LintedText;
import org.ancrage.authoring.lint.RuleCondition;
import org.ancrage.authoring.lint.RuleCondition.Constraint;
import org.ancrage.authoring.lint.Severity;
import org.ancrage.law.Condition;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.LegalText;
import org.ancrage.law.Version;

/** Criteria that no outline uses, and patterns that no fact can match. */
public final class Unreachable implements Check {

    /** A component against one value: a text, a number, or a constant. */
    private static final Pattern EQUAL = Pattern.compile("([a-zA-Z.]+)\\s*==\\s*(\"[^\"]*\"|[0-9.]+|[A-Z][A-Za-z]*\\.[A-Z][A-Z0-9_]*)");
    private static final Pattern BOUND = Pattern.compile("([a-zA-Z.]+)\\s*(<=|>=|<|>)\\s*([0-9]+(?:\\.[0-9]+)?)");

    @Override
    public String id() {
        return "unreachable";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void examine(LintedPack pack, Findings findings) {
        Set<String> used = pack.law().flatMap(Unreachable::used).collect(Collectors.toSet());
        for (LintedText text : pack.texts()) {
            List<Criterion> criteria = text.law().map(LegalText::criteria).orElse(List.of());
            for (int index = 0; pack.complete() && index < criteria.size(); index++) {
                if (!used.contains(criteria.get(index).id())) {
                    findings.report(text.file("/criteria/" + index), text.at("/criteria/" + index), LintProblem.CRITERION_NOT_REACHED.with("criterion", criteria.get(index).id()));
                }
            }
            text.rules().forEach(rule -> rule.facts().forEach(fact -> impossible(rule, fact, findings)));
        }
    }

    private static Stream<String> used(Corpus corpus) {
        return corpus.texts().stream().flatMap(text -> Stream.concat(
                        text.versions().stream().flatMap(Version::conditions),
                        text.conflicts().stream().map(conflict -> conflict.when())))
                .flatMap(Condition::criteria);
    }

    private static void impossible(LintedRule rule, RuleCondition.Fact fact, Findings findings) {
        Map<String, String> equal = new HashMap<>();
        Map<String, Range> ranges = new HashMap<>();
        for (Constraint constraint : fact.constraints()) {
            Matcher value = EQUAL.matcher(constraint.text());
            Matcher bound = BOUND.matcher(constraint.text());
            boolean never = false;
            if (value.matches()) {
                String before = equal.putIfAbsent(value.group(1), value.group(2));
                never = before != null && !before.equals(value.group(2));
            } else if (bound.matches()) {
                Range range = ranges.getOrDefault(bound.group(1), Range.ALL).and(bound.group(2), Double.parseDouble(bound.group(3)));
                ranges.put(bound.group(1), range);
                never = range.empty();
            }
            if (never) {
                findings.report(rule.file(), constraint.position(), LintProblem.FACT_IMPOSSIBLE
                        .with("type", fact.type()).with("constraint", constraint.text()));
            }
        }
    }

    /** Numbers between two ends, of which each may belong to it. */
    private record Range(double from, boolean fromIn, double to, boolean toIn) {

        static final Range ALL = new Range(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

        Range and(String operator, double end) {
            boolean in = operator.endsWith("=");
            if (operator.startsWith(">")) {
                return end > from || end == from && !in ? new Range(end, in, to, toIn) : this;
            }
            return end < to || end == to && !in ? new Range(from, fromIn, end, in) : this;
        }

        boolean empty() {
            return from > to || from == to && !(fromIn && toIn);
        }
    }
}
