package org.ancrage.authoring.lint.checks;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ancrage.authoring.lint.Check;
import org.ancrage.authoring.lint.Findings;
import org.ancrage.authoring.lint.LintProblem;
import org.ancrage.authoring.lint.LintedPack;
import org.ancrage.authoring.lint.LintedRule;
import org.ancrage.authoring.lint.Severity;

/** Rules that do more than conclude one thing: a criterion by an annotation, or a fact by inserting it. */
public final class Consequence implements Check {

    /** Arguments may be calls without arguments, and nothing else. */
    private static final Pattern INSERTION = Pattern.compile(
            "insert\\s*\\(\\s*new\\s+([A-Za-z]+)\\s*\\([^();]*(?:\\(\\s*\\)[^();]*)*\\)\\s*\\)\\s*;");

    @Override
    public String id() {
        return "consequence";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void examine(LintedPack pack, Findings findings) {
        pack.texts().stream().flatMap(text -> text.rules().stream()).forEach(rule -> examine(rule, findings));
    }

    private static void examine(LintedRule rule, Findings findings) {
        List<String> conclusions = Stream.of("met", "unmet", "derives").filter(rule.annotations()::containsKey).toList();
        if (conclusions.size() != 1) {
            findings.report(rule.file(), rule.position(), LintProblem.CONCLUSION_NOT_ONE
                    .with("rule", rule.name()).with("conclusions", conclusions.isEmpty() ? "none" : "several"));
        }
        Optional<LintedRule.Annotation> derives = rule.annotation("derives");
        if (derives.isEmpty()) {
            if (!rule.consequence().isEmpty()) {
                findings.report(rule.file(), rule.consequencePosition(), LintProblem.CONSEQUENCE_DOES_SOMETHING.with("rule", rule.name()));
            }
            return;
        }
        Matcher insertion = INSERTION.matcher(rule.consequence());
        if (!insertion.matches() || !insertion.group(1).equals(derives.get().value())) {
            findings.report(rule.file(), rule.consequencePosition(), LintProblem.CONSEQUENCE_DOES_MORE
                    .with("rule", rule.name()).with("type", derives.get().value()));
        }
    }
}
