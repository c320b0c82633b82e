package org.ancrage.engine.portfolio;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.ancrage.engine.rules.FactsRead;
import org.ancrage.engine.walk.Side;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;

/** Needs and offers, each settled once, when it is first asked for; any pair of them is a question. Thread-safe. */
final class StagedPairs {

    private final List<Need> needs;
    private final List<Proposal> proposals;
    private final SideRules rules;
    private final FactsRead factsRead;
    private final StagedPair.Law law;
    private final AtomicReferenceArray<SupposableSide> ofNeeds;
    private final AtomicReferenceArray<SupposableSide> ofOffers;

    StagedPairs(AppliedLaw law, SideRules rules, FactsRead factsRead, List<Need> needs, List<Proposal> proposals) {
        this.needs = List.copyOf(needs);
        this.proposals = List.copyOf(proposals);
        this.rules = rules;
        this.law = new StagedPair.Law(law, rules, new JoinedAnswers(law, rules));
        this.factsRead = factsRead;
        this.ofNeeds = new AtomicReferenceArray<>(needs.size());
        this.ofOffers = new AtomicReferenceArray<>(proposals.size());
    }

    /** By their places. */
    StagedPair pair(int need, int offer) {
        return law.pair(side(Side.NEED, need), side(Side.OFFER, offer));
    }

    private SupposableSide side(Side side, int place) {
        AtomicReferenceArray<SupposableSide> all = side == Side.NEED ? ofNeeds : ofOffers;
        SupposableSide known = all.get(place);
        if (known == null) {
            known = side == Side.NEED ? SupposableSide.of(needs.get(place), rules, factsRead) : SupposableSide.of(proposals.get(place), rules, factsRead, law.applied());
            all.set(place, known);
        }
        return known;
    }
}
