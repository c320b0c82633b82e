package org.ancrage.engine.rules;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.engine.walk.FactBase;

/**
 * Derives facts to their fixpoint by evaluating the models of rules, stratum by stratum, and in each round by round: after the first, only from what the round before
 * derived. Immutable and thread-safe.
 */
final class ModelDerivation {

    private final List<List<DerivingRule>> strata;

    /** @param strata rules, those before which derive what they look at */
    ModelDerivation(List<List<DerivingRule>> strata) {
        this.strata = strata;
    }

    /** Whether the fixpoint does not depend on the order in which rules fire: not where some counts what others derive. */
    boolean possible() {
        Set<String> derived = rules().map(DerivingRule::derives).collect(Collectors.toSet());
        return rules().flatMap(rule -> rule.counted().stream()).noneMatch(type -> mayBe(type, derived));
    }

    private Stream<DerivingRule> rules() {
        return strata.stream().flatMap(List::stream);
    }

    /** Whether facts of some types, given by their names, can be of this type. */
    static boolean mayBe(Class<?> type, Set<String> names) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).anyMatch(permitted -> mayBe(permitted, names))
                : !Modifier.isFinal(type.getModifiers()) || names.contains(type.getSimpleName());
    }

    /** What follows from the facts, in no particular order; empty where that is too much for this way of deriving. */
    Optional<Set<Object>> derived(FactBase facts) {
        Set<Object> derived = new LinkedHashSet<>();
        FactBase.Growing known = facts.growing();
        for (List<DerivingRule> rules : strata) {
            if (!derive(rules, facts, known, derived)) {
                return Optional.empty();
            }
        }
        return Optional.of(derived);
    }

    /** @param rules those that derive something */
    static Optional<Set<Object>> derived(FactBase facts, List<DerivingRule> rules) {
        Set<Object> derived = new LinkedHashSet<>();
        return derive(rules, facts, facts.growing(), derived) ? Optional.of(derived) : Optional.empty();
    }

    /**
     * @param known facts that are given, and what was derived from them; grows by what these rules derive
     * @return whether it came to an end: more is left to a session, which names the rule that does not
     */
    private static boolean derive(List<DerivingRule> rules, FactBase facts, FactBase.Growing known, Set<Object> derived) {
        List<Object> fresh = new ArrayList<>();
        for (DerivingRule rule : rules) {
            rule.derive(known, fact -> derive(fact, facts, derived, fresh));
        }
        List<Object> last = fresh;
        int most = Sessions.mostFirings(facts.size());
        for (int round = 0; !last.isEmpty(); round++) {
            if (round > most || derived.size() > most) {
                return false;
            }
            known.add(last);
            FactBase added = new FactBase(last);
            List<Object> next = new ArrayList<>();
            for (DerivingRule rule : rules) {
                rule.derive(known, added, fact -> derive(fact, facts, derived, next));
            }
            last = next;
        }
        return true;
    }

    /** What is given need not be derived. */
    private static void derive(Object fact, FactBase given, Set<Object> derived, List<Object> fresh) {
        if (!given.of(fact.getClass()).contains(fact) && derived.add(fact)) {
            fresh.add(fact);
        }
    }
}
