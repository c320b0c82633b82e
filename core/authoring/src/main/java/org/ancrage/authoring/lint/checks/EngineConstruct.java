package org.ancrage.authoring.lint.checks;

import org.ancrage.authoring.lint.Check;
import org.ancrage.authoring.lint.Findings;
import org.ancrage.authoring.lint.LintProblem;
import org.ancrage.authoring.lint.LintedPack;
import org.ancrage.authoring.lint.LintedRule;
import org.ancrage.authoring.lint.RuleCondition;
import org.ancrage.authoring.lint.Severity;

/** What the engine knows and rules of law do not use: salience and other attributes, eval, forall, queries, code that accumulates. */
public final class EngineConstruct implements Check {

    @Override
    public String id() {
        return "engine-construct";
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
        rule.attributes().forEach((attribute, at) -> findings.report(rule.file(), at,
                LintProblem.ATTRIBUTE_OF_RULE.with("rule", rule.name()).with("attribute", attribute)));
        rule.conditions().walk().forEach(condition -> {
            if (condition instanceof RuleCondition.Other other) {
                findings.report(rule.file(), other.position(), LintProblem.CONSTRUCT_UNEXPLAINED.with("rule", rule.name()).with("construct", other.keyword()));
            } else if (condition instanceof RuleCondition.Accumulation accumulation && accumulation.code()) {
                findings.report(rule.file(), accumulation.position(), LintProblem.ACCUMULATION_BY_CODE.with("rule", rule.name()));
            }
        });
    }
}
