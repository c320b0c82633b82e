package org.ancrage.engine.portfolio;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Parts of rules that look at both sides and that neither decides by itself: for which offers each holds with a need. Thread-safe. */
final class PairParts {

    private final SideRules rules;
    private final List<SideRules.Qualified> needs;
    private final List<SideRules.Qualified> offers;
    private final Map<Part, BitSet> holding = new ConcurrentHashMap<>();

    private record Part(int need, int leaf) {
    }

    PairParts(SideRules rules, List<SideRules.Qualified> needs, List<SideRules.Qualified> offers) {
        this.rules = rules;
        this.needs = needs;
        this.offers = offers;
    }

    /** Places of the offers with which a part holds. */
    BitSet holding(int need, int leaf) {
        return holding.computeIfAbsent(new Part(need, leaf), part -> {
            BitSet found = new BitSet(offers.size());
            for (int offer = 0; offer < offers.size(); offer++) {
                found.set(offer, offers.get(offer).holds(leaf, rules.leaves().get(leaf), needs.get(need)));
            }
            return found;
        });
    }
}
