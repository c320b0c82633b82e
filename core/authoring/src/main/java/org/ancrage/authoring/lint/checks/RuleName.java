package org.ancrage.authoring.lint.checks;

import java.util.regex.Pattern;
import org.ancrage.authoring.lint.Check;
import org.ancrage.authoring.lint.Findings;
import org.ancrage.authoring.lint.LintProblem;
import org.ancrage.authoring.lint.LintedPack;
import org.ancrage.authoring.lint.LintedRule;
import org.ancrage.authoring.lint.Severity;
import org.ancrage.document.Position;
import org.ancrage.document.problem.Diagnosis;

/** Names of rules that do not read as a reason: an answer shows them as they are. */
public final class RuleName implements Check {

    private static final int LONGEST = 250;
    private static final int FEWEST_WORDS = 3;
    private static final Pattern BEGINNING = Pattern.compile("[\\p{Lu}0-9«“]");

    @Override
    public String id() {
        return "rule-name";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void examine(LintedPack pack, Findings findings) {
        pack.texts().stream().flatMap(text -> text.rules().stream()).forEach(rule -> {
            examine(rule, rule.name(), rule.position(), findings);
            rule.annotation("fr").ifPresent(french -> examine(rule, french.value(), french.position(), findings));
        });
    }

    private static void examine(LintedRule rule, String name, Position at, Findings findings) {
        Diagnosis wrong = name.length() > LONGEST ? LintProblem.RULE_NAME_LONG.with("size", name.length()).with("limit", LONGEST)
                : name.strip().split("\\s+").length < FEWEST_WORDS ? LintProblem.RULE_NAME_NO_SENTENCE.plain()
                : !BEGINNING.matcher(name.substring(0, 1)).matches() ? LintProblem.RULE_NAME_BEGINS_SMALL.plain()
                : name.strip().endsWith(".") ? LintProblem.RULE_NAME_ENDS_WITH_STOP.plain()
                : null;
        if (wrong != null) {
            findings.report(rule.file(), at, wrong.with("name", name.length() > 60 ? name.substring(0, 60) + "…" : name));
        }
    }
}
