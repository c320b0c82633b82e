package org.ancrage.engine.portfolio;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.ancrage.engine.answer.Assessor;
import org.ancrage.engine.rules.FactsRead;
import org.ancrage.engine.rules.PartSessions;
import org.ancrage.engine.walk.Side;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.engine.world.DayFacts;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
import org.ancrage.refusal.DisagreementException;

/** Needs and offers, each settled once, when it is first asked for; any pair of them is a question. Thread-safe. */
public final class StagedPairs {

    /** Of each kind; more of them are found out again where they are asked for. */
    private static final int MOST_ANSWERS = 200_000;

    private final List<Need> needs;
    private final List<Proposal> proposals;
    private final StagedPair.Law law;
    private final Layers.OfDay day;
    private final Settling settling;
    private final AtomicReferenceArray<SupposableSide> ofNeeds;
    private final AtomicReferenceArray<SupposableSide> ofOffers;

    /** How needs and offers are settled, and held against sessions. Thread-safe. */
    interface Settling {

        SupposableSide settled(Need need);

        SupposableSide settled(Proposal proposal);

        /**
         * Settles a pair in a session, as far as need and offer were not.
         *
         * @throws DisagreementException if the session and what need and offer come to apart differ, or if a criterion is both met and unmet
         */
        void check(Need need, Proposal proposal, StagedPair pair);
    }

    private StagedPairs(Layers.OfDay day, SideRules rules, List<Need> needs, List<Proposal> proposals, Settling settling) {
        this.law = new StagedPair.Law(day.law(), rules, new JoinedAnswers(day.law(), rules, MOST_ANSWERS));
        this.day = day;
        this.needs = List.copyOf(needs);
        this.proposals = List.copyOf(proposals);
        this.settling = settling;
        this.ofNeeds = new AtomicReferenceArray<>(needs.size());
        this.ofOffers = new AtomicReferenceArray<>(proposals.size());
    }

    /**
     * Of which nothing is known, and nothing is kept.
     *
     * @param asking answers a pair by itself
     */
    public static StagedPairs of(AppliedLaw law, SideRules rules, FactsRead factsRead, List<Need> needs, List<Proposal> proposals, Function<Hosting, Assessor> asking) {
        Layers.OfDay day = rules.ofDay(law);
        return new StagedPairs(day, rules, needs, proposals, new Anew(day, rules, factsRead, asking));
    }

    private record Anew(Layers.OfDay day, SideRules rules, FactsRead factsRead, Function<Hosting, Assessor> asking) implements Settling {

        @Override
        public SupposableSide settled(Need need) {
            return SupposableSide.of(need, DayFacts.ofNeed(need), rules, day, factsRead);
        }

        @Override
        public SupposableSide settled(Proposal proposal) {
            return SupposableSide.of(proposal, DayFacts.ofOffer(proposal, day.law().day()), rules, day, factsRead);
        }

        @Override
        public void check(Need need, Proposal proposal, StagedPair pair) {
            Assessor assessor = asking.apply(proposal.to(need));
            assessor.settle();
            Map<String, ?> settled = assessor.findings();
            pair.findings().forEach((criterion, truth) -> {
                if (truth != settled.get(criterion)) {
                    throw new DisagreementException("The criterion (%s) is %s of need (%s) and offer (%s) apart and %s together."
                            .formatted(criterion, truth, need.id(), proposal.offer().id(), settled.get(criterion)));
                }
            });
        }
    }

    /** As {@link #of}, where there are many of them: each need and each offer is settled in a session of its own. */
    public static StagedPairs apart(AppliedLaw law, SideRules rules, PartSessions sessions, FactsRead factsRead, List<Need> needs, List<Proposal> proposals) {
        Layers.OfDay day = rules.ofDay(law);
        return new StagedPairs(day, rules, needs, proposals, new Apart(day, rules, new SideSessions(rules, sessions), factsRead));
    }

    private record Apart(Layers.OfDay day, SideRules rules, SideSessions sessions, FactsRead factsRead) implements Settling {

        @Override
        public SupposableSide settled(Need need) {
            return checked(SupposableSide.of(need, DayFacts.ofNeed(need), rules, day, factsRead));
        }

        @Override
        public SupposableSide settled(Proposal proposal) {
            return checked(SupposableSide.of(proposal, DayFacts.ofOffer(proposal, day.law().day()), rules, day, factsRead));
        }

        private SupposableSide checked(SupposableSide side) {
            side.check(sessions);
            return side;
        }

        @Override
        public void check(Need need, Proposal proposal, StagedPair pair) {
            sessions.check(pair.facts(DayFacts.facts(proposal.to(need), day.law())), pair.sides());
        }
    }

    /** By their places. */
    StagedPair pair(int need, int offer) {
        return law.pair(side(Side.NEED, need), side(Side.OFFER, offer), day);
    }

    /** As {@link Settling#check}, by their places. */
    void check(int need, int offer) {
        settling.check(needs.get(need), proposals.get(offer), pair(need, offer));
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
            known = side == Side.NEED ? settling.settled(needs.get(place)) : settling.settled(proposals.get(place));
            all.set(place, known);
        }
        return known;
    }
}
