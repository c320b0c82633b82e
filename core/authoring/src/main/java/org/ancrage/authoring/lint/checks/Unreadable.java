package org.ancrage.authoring.lint.checks;

import org.ancrage.authoring.lint.Check;
import org.ancrage.authoring.lint.Findings;
import org.ancrage.authoring.lint.LintedPack;
import org.ancrage.authoring.lint.Severity;
import org.ancrage.document.Position;

/** What the readers of documents and rule files refuse: unknown keys and names, wrong values, wrong grammar, files that are missing. */
public final class Unreadable implements Check {

    @Override
    public String id() {
        return "unreadable";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void examine(LintedPack pack, Findings findings) {
        pack.problems().forEach(problem -> findings.report(problem.source(), new Position(problem.line(), 0), problem.pointer(), problem.diagnosis()));
    }
}
