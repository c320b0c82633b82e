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
    private final SideRules rules;
    private final FactsRead factsRead;
    private final StagedPair.Law law;
    private final Layers.OfDay day;
    private final Checking checking;
    private final AtomicReferenceArray<SupposableSide> ofNeeds;
    private final AtomicReferenceArray<SupposableSide> ofOffers;

    /** How what needs and offers settle is held against sessions. Thread-safe. */
    private interface Checking {

        /** @throws DisagreementException if a session settles a need or an offer otherwise */
        void check(SupposableSide side);

        /**
         * Settles a pair in a session, as far as need and offer were not.
         *
         * @throws DisagreementException if the session and what need and offer come to apart differ, or if a criterion is both met and unmet
         */
        void check(Hosting hosting, StagedPair pair);
    }

    private StagedPairs(AppliedLaw law, SideRules rules, FactsRead factsRead, List<Need> needs, List<Proposal> proposals, Checking checking) {
        this.rules = rules;
        this.factsRead = factsRead;
        this.law = new StagedPair.Law(law, rules, new JoinedAnswers(law, rules, MOST_ANSWERS));
        this.day = rules.ofDay(law);
        this.needs = List.copyOf(needs);
        this.proposals = List.copyOf(proposals);
        this.checking = checking;
        this.ofNeeds = new AtomicReferenceArray<>(needs.size());
        this.ofOffers = new AtomicReferenceArray<>(proposals.size());
    }

    /** @param asking answers a pair by itself */
    public static StagedPairs of(AppliedLaw law, SideRules rules, FactsRead factsRead, List<Need> needs, List<Proposal> proposals, Function<Hosting, Assessor> asking) {
        return new StagedPairs(law, rules, factsRead, needs, proposals, new InSomePair(asking));
    }

    private record InSomePair(Function<Hosting, Assessor> asking) implements Checking {

        @Override
        public void check(SupposableSide side) {
        }

        @Override
        public void check(Hosting hosting, StagedPair pair) {
            Assessor assessor = asking.apply(hosting);
            assessor.settle();
            Map<String, ?> settled = assessor.findings();
            pair.findings().forEach((criterion, truth) -> {
                if (truth != settled.get(criterion)) {
                    throw new DisagreementException("The criterion (%s) is %s of need (%s) and offer (%s) apart and %s together."
                            .formatted(criterion, truth, hosting.need().id(), hosting.offer().id(), settled.get(criterion)));
                }
            });
        }
    }

    /** As {@link #of}, where there are many of them: each need and each offer is settled in a session of its own. */
    public static StagedPairs apart(AppliedLaw law, SideRules rules, PartSessions sessions, FactsRead factsRead, List<Need> needs, List<Proposal> proposals) {
        return new StagedPairs(law, rules, factsRead, needs, proposals, new Apart(law, new SideSessions(rules, sessions)));
    }

    private record Apart(AppliedLaw law, SideSessions sessions) implements Checking {

        @Override
        public void check(SupposableSide side) {
            side.check(sessions);
        }

        @Override
        public void check(Hosting hosting, StagedPair pair) {
            sessions.check(pair.facts(DayFacts.facts(hosting, law)), pair.sides());
        }
    }

    /** By their places. */
    StagedPair pair(int need, int offer) {
        return law.pair(side(Side.NEED, need), side(Side.OFFER, offer), day);
    }

    /** As {@link Checking#check(Hosting, StagedPair)}, by their places. */
    void check(int need, int offer) {
        checking.check(proposals.get(offer).to(needs.get(need)), pair(need, offer));
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
            known = side == Side.NEED ? settled(needs.get(place)) : settled(proposals.get(place));
            checking.check(known);
            all.set(place, known);
        }
        return known;
    }

    private SupposableSide settled(Need need) {
        return SupposableSide.of(need, DayFacts.ofNeed(need), rules, day, factsRead);
    }

    private SupposableSide settled(Proposal proposal) {
        return SupposableSide.of(proposal, DayFacts.ofOffer(proposal, law.applied().day()), rules, day, factsRead);
    }
}
