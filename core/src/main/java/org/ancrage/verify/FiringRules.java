package org.ancrage.verify;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.ancrage.engine.refusal.FailingRuleException;
import org.ancrage.engine.trial.RuleProbe;
import org.ancrage.fact.Hosting;

/**
 * Which rules fire, of some that may fail on the facts.
 *
 * @param failing told of each failure; what it throws ends the search
 */
public record FiringRules(RuleProbe probe, Consumer<FailingRuleException> failing) {

    /** To whom every failure is one of the search. */
    static final Consumer<FailingRuleException> NONE_MAY_FAIL = failure -> {
        throw failure;
    };

    /** A rule that fails does not fire, nor does any where one fails that derives facts. */
    public Set<String> among(Set<String> rules, Hosting hosting, LocalDate on, Map<String, String> options) {
        return looked(rules, hosting, on, options).fired();
    }

    /** Those that do not fire, and do not fail. */
    Set<String> silent(Set<String> rules, Hosting hosting, LocalDate on, Map<String, String> options) {
        Looked looked = looked(rules, hosting, on, options);
        Set<String> silent = new TreeSet<>(looked.whole());
        silent.removeAll(looked.fired());
        return silent;
    }

    /** @param whole rules that do not fail */
    private record Looked(Set<String> whole, Set<String> fired) {
    }

    private Looked looked(Set<String> rules, Hosting hosting, LocalDate on, Map<String, String> options) {
        Set<String> whole = new TreeSet<>(rules);
        while (true) {
            try {
                return new Looked(whole, probe.firedInModel(hosting, on, options, whole));
            } catch (FailingRuleException failure) {
                failing.accept(failure);
                if (!whole.remove(failure.rule())) {
                    return new Looked(Set.of(), Set.of());
                }
            }
        }
    }
}
