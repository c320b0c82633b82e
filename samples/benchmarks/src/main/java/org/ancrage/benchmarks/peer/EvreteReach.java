package org.ancrage.benchmarks.peer;

import org.ancrage.benchmarks.question.Law;
import org.ancrage.fact.AsOf;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Participant;
import org.ancrage.fact.derived.EntityActivity;
import org.ancrage.fact.derived.EntityRemoteAccess;
import org.ancrage.fact.term.Scheme;
import org.evrete.api.RhsContext;

/** The first stage: who reaches whom, by what, and which certificates count. */
final class EvreteReach {

    private final Law law;
    private final EvreteStages rules;

    private EvreteReach(Law law, EvreteStages rules) {
        this.law = law;
        this.rules = rules;
    }

    static void add(Law law, EvreteStages rules) {
        EvreteReach all = new EvreteReach(law, rules);
        all.reach();
        all.certificates();
    }

    private void reach() {
        rules.when(0, Entity.class, entity -> entity.outside(law.union()), (entity, findings) -> true,
                (context, entity) -> reached(context, entity.id(), EvreteStages.INFLUENCE, true));
        rules.when(0, Entity.class, entity -> entity.possiblyOutside(law.union()), (entity, findings) -> true,
                (context, entity) -> reached(context, entity.id(), EvreteStages.INFLUENCE, false));
        rules.when(0, Participant.class, Participant::inGroupOutside, (participant, findings) -> true,
                (context, participant) -> reached(context, participant.id(), EvreteStages.INFLUENCE, true));
        rules.when(0, Participant.class, Participant::possiblyInGroupOutside, (participant, findings) -> true,
                (context, participant) -> reached(context, participant.id(), EvreteStages.INFLUENCE, false));
        rules.when(0, EvreteStages.State.class, state -> true, Entity.class, entity -> true,
                (state, entity, findings) -> entity.establishedIn(state.country()) || entity.presentIn(state.country()),
                (context, entity) -> reached(context, entity.id(), context.<EvreteStages.State>get("$one").country(), true));
        rules.when(0, EvreteStages.State.class, state -> true, Entity.class, entity -> true,
                (state, entity, findings) -> entity.possiblyEstablishedIn(state.country()) || entity.possiblyPresentIn(state.country()),
                (context, entity) -> reached(context, entity.id(), context.<EvreteStages.State>get("$one").country(), false));
        rules.when(0, EvreteStages.State.class, state -> true, Participant.class, Participant::possiblyInGroupOutside,
                (state, participant, findings) -> !findings.held(participant.id()),
                (context, participant) -> reached(context, participant.id(), context.<EvreteStages.State>get("$one").country(), false));
        rules.when(0, EvreteStages.Reached.class, EvreteStages.Reached::certainly, Holding.class, Holding::controlling,
                (reached, holding, findings) -> holding.holder().equals(reached.entity()),
                (context, holding) -> reached(context, holding.of(), context.<EvreteStages.Reached>get("$one").by(), true));
        rules.when(0, EvreteStages.Reached.class, reached -> !reached.certainly(), Holding.class, Holding::possiblyControlling,
                (reached, holding, findings) -> holding.holder().equals(reached.entity()),
                (context, holding) -> reached(context, holding.of(), context.<EvreteStages.Reached>get("$one").by(), false));
    }

    /** A fact is derived once only: Evrete keeps equal facts apart, and a circle of ownership would never end. */
    private static void reached(RhsContext context, String entity, String by, boolean certainly) {
        EvreteStages.Reached reached = new EvreteStages.Reached(entity, by, certainly);
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
                (offer, certificate, findings) -> certificate.holder().equals(offer.hoster().id()) && certificate.possiblyCovers(offer),
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
                (context, certificate) -> EvreteStages.findings(context).certified("privacy framework", certificate.holder(), true));
        rules.when(0, Certificate.class, certificate -> certificate.scheme() == Scheme.DATA_PRIVACY_FRAMEWORK && certificate.possiblyValidOn(day),
                (certificate, findings) -> true,
                (context, certificate) -> EvreteStages.findings(context).certified("privacy framework", certificate.holder(), false));
        rules.when(0, EntityRemoteAccess.class, access -> true, (access, findings) -> true,
                (context, access) -> EvreteStages.findings(context).accessedFrom(access.country()));
    }
}
