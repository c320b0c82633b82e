package org.ancrage.authoring.lint.checks;

import java.util.Objects;
import org.ancrage.authoring.lint.Check;
import org.ancrage.authoring.lint.Findings;
import org.ancrage.authoring.lint.LintProblem;
import org.ancrage.authoring.lint.LintedPack;
import org.ancrage.authoring.lint.LintedRule;
import org.ancrage.authoring.lint.Severity;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.engine.trial.RuleProbe.ProbedRule;
import org.ancrage.verify.ContradictionSearch;
import org.jspecify.annotations.Nullable;

/** Two rules that find one criterion met and unmet on facts near a situation, or on facts of two situations mixed. */
public final class ContradictoryFacts implements Check {

    private static final int MIXTURES = 8;

    @Override
    public String id() {
        return "contradictory-facts";
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
        PackSearch.of(pack).ifPresent(search -> ContradictionSearch
                .of(search.ancrage(), search.rules().keySet(), search.situations(), search.each(), MIXTURES, PackSearch.SEED, PackSearch.TOLD_BY_ANOTHER_CHECK)
                .found().forEach(contradiction -> {
                    // Of a rule of another pack, the author cannot change the premises.
                    boolean own = search.rules().containsKey(contradiction.unmet().key());
                    ProbedRule rule = own ? contradiction.unmet() : contradiction.met();
                    ProbedRule other = own ? contradiction.met() : contradiction.unmet();
                    LintedRule written = Objects.requireNonNull(search.rules().get(rule.key()));
                    findings.report(written.file(), written.position(),
                            at(LintProblem.RULES_CONTRADICT_ON_FACTS.with("rule", rule.name()).with("other", other.name()), search.rules().get(other.key()))
                                    .with("on", contradiction.asked().on()).with("criterion", rule.criterion()).with("facts", Suggestions.oneLine(contradiction.facts())));
                }));
    }

    private static Diagnosis at(Diagnosis diagnosis, @Nullable LintedRule other) {
        return other == null ? diagnosis.with("where", "another-pack") : diagnosis.with("where", "line").with("line", other.position().line());
    }
}
