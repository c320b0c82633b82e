package org.ancrage.authoring.lint.checks;

import org.ancrage.authoring.lint.Check;
import org.ancrage.authoring.lint.Findings;
import org.ancrage.authoring.lint.LintProblem;
import org.ancrage.authoring.lint.LintedPack;
import org.ancrage.authoring.lint.LintedRule;
import org.ancrage.authoring.lint.Severity;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.engine.refusal.FailingRuleException;
import org.ancrage.verify.FailureSearch;

/** Rules that fail on facts near a situation: whoever gives such facts gets no answer. */
public final class FailingRule implements Check {

    @Override
    public String id() {
        return "failing-rule";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public boolean searches() {
        return true;
    }

    @Override
    public void examine(LintedPack pack, Findings findings) {
        PackSearch.of(pack).ifPresent(search -> FailureSearch.of(search.ancrage(), search.rules().keySet(), search.situations(), search.each(), PackSearch.SEED)
                .found().forEach((key, failure) -> {
                    LintedRule rule = search.written().get(key);
                    // Of a rule of another pack, the author can change nothing.
                    if (rule != null) {
                        findings.report(rule.file(), rule.position(), told(rule, failure));
                    }
                }));
    }

    static Diagnosis told(LintedRule rule, FailingRuleException failure) {
        return LintProblem.RULE_FAILS_ON_FACTS.with("rule", rule.name()).with("cause", Suggestions.oneLine(failure.why())).with("facts", failure.lookedAt());
    }
}
