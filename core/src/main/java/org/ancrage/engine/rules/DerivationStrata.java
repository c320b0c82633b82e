package org.ancrage.engine.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.engine.walk.FactChanges;
import org.ancrage.engine.walk.FactSubstitution;
import org.jspecify.annotations.Nullable;

/**
 * Derives again what follows where some facts are otherwise. Types of derived facts stand in strata, each with what it is derived from below it, and together
 * those that are derived from each other; a stratum none of whose rules can tell the difference stays as it was, and those above see only what did come out
 * otherwise. Immutable and thread-safe.
 */
final class DerivationStrata {

    private final List<Stratum> strata;

    /** @param types names of those that the rules derive */
    private record Stratum(Set<String> types, List<DerivingRule> rules, List<Class<?>> looksAt) {

        Stratum(Set<String> types, List<DerivingRule> rules) {
            this(types, rules, rules.stream().flatMap(rule -> rule.types().stream()).distinct().toList());
        }

        List<List<Object>> looked(FactBase facts) {
            return looksAt.stream().map(facts::of).toList();
        }

        boolean touched(Set<String> keys) {
            for (DerivingRule rule : rules) {
                if (keys.contains(rule.key())) {
                    return true;
                }
            }
            return false;
        }

        boolean isSensitiveTo(FactChanges changes) {
            // Many patterns look at few types.
            if (!changes.any(looksAt)) {
                return false;
            }
            for (DerivingRule rule : rules) {
                if (rule.isSensitiveTo(changes)) {
                    return true;
                }
            }
            return false;
        }
    }

    DerivationStrata(List<DerivingRule> rules) {
        Map<String, Set<String>> below = below(rules);
        Map<Set<String>, Stratum> found = new LinkedHashMap<>();
        // What stands on another has all below it that this has, and this.
        below.entrySet().stream().sorted(Comparator.<Map.Entry<String, Set<String>>>comparingInt(type -> type.getValue().size())
                .thenComparing(Map.Entry::getKey)).forEach(type -> {
            Set<String> together = below.entrySet().stream().filter(other -> other.getKey().equals(type.getKey())
                    || type.getValue().contains(other.getKey()) && other.getValue().contains(type.getKey())).map(Map.Entry::getKey).collect(Collectors.toSet());
            found.computeIfAbsent(together, types -> new Stratum(types, rules.stream().filter(rule -> types.contains(rule.derives())).toList()));
        });
        strata = List.copyOf(found.values());
    }

    /** Rules by stratum, the lowest first. */
    List<List<DerivingRule>> rules() {
        return strata.stream().map(Stratum::rules).toList();
    }

    /** By derived type, those from which it is derived, through others too. */
    private static Map<String, Set<String>> below(List<DerivingRule> rules) {
        Set<String> derived = rules.stream().map(DerivingRule::derives).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, Set<String>> below = new LinkedHashMap<>();
        derived.forEach(type -> below.put(type, rules.stream().filter(rule -> rule.derives().equals(type)).flatMap(rule -> rule.types().stream())
                .flatMap(looked -> derived.stream().filter(other -> ModelDerivation.mayBe(looked, Set.of(other)))).collect(Collectors.toCollection(LinkedHashSet::new))));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Set<String> types : below.values()) {
                grows |= types.addAll(List.copyOf(types).stream().flatMap(type -> below.getOrDefault(type, Set.of()).stream()).toList());
            }
        }
        return below;
    }

    /**
     * @param facts as they are now
     * @param before what followed from them as they were
     * @param touched keys of the rules that may derive otherwise for another reason than the changes
     * @param last what was derived on other facts of the same question, if it is kept
     * @param sorted puts what was derived in the order in which it is told
     * @return the same list where nothing else follows; empty where that is too much for this way of deriving
     */
    Optional<List<Object>> derived(FactBase facts, List<Object> before, FactChanges changes, Set<String> touched,
            @Nullable DerivedBefore last, Function<Collection<Object>, List<Object>> sorted) {
        if (changes.none() && touched.isEmpty()) {
            return Optional.of(before);
        }
        Map<Class<?>, List<Object>> derived = new TreeMap<>(Comparator.comparing(Class::getName));
        FactBase.addByClass(before, derived);
        FactChanges seen = changes;
        boolean otherwise = false;
        for (Stratum stratum : strata) {
            if (!stratum.touched(touched) && !stratum.isSensitiveTo(seen)) {
                continue;
            }
            List<Object> earlier = new ArrayList<>();
            derived.entrySet().removeIf(type -> stratum.types().contains(type.getKey().getSimpleName()) && earlier.addAll(type.getValue()));
            Optional<List<Object>> again = again(stratum, facts.plusByClass(derived), earlier, last, sorted);
            if (again.isEmpty()) {
                return Optional.empty();
            }
            List<Object> later = again.get();
            FactBase.addByClass(later, derived);
            List<FactSubstitution> found = FactSubstitution.between(earlier, later);
            otherwise |= !found.isEmpty();
            seen = seen.and(found);
        }
        return Optional.of(!otherwise ? before : derived.values().stream().flatMap(List::stream).toList());
    }

    private static Optional<List<Object>> again(Stratum stratum, FactBase facts, List<Object> earlier, @Nullable DerivedBefore last,
            Function<Collection<Object>, List<Object>> sorted) {
        Supplier<Optional<List<Object>>> anew = () -> ModelDerivation.derived(facts, stratum.rules())
                .map(again -> again.size() == earlier.size() && again.containsAll(earlier) ? earlier : sorted.apply(asBefore(again, earlier)));
        // What is given is not derived; where it could be, what was derived on other facts tells nothing.
        return last == null || facts.any(stratum.types()) ? anew.get() : last.get(stratum, stratum.looked(facts), stratum::isSensitiveTo, anew);
    }

    /** With what was there before in the place of what is equal: the same objects are soon seen to be alike. */
    private static Collection<Object> asBefore(Collection<Object> facts, List<Object> earlier) {
        if (facts.isEmpty() || earlier.isEmpty()) {
            return facts;
        }
        Map<Object, Object> known = new HashMap<>();
        earlier.forEach(fact -> known.put(fact, fact));
        return facts.stream().map(fact -> known.getOrDefault(fact, fact)).toList();
    }
}
