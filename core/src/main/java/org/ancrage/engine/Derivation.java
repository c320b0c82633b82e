package org.ancrage.engine;

import java.util.ArrayList;
import java.util.List;
import org.kie.api.conf.EqualityBehaviorOption;

/** First stratum: derives facts to their fixpoint. Equality behaviour ends cycles, since an edge derived twice is one fact. */
final class Derivation {

    private final Sessions sessions;

    Derivation(List<RuleSource> sources) {
        sessions = new Sessions(sources, RuleBook::derives, EqualityBehaviorOption.EQUALITY);
    }

    /** The facts, and all that follows from them. */
    FactBase complete(List<Object> facts) {
        List<Object> finished = new ArrayList<>();
        // Equal facts that the user gave twice are one here, as they are for every rule that asks whether there is one.
        sessions.run(facts, session -> { }, session -> finished.addAll(session.getObjects()));
        return new FactBase(finished.stream().map(Object.class::cast).toList());
    }
}
