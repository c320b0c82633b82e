package org.ancrage.authoring.lint.checks;

import org.ancrage.authoring.lint.Check;
import org.ancrage.authoring.lint.Findings;
import org.ancrage.authoring.lint.LintedPack;
import org.ancrage.authoring.lint.LintedText;
import org.ancrage.authoring.lint.Severity;
import org.ancrage.document.Position;

/** Types, components, predicates, constants and variables of rules that do not exist, with the line that the compiler does not tell. */
public final class UnknownFact implements Check {

    @Override
    public String id() {
        return "unknown-fact";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void examine(LintedPack pack, Findings findings) {
        pack.texts().stream().map(LintedText::unknownNames).forEach(problems -> problems.forEach(problem ->
                findings.report(problem.source(), new Position(problem.line(), 0), problem.diagnosis())));
    }
}
