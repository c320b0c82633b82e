package org.ancrage.engine.portfolio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.ancrage.decision.Outcome;
import org.ancrage.engine.limit.Effort;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;

/** What some pairs of needs and offers come to as a whole, each need and each offer settled once. Not thread-safe. */
public final class StagedOutcomes {

    private final List<Pair> pairs = new ArrayList<>();
    private final Map<Need, Integer> needs = new LinkedHashMap<>();
    private final Map<Proposal, Integer> proposals = new LinkedHashMap<>();

    /** By their places. */
    private record Pair(int need, int offer) {
    }

    public StagedOutcomes(List<Hosting> hostings) {
        for (Hosting hosting : hostings) {
            pairs.add(new Pair(place(needs, hosting.need()), place(proposals, Proposal.of(hosting.offer(), hosting.contract()))));
        }
    }

    private static <T> int place(Map<T, Integer> places, T side) {
        return places.computeIfAbsent(side, fresh -> places.size());
    }

    /** Whether there are fewer sides than pairs. */
    public boolean worthwhile() {
        return needs.size() + proposals.size() < pairs.size();
    }

    /**
     * In the order of the pairs. Each need and each offer is settled once in a session.
     *
     * @param staging needs and offers, each to be settled once
     * @throws org.ancrage.refusal.DisagreementException if a session and what needs and offers come to apart differ, or if a criterion is both met and unmet
     */
    public List<Outcome> all(BiFunction<List<Need>, List<Proposal>, StagedPairs> staging) {
        StagedPairs staged = staging.apply(List.copyOf(needs.keySet()), List.copyOf(proposals.keySet()));
        boolean[] needsSettled = new boolean[needs.size()];
        boolean[] offersSettled = new boolean[proposals.size()];
        Map<Pair, Outcome> outcomes = new HashMap<>();
        for (Pair pair : pairs) {
            Effort.interruptible();
            if (!needsSettled[pair.need()] || !offersSettled[pair.offer()]) {
                staged.check(pair.need(), pair.offer());
                needsSettled[pair.need()] = true;
                offersSettled[pair.offer()] = true;
            }
            outcomes.computeIfAbsent(pair, fresh -> staged.pair(fresh.need(), fresh.offer()).whole());
        }
        return pairs.stream().map(outcomes::get).toList();
    }
}
