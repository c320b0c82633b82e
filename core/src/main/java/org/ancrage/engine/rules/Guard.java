package org.ancrage.engine.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ancrage.engine.limit.RuleLimits;
import org.ancrage.engine.refusal.RunawayProblem;
import org.ancrage.engine.refusal.RunawayRulesException;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.engine.walk.RuleWalk;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Keeps rules of packs that are not trusted from taking the time and the memory of others. How many combinations of facts they may have
 * to look at is known before they look at any, so that nothing has to be interrupted. Immutable; {@link Watch} is not thread-safe.
 */
final class Guard {

    /** A rule with limits. */
    private record Guarded(String key, String name, boolean derives, RuleWalk walk, RuleLimits limits) {
    }

    /** The rules of one pack, which share its limits. */
    private record Pack(RuleLimits limits, List<Guarded> rules) {

        void check(FactBase facts) {
            Combinations all = new Combinations(limits);
            rules.forEach(rule -> all.add(rule, rule.walk().admitted(facts)));
        }
    }

    /** What the rules of a pack may have to look at, added up. */
    private static final class Combinations {

        private final RuleLimits limits;
        private long sum;

        Combinations(RuleLimits limits) {
            this.limits = limits;
        }

        void add(Guarded rule, long[] admitted) {
            long combinations = 1;
            for (long facts : admitted) {
                combinations = facts > limits.combinations() / combinations ? limits.combinations() + 1 : combinations * Math.max(1, facts);
                if (combinations > limits.combinations()) {
                    throw new RunawayRulesException(
                            RunawayProblem.RULE_OF_TOO_MANY_COMBINATIONS.with("rule", rule.name()).with("limit", limits.combinations()));
                }
            }
            sum += combinations;
            if (sum > limits.combinations()) {
                throw new RunawayRulesException(
                        RunawayProblem.RULES_OF_TOO_MANY_COMBINATIONS.with("rule", rule.name()).with("limit", limits.combinations()));
            }
        }
    }

    private final List<Pack> packs = new ArrayList<>();
    private final Map<String, Guarded> byKey = new HashMap<>();

    Guard(List<RuleSource> sources) {
        for (RuleSource source : sources) {
            RuleLimits limits = source.limits();
            if (limits != null) {
                List<Guarded> rules = new ArrayList<>();
                for (Model model : source.models()) {
                    for (Rule rule : model.getRules()) {
                        Guarded guarded = new Guarded(RuleWalk.key(rule.getPackage(), rule.getName()), rule.getName(), RuleBook.derives(rule),
                                new RuleWalk(rule, source.places().of(rule)), limits);
                        rules.add(guarded);
                        byKey.put(guarded.key(), guarded);
                    }
                }
                packs.add(new Pack(limits, rules));
            }
        }
    }

    /** Whether there is nothing to watch. */
    boolean idle() {
        return byKey.isEmpty();
    }

    /** Whether rules that are watched derive facts, of which there may be no end. */
    boolean derives() {
        return byKey.values().stream().anyMatch(Guarded::derives);
    }

    /** @throws RunawayRulesException if rules of a pack may have to look at more combinations of these facts than they may */
    void check(FactBase facts) {
        packs.forEach(pack -> pack.check(facts));
    }

    /** Begins to watch the derivation of one question. */
    Watch watch(Collection<?> facts) {
        return new Watch(facts);
    }

    /** Counts what is derived. */
    final class Watch {

        private final FactBase given;
        private final Map<String, Integer> firings = new HashMap<>();
        /** By rule that derives; what each may match grows with what is derived. */
        private final Map<Guarded, long[]> admitted = new HashMap<>();
        private @Nullable RunawayRulesException found;

        private Watch(Collection<?> facts) {
            given = new FactBase(facts);
            packs.forEach(pack -> pack.rules().stream().filter(Guarded::derives).forEach(rule -> admitted.put(rule, rule.walk().admitted(given))));
        }

        /** A fact was derived by some rule. */
        void derived(Object fact) {
            if (found != null) {
                return;
            }
            admitted.forEach((rule, counts) -> rule.walk().admit(fact, given, counts));
            try {
                for (Pack pack : packs) {
                    Combinations all = new Combinations(pack.limits());
                    pack.rules().stream().filter(Guarded::derives).forEach(rule -> all.add(rule, Objects.requireNonNull(admitted.get(rule))));
                }
            } catch (RunawayRulesException runaway) {
                found = runaway;
            }
        }

        /** A rule fired. */
        void fired(String key) {
            Guarded rule = byKey.get(key);
            if (rule != null && found == null && firings.merge(key, 1, Integer::sum) > rule.limits().derived()) {
                found = new RunawayRulesException(
                        RunawayProblem.RULE_OF_TOO_MANY_FACTS.with("rule", rule.name()).with("limit", rule.limits().derived()));
            }
        }

        /** Whether the derivation must end. */
        boolean over() {
            return found != null;
        }

        void throwIfOver() {
            if (found != null) {
                throw found;
            }
        }
    }
}
