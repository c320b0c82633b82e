package org.ancrage.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kie.api.conf.EqualityBehaviorOption;

/** First stratum: derives facts to their fixpoint. Equality behaviour ends cycles, since an edge derived twice is one fact. */
final class Derivation {

    private final Sessions sessions;
    private final Set<Class<?>> types;

    Derivation(List<RuleSource> sources) {
        types = sources.stream().flatMap(source -> source.models().stream()).flatMap(model -> model.getRules().stream())
                .filter(RuleBook::derives).flatMap(rule -> new RuleWalk(rule).factTypes().stream()).collect(Collectors.toSet());
        sessions = new Sessions(sources, RuleBook::derives, EqualityBehaviorOption.EQUALITY);
    }

    /** Whether anything can follow from these facts. */
    boolean looksAt(Collection<?> facts) {
        return facts.stream().anyMatch(fact -> types.stream().anyMatch(type -> type.isInstance(fact)));
    }

    /** What follows from the facts, without the facts themselves. */
    List<Object> derived(Collection<?> facts) {
        Set<Object> given = Collections.newSetFromMap(new IdentityHashMap<>());
        given.addAll(facts);
        List<Object> derived = new ArrayList<>();
        // Equality behaviour hashes what is inserted: only facts that some derivation looks at.
        List<?> looked = facts.stream().filter(fact -> types.stream().anyMatch(type -> type.isInstance(fact))).toList();
        sessions.run(looked, session -> { }, session -> session.getObjects(fact -> !given.contains(fact)).forEach(derived::add));
        // A session keeps its facts in no particular order.
        derived.sort(Comparator.comparing((Object fact) -> fact.getClass().getName()).thenComparing(Object::toString));
        return derived;
    }
}
