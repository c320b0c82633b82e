package org.ancrage.benchmarks.peer;

import org.ancrage.benchmarks.peer.EvreteStages.Reached;
import org.ancrage.benchmarks.question.Adequacy;
import org.ancrage.benchmarks.question.Law;
import org.ancrage.fact.AsOf;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Participant;
import org.ancrage.fact.derived.EntityActivity;
import org.ancrage.fact.derived.GroupVotes;
import org.ancrage.fact.term.Scheme;
import org.evrete.api.RhsContext;

/** The first two stages: which certificates count, then who reaches whom, by what. */
final class EvreteReach {

    private final Law law;
    private final Adequacy adequacy;
    private final EvreteStages rules;

    private EvreteReach(Law law, EvreteStages rules) {
        this.law = law;
        this.adequacy = Adequacy.of(law);
        this.rules = rules;
    }

    static void add(Law law, EvreteStages rules) {
        EvreteReach all = new EvreteReach(law, rules);
        all.certificates();
        all.influence();
        all.ties();
        all.accessLaws();
        all.control();
    }

    private void influence() {
        rules.when(1, Entity.class, entity -> entity.outside(law.union()), (entity, findings) -> true,
                (context, entity) -> reached(context, entity.id(), EvreteStages.INFLUENCE, true));
        rules.when(1, Entity.class, entity -> entity.possiblyOutside(law.union()), (entity, findings) -> true,
                (context, entity) -> reached(context, entity.id(), EvreteStages.INFLUENCE, false));
        rules.when(1, Participant.class, Participant::inGroupOutside, (participant, findings) -> true,
                (context, participant) -> reached(context, participant.id(), EvreteStages.INFLUENCE, true));
        rules.when(1, Participant.class, Participant::possiblyInGroupOutside, (participant, findings) -> true,
                (context, participant) -> reached(context, participant.id(), EvreteStages.INFLUENCE, false));
    }

    /** Influence is a tie of its own, which need not be followed twice. */
    private void ties() {
        rules.when(1, Entity.class, entity -> entity.presentInThirdState(law.union()), (entity, findings) -> true,
                (context, entity) -> reached(context, entity.id(), EvreteStages.TIE, true));
        rules.when(1, Entity.class, entity -> entity.possiblyPresentInThirdState(law.union()), (entity, findings) -> true,
                (context, entity) -> reached(context, entity.id(), EvreteStages.TIE, false));
        rules.when(1, Reached.class, reached -> reached.by().equals(EvreteStages.INFLUENCE) && reached.certainly(),
                Holding.class, holding -> holding.givesVeto() || holding.givesMajority(),
                (reached, holding, findings) -> holding.holder().equals(reached.entity()),
                (context, holding) -> reached(context, holding.of(), EvreteStages.TIE, true));
        rules.when(1, Reached.class, reached -> reached.by().equals(EvreteStages.INFLUENCE) && !reached.certainly(),
                Holding.class, holding -> holding.mayGiveVeto() || holding.mayGiveMajority(),
                (reached, holding, findings) -> holding.holder().equals(reached.entity()),
                (context, holding) -> reached(context, holding.of(), EvreteStages.TIE, false));
    }

    /** Access laws from which no adequacy decision protects; which of them it is does not matter. */
    private void accessLaws() {
        rules.when(1, Entity.class, entity -> Adequacy.isIn(entity, adequacy.unprotected()), (entity, findings) -> true,
                (context, entity) -> reached(context, entity.id(), EvreteStages.ACCESS_LAW, true));
        rules.when(1, Offer.class, offer -> offer.allCertificatesKnownUnder(Scheme.DATA_PRIVACY_FRAMEWORK), Entity.class, entity -> Adequacy.isIn(entity, adequacy.frameworkOnly()),
                (offer, entity, findings) -> !findings.isCertified(EvreteStages.FRAMEWORK, entity.id(), false),
                (context, entity) -> reached(context, entity.id(), EvreteStages.ACCESS_LAW, true));
        rules.when(1, Entity.class, entity -> Adequacy.mayBeIn(entity, adequacy.unprotected()), (entity, findings) -> true,
                (context, entity) -> reached(context, entity.id(), EvreteStages.ACCESS_LAW, false));
        rules.when(1, Entity.class, entity -> Adequacy.mayBeIn(entity, adequacy.partlyProtected()),
                (entity, findings) -> !findings.isCertified(EvreteStages.FRAMEWORK, entity.id(), true),
                (context, entity) -> reached(context, entity.id(), EvreteStages.ACCESS_LAW, false));
        rules.when(1, Participant.class, Participant::possiblyInGroupOutside,
                (participant, findings) -> findings.isOfUnnamedGroup(participant, law.union()) && (!adequacy.unprotected().isEmpty()
                        || !adequacy.partlyProtected().isEmpty() && !findings.isCertified(EvreteStages.FRAMEWORK, participant.id(), true)),
                (context, participant) -> reached(context, participant.id(), EvreteStages.ACCESS_LAW, false));
    }

    private void control() {
        rules.when(1, Reached.class, Reached::certainly, Holding.class, Holding::controlling,
                (reached, holding, findings) -> holding.holder().equals(reached.entity()),
                (context, holding) -> reached(context, holding.of(), context.<Reached>get("$one").by(), true));
        rules.when(1, Reached.class, Reached::certainly, GroupVotes.class, GroupVotes::majority,
                (reached, group, findings) -> group.holder().equals(reached.entity()),
                (context, group) -> reached(context, group.of(), context.<Reached>get("$one").by(), true));
        rules.when(1, Reached.class, reached -> !reached.certainly(), Holding.class, Holding::possiblyControlling,
                (reached, holding, findings) -> holding.holder().equals(reached.entity()),
                (context, holding) -> reached(context, holding.of(), context.<Reached>get("$one").by(), false));
        rules.when(1, Reached.class, reached -> !reached.certainly(), GroupVotes.class, GroupVotes::possibleMajority,
                (reached, group, findings) -> group.holder().equals(reached.entity()),
                (context, group) -> reached(context, group.of(), context.<Reached>get("$one").by(), false));
    }

    /** A fact is derived once only: Evrete keeps equal facts apart, and a circle of ownership would never end. */
    private static void reached(RhsContext context, String entity, String by, boolean certainly) {
        Reached reached = new Reached(entity, by, certainly);
        if (EvreteStages.findings(context).add(reached)) {
            context.insert(reached);
        }
    }

    private void certificates() {
        AsOf day = law.day();
        rules.when(0, Offer.class, offer -> true, Certificate.class,
                certificate -> certificate.scheme() == Scheme.SECNUMCLOUD && certificate.versionIs("3.2") && certificate.validOn(day),
                (offer, certificate, findings) -> certificate.holder().equals(offer.hoster().id()) && certificate.covers(offer),
                (context, certificate) -> EvreteStages.findings(context).found(EvreteStages.Obstacle.QUALIFIED));
        rules.when(0, Offer.class, offer -> true, Certificate.class,
                certificate -> certificate.scheme() == Scheme.SECNUMCLOUD && certificate.versionMayBe("3.2")
                        && certificate.possiblyValidOn(day),
                (offer, certificate, findings) -> certificate.holder().equals(offer.hoster().id()) && certificate.mayCover(offer),
                (context, certificate) -> EvreteStages.findings(context).found(EvreteStages.Obstacle.MAYBE_QUALIFIED));
        rules.when(0, Certificate.class, certificate -> certificate.scheme() == Scheme.SECNUMCLOUD && certificate.validOn(day),
                Participant.class, participant -> true,
                (certificate, participant, findings) -> certificate.holder().equals(participant.id())
                        && certificate.coversSupplyOf(participant),
                (context, participant) -> EvreteStages.findings(context).certified("supply", participant.id(), true));
        rules.when(0, Certificate.class, certificate -> certificate.scheme() == Scheme.SECNUMCLOUD && certificate.possiblyValidOn(day),
                Participant.class, participant -> true,
                (certificate, participant, findings) -> certificate.holder().equals(participant.id())
                        && certificate.mayCoverSupplyOf(participant),
                (context, participant) -> EvreteStages.findings(context).certified("supply", participant.id(), false));
        rules.when(0, Certificate.class, certificate -> certificate.scheme() == Scheme.HDS && certificate.validOn(day)
                        && certificate.majorVersionIs(2), EntityActivity.class, work -> true,
                (certificate, work, findings) -> certificate.holder().equals(work.entity()) && certificate.certifies(work),
                (context, work) -> EvreteStages.findings(context).certified(work.activity().name(), work.entity(), true));
        rules.when(0, Certificate.class, certificate -> certificate.scheme() == Scheme.HDS && certificate.possiblyValidOn(day)
                        && certificate.majorVersionMayBe(2), EntityActivity.class, work -> true,
                (certificate, work, findings) -> certificate.holder().equals(work.entity()) && certificate.mayCertify(work),
                (context, work) -> EvreteStages.findings(context).certified(work.activity().name(), work.entity(), false));
        rules.when(0, Certificate.class, certificate -> certificate.scheme() == Scheme.DATA_PRIVACY_FRAMEWORK && certificate.validOn(day),
                (certificate, findings) -> true,
                (context, certificate) -> EvreteStages.findings(context).certified(EvreteStages.FRAMEWORK, certificate.holder(), true));
        rules.when(0, Certificate.class, certificate -> certificate.scheme() == Scheme.DATA_PRIVACY_FRAMEWORK && certificate.possiblyValidOn(day),
                (certificate, findings) -> true,
                (context, certificate) -> EvreteStages.findings(context).certified(EvreteStages.FRAMEWORK, certificate.holder(), false));
    }
}
