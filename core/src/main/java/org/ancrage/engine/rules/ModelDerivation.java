package org.ancrage.engine.rules;

import java.lang.reflect.Modifier;
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
        return derived(List.of(facts)).get(0);
    }

    /** The same from facts of several questions. Each rule sees all of them before the next does: what it calls is then at hand. */
    List<Optional<Set<Object>>> derived(List<FactBase> questions) {
        List<Deriving> all = questions.stream().map(Deriving::new).toList();
        strata.forEach(rules -> derive(rules, all));
        return all.stream().map(Deriving::derived).toList();
    }

    /** @param rules those that derive something */
    static Optional<Set<Object>> derived(FactBase facts, List<DerivingRule> rules) {
        Deriving one = new Deriving(facts);
        derive(rules, List.of(one));
        return one.derived();
    }

    private static void derive(List<DerivingRule> rules, List<Deriving> all) {
        List<Deriving> open = all.stream().filter(Deriving::begin).toList();
        while (!open.isEmpty()) {
            for (DerivingRule rule : rules) {
                for (Deriving one : open) {
                    one.derive(rule);
                }
            }
            open = open.stream().filter(Deriving::next).toList();
        }
    }
}
