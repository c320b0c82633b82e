package org.ancrage.authoring.lint.checks;

import java.util.Locale;
import java.util.Objects;
import org.ancrage.authoring.lint.Check;
import org.ancrage.authoring.lint.Findings;
import org.ancrage.authoring.lint.LintProblem;
import org.ancrage.authoring.lint.LintedPack;
import org.ancrage.authoring.lint.LintedRule;
import org.ancrage.authoring.lint.Severity;
import org.ancrage.verify.Learned;
import org.ancrage.verify.RefinementSearch;

/** Rules that fire on facts near a situation and no longer when one thing more is known: they take its not being known for an answer. */
public final class UnknownSafety implements Check {

    private static final int REFINEMENTS = 8;

    @Override
    public String id() {
        return "unknown-safety";
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
        PackSearch.of(pack).ifPresent(search -> RefinementSearch
                .aimed(search.ancrage(), search.rules().keySet(), search.situations(), search.each(), REFINEMENTS, PackSearch.SEED, PackSearch.TOLD_BY_ANOTHER_CHECK)
                .unsafe().forEach((key, loss) -> {
                    LintedRule rule = Objects.requireNonNull(search.rules().get(key));
                    Learned learned = loss.learned();
                    findings.report(rule.file(), rule.position(), LintProblem.FIRES_WHILE_UNKNOWN.with("rule", rule.name())
                            .with("pointer", learned.pointer()).with("learned", learned.kind().name().toLowerCase(Locale.ROOT)).with("value", learned.value()));
                }));
    }
}
