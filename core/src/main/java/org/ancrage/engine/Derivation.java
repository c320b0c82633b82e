package org.ancrage.engine;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.kie.api.conf.EqualityBehaviorOption;

/** First stratum: derives facts to their fixpoint. Equality behaviour ends cycles, since an edge derived twice is one fact. */
final class Derivation {

    private final Sessions sessions;

    Derivation(List<RuleSource> sources) {
        sessions = new Sessions(sources, RuleBook::derives, EqualityBehaviorOption.EQUALITY);
    }

    /** What follows from the facts, without the facts themselves. */
    Set<Object> derived(Collection<?> facts) {
        Set<Object> given = Collections.newSetFromMap(new IdentityHashMap<>());
        given.addAll(facts);
        Set<Object> derived = new HashSet<>();
        sessions.run(facts, session -> { }, session -> session.getObjects(fact -> !given.contains(fact)).forEach(derived::add));
        return derived;
    }
}
