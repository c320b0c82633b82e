package org.ancrage.engine.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ancrage.engine.walk.FactBase;
import org.jspecify.annotations.Nullable;

/** What rules derive from some facts, stratum by stratum and round by round. Not thread-safe. */
final class Deriving {

    private final FactBase given;
    private final FactBase.Growing known;
    private final int most;
    private final Set<Object> derived = new LinkedHashSet<>();
    private List<Object> found = new ArrayList<>();
    /** What the round before derived; null in the first of a stratum, whose rules look at all. */
    private @Nullable FactBase fresh;
    private int rounds;
    private boolean tooMuch;

    Deriving(FactBase given) {
        this.given = given;
        this.known = given.growing();
        this.most = Sessions.mostFirings(given.size());
    }

    /** Begins a stratum; false where it came to no end already. */
    boolean begin() {
        fresh = null;
        rounds = 0;
        return !tooMuch;
    }

    void derive(DerivingRule rule) {
        if (fresh == null) {
            rule.derive(known, this::add);
        } else {
            rule.derive(known, fresh, this::add);
        }
    }

    /** What is given need not be derived. */
    private void add(Object fact) {
        if (!given.of(fact.getClass()).contains(fact) && derived.add(fact)) {
            found.add(fact);
        }
    }

    /** Ends a round, and tells whether there is another. */
    boolean next() {
        if (found.isEmpty()) {
            return false;
        }
        tooMuch = rounds++ > most || derived.size() > most;
        if (tooMuch) {
            return false;
        }
        known.add(found);
        fresh = new FactBase(found);
        found = new ArrayList<>();
        return true;
    }

    /** All that was derived; empty where it came to no end: that is left to a session, which names the rule. */
    Optional<Set<Object>> derived() {
        return tooMuch ? Optional.empty() : Optional.of(derived);
    }
}
