package org.ancrage.engine.portfolio;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.ancrage.engine.answer.Assessor;
import org.ancrage.engine.rules.FactsRead;
import org.ancrage.engine.walk.Side;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
import org.ancrage.refusal.DisagreementException;

/** Needs and offers, each settled once, when it is first asked for; any pair of them is a question. Thread-safe. */
final class StagedPairs {

    /** Of each kind; more of them are found out again where they are asked for. */
    private static final int MOST_ANSWERS = 200_000;

    private final List<Need> needs;
    private final List<Proposal> proposals;
    private final SideRules rules;
    private final FactsRead factsRead;
    private final StagedPair.Law law;
    private final Layers.OfDay day;
    private final AtomicReferenceArray<SupposableSide> ofNeeds;
    private final AtomicReferenceArray<SupposableSide> ofOffers;

    StagedPairs(AppliedLaw law, SideRules rules, FactsRead factsRead, List<Need> needs, List<Proposal> proposals) {
        this.needs = List.copyOf(needs);
        this.proposals = List.copyOf(proposals);
        this.rules = rules;
        this.law = new StagedPair.Law(law, rules, new JoinedAnswers(law, rules, MOST_ANSWERS));
        this.day = rules.ofDay(law);
        this.factsRead = factsRead;
        this.ofNeeds = new AtomicReferenceArray<>(needs.size());
        this.ofOffers = new AtomicReferenceArray<>(proposals.size());
    }

    /** By their places. */
    StagedPair pair(int need, int offer) {
        return law.pair(side(Side.NEED, need), side(Side.OFFER, offer));
    }

    /**
     * Settles a pair in a session.
     *
     * @param asking answers a pair by itself
     * @throws DisagreementException if the session and what need and offer come to apart differ, or if a criterion is both met and unmet
     */
    void check(int need, int offer, Function<Hosting, Assessor> asking) {
        Assessor assessor = asking.apply(proposals.get(offer).to(needs.get(need)));
        assessor.settle();
        Map<String, ?> settled = assessor.findings();
        pair(need, offer).findings().forEach((criterion, truth) -> {
            if (truth != settled.get(criterion)) {
                throw new DisagreementException("The criterion (%s) is %s of need (%s) and offer (%s) apart and %s together."
                        .formatted(criterion, truth, needs.get(need).id(), proposals.get(offer).offer().id(), settled.get(criterion)));
            }
        });
    }

    int needs() {
        return needs.size();
    }

    int offers() {
        return proposals.size();
    }

    /** A need or an offer, by its place. */
    SupposableSide side(Side side, int place) {
        AtomicReferenceArray<SupposableSide> all = side == Side.NEED ? ofNeeds : ofOffers;
        SupposableSide known = all.get(place);
        if (known == null) {
            known = side == Side.NEED ? SupposableSide.of(needs.get(place), rules, day, factsRead) : SupposableSide.of(proposals.get(place), rules, day, factsRead);
            all.set(place, known);
        }
        return known;
    }
}
