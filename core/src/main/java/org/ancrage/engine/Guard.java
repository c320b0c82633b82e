package org.ancrage.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Keeps rules of packs that are not trusted from taking the time and the memory of others. How many combinations of facts a rule may have
 * to look at is known before it looks at any, so that nothing has to be interrupted. Immutable; {@link Watch} is not thread-safe.
 */
final class Guard {

    /** A rule with limits, and the types of its patterns, as often as it has patterns. */
    private record Guarded(String key, String name, boolean derives, List<Class<?>> types, RuleLimits limits) {

        void check(Count count) {
            long combinations = 1;
            for (Class<?> type : types) {
                combinations = Math.multiplyExact(combinations, Math.max(1, count.of(type)));
                if (combinations > limits.combinations()) {
                    throw new RunawayRulesException(("The rule (%s) may have to look at more than %d combinations of facts of this question, "
                            + "as many as a restricted pack may. Join its patterns into fewer, or ask with fewer facts.").formatted(name, limits.combinations()));
                }
            }
        }
    }

    /** How many facts of a type there are. */
    private interface Count {
        int of(Class<?> type);
    }

    private final List<Guarded> rules = new ArrayList<>();
    private final Map<String, Guarded> byKey = new HashMap<>();

    Guard(List<RuleSource> sources) {
        for (RuleSource source : sources) {
            RuleLimits limits = source.limits();
            if (limits != null) {
                for (Model model : source.models()) {
                    for (Rule rule : model.getRules()) {
                        Guarded guarded = new Guarded(RuleBook.key(rule.getPackage(), rule.getName()), rule.getName(), RuleBook.derives(rule),
                                new RuleWalk(rule).factTypes(), limits);
                        rules.add(guarded);
                        byKey.put(guarded.key(), guarded);
                    }
                }
            }
        }
    }

    /** Whether there is nothing to watch. */
    boolean idle() {
        return rules.isEmpty();
    }

    /** @throws RunawayRulesException if a rule may have to look at more combinations of these facts than it may */
    void check(Collection<?> facts) {
        if (!idle()) {
            FactBase base = new FactBase(facts);
            rules.forEach(rule -> rule.check(type -> base.of(type).size()));
        }
    }

    /** Begins to watch the derivation of one question. */
    Watch watch(Collection<?> facts) {
        return new Watch(facts);
    }

    /** Counts what is derived. */
    final class Watch {

        private final FactBase given;
        private final Map<String, Integer> firings = new HashMap<>();
        private final Map<Class<?>, Integer> added = new HashMap<>();
        private @Nullable RunawayRulesException found;

        private Watch(Collection<?> facts) {
            given = new FactBase(facts);
        }

        /** A fact was derived by some rule. */
        void derived(Object fact) {
            added.merge(fact.getClass(), 1, Integer::sum);
            if (found == null) {
                try {
                    rules.stream().filter(rule -> rule.derives() && rule.types().stream().anyMatch(type -> type.isInstance(fact)))
                            .forEach(rule -> rule.check(this::count));
                } catch (RunawayRulesException runaway) {
                    found = runaway;
                }
            }
        }

        private int count(Class<?> type) {
            return given.of(type).size() + added.entrySet().stream().filter(entry -> type.isAssignableFrom(entry.getKey()))
                    .mapToInt(Map.Entry::getValue).sum();
        }

        /** A rule fired. */
        void fired(String key) {
            Guarded rule = byKey.get(key);
            if (rule != null && found == null && firings.merge(key, 1, Integer::sum) > rule.limits().derived()) {
                found = new RunawayRulesException(("The rule (%s) derives more than %d facts of this question, as many as a restricted pack may. "
                        + "Derive what is known of single facts, not of all their combinations.").formatted(rule.name(), rule.limits().derived()));
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
