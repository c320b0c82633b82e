package org.ancrage.authoring.lint.checks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.ancrage.Ancrage;
import org.ancrage.authoring.lint.LintedPack;
import org.ancrage.authoring.lint.LintedRule;
import org.ancrage.engine.refusal.FailingRuleException;
import org.ancrage.engine.trial.RuleProbe.ProbedRule;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.refusal.AncrageException;
import org.ancrage.verify.Probes;
import org.ancrage.verify.Situation;

/**
 * A pack whose rules are tried on facts near its situations. The same pack is tried on the same facts.
 *
 * @param rules those of the pack that settle criteria, by their key
 * @param written all that its author wrote, by their key
 * @param situations of the pack; one without facts where it has none
 */
record PackSearch(Ancrage ancrage, Map<String, LintedRule> rules, Map<String, LintedRule> written, List<Situation> situations) {

    /** Of failures of rules: {@link FailingRule} tells them, and the test of the situation on whose facts a rule fails. */
    static final Consumer<FailingRuleException> TOLD_BY_ANOTHER_CHECK = failure -> { };

    static final long SEED = 20_261_124;
    /** Beside the situations as they stand: what bounds the time of a search. */
    private static final int QUESTIONS = 1_000;
    private static final int MOST_EACH = 400;

    /** Empty where the pack cannot be used as it is: then other checks tell why. */
    static Optional<PackSearch> of(LintedPack pack) {
        if (!pack.complete() || !pack.problems().isEmpty() || pack.manifest().isEmpty()) {
            return Optional.empty();
        }
        try {
            Ancrage ancrage = pack.compiled();
            Map<String, LintedRule> written = written(pack);
            Map<String, LintedRule> settling = new TreeMap<>();
            Probes.of(ancrage).rules().stream().map(ProbedRule::key).filter(written::containsKey).forEach(key -> settling.put(key, written.get(key)));
            List<Situation> situations = pack.texts().stream().flatMap(text -> text.situations().stream()).toList();
            return Optional.of(new PackSearch(ancrage, settling, written, situations.isEmpty() ? List.of(blank(pack.on())) : situations));
        } catch (AncrageException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    /** All rules that the author of a pack wrote, by their key; none where its manifest cannot be read. */
    static Map<String, LintedRule> written(LintedPack pack) {
        Map<String, LintedRule> written = new TreeMap<>();
        pack.manifest().ifPresent(manifest -> pack.texts().stream().flatMap(text -> text.rules().stream())
                .forEach(rule -> written.put(manifest.basePackage() + "." + key(rule), rule)));
        return written;
    }

    /** The package of a rule is that of its folder. */
    private static String key(LintedRule rule) {
        return rule.file().substring(0, rule.file().lastIndexOf('/')).replace('/', '.').replace('-', '_') + "." + rule.name();
    }

    private static Situation blank(LocalDate on) {
        Hosting nothing = Hosting.of(NeedBuilder.builder().id("need").build(),
                OfferBuilder.builder().id("offer").hoster(HosterBuilder.builder().id("hoster").build()).build());
        return new Situation("", "", 0, "Nothing is known", null, List.of(on), nothing, Map.of());
    }

    /** How many questions are tried for each criterion. */
    int each() {
        long criteria = Probes.of(ancrage).rules().stream().filter(rule -> rules.containsKey(rule.key())).map(ProbedRule::criterion).distinct().count();
        return (int) Math.min(MOST_EACH, QUESTIONS / Math.max(1, criteria));
    }
}
