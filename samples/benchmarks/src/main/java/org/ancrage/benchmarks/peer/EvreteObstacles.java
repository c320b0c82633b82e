package org.ancrage.benchmarks.peer;

import java.util.List;
import java.util.function.Predicate;
import org.ancrage.benchmarks.question.Law;
import org.ancrage.fact.AdequacyDecision;
import org.ancrage.fact.Administration;
import org.ancrage.fact.AsOf;
import org.ancrage.fact.Derogation;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.Location;
import org.ancrage.fact.Location.Function;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Participant;
import org.ancrage.fact.Territory;
import org.ancrage.fact.derived.EntityActivity;
import org.ancrage.fact.derived.EntityRemoteAccess;
import org.ancrage.fact.derived.Stake;
import org.ancrage.fact.term.HostingActivity;

/** The second stage: what speaks against a criterion. */
final class EvreteObstacles {

    private final Law law;
    private final EvreteStages rules;

    private EvreteObstacles(Law law, EvreteStages rules) {
        this.law = law;
        this.rules = rules;
    }

    static void add(Law law, EvreteStages rules) {
        EvreteObstacles all = new EvreteObstacles(law, rules);
        all.obstacles();
        all.obstaclesInChains();
    }

    private void obstacles() {
        outside(EvreteStages.Obstacle.DATA_OUTSIDE_UNION, law.union(), Function.STORAGE, Function.BACKUP, Function.PROCESSING);
        outside(EvreteStages.Obstacle.ADMINISTRATION_OUTSIDE_UNION, law.union(), Function.ADMINISTRATION, Function.SUPERVISION);
        outside(EvreteStages.Obstacle.TECHNICAL_DATA_OUTSIDE_UNION, law.union(), Function.TECHNICAL_DATA);
        outside(EvreteStages.Obstacle.SUPPORT_OUTSIDE_UNION, law.union(), Function.SUPPORT);
        outside(EvreteStages.Obstacle.HOSTED_OUTSIDE_UNION, law.union(), Function.STORAGE, Function.BACKUP, Function.PROCESSING, Function.ADMINISTRATION);
        outside(EvreteStages.Obstacle.STORED_OUTSIDE_AREA, law.area(), Function.STORAGE, Function.BACKUP);
        outside(EvreteStages.Obstacle.HOSTED_OUTSIDE_AREA, law.area(), Function.STORAGE, Function.BACKUP, Function.PROCESSING, Function.ADMINISTRATION);
        rules.found(1, EvreteStages.Obstacle.MAYBE_STAKE, Stake.class, stake -> stake.possiblyOutside() && stake.mayBeMoreThan(24.0));
        rules.found(1, EvreteStages.Obstacle.MAYBE_PARTICIPANT_ACCESS, Participant.class, Participant::possibleTechnicalAccess);
        rules.found(1, EvreteStages.Obstacle.MAYBE_DEPENDENCE, Participant.class, Participant::possiblyNotReplaceable);
        AsOf day = law.day();
        rules.found(1, EvreteStages.Obstacle.DEROGATION, Derogation.class, derogation -> certain(derogation, day));
        rules.found(1, EvreteStages.Obstacle.MAYBE_DEROGATION, Derogation.class, derogation -> possible(derogation, day));
        rules.found(1, EvreteStages.Obstacle.SOUND_DEROGATION, Derogation.class,
                derogation -> certain(derogation, day) && derogation.reasoned().yes() && derogation.published().yes());
        rules.found(1, EvreteStages.Obstacle.MAYBE_SOUND_DEROGATION, Derogation.class,
                derogation -> possible(derogation, day) && derogation.reasoned().possible() && derogation.published().possible());
    }

    private static boolean certain(Derogation derogation, AsOf day) {
        return derogation.regime() == Derogation.Regime.SREN_31 && derogation.grantedByMinister().yes()
                && derogation.validatedByPrimeMinister().yes() && derogation.runsOn(day);
    }

    private static boolean possible(Derogation derogation, AsOf day) {
        return derogation.regime() == Derogation.Regime.SREN_31 && derogation.grantedByMinister().possible()
                && derogation.validatedByPrimeMinister().possible() && derogation.mayRunOn(day);
    }

    private void outside(EvreteStages.Obstacle obstacle, Territory territory, Function... functions) {
        List<Function> wanted = List.of(functions);
        rules.found(1, obstacle, Location.class, place -> wanted.contains(place.function()) && place.outside(territory));
    }

    private void obstaclesInChains() {
        rules.found(1, EvreteStages.Obstacle.MAYBE_OUTSIDE_ACCESS, Participant.class, Participant::possibleTechnicalAccess,
                (participant, findings) -> findings.reached(participant.id(), EvreteStages.INFLUENCE, false));
        rules.found(1, EvreteStages.Obstacle.MAYBE_OUTSIDE_DEPENDENCE, Participant.class, Participant::possiblyNotReplaceable,
                (participant, findings) -> findings.reached(participant.id(), EvreteStages.INFLUENCE, false)
                        && !findings.isCertified("supply", participant.id(), true));
        rules.found(1, EvreteStages.Obstacle.OUTSIDE_DEPENDENCE, Participant.class, Participant::notReplaceable,
                (participant, findings) -> findings.reached(participant.id(), EvreteStages.INFLUENCE, true)
                        && !findings.isCertified("supply", participant.id(), false));
        rules.when(1, Hoster.class, hoster -> true, Holding.class, Holding::mayGiveVeto,
                (hoster, holding, findings) -> holding.of().equals(hoster.id()) && findings.reached(holding.holder(), EvreteStages.INFLUENCE, false),
                (context, holding) -> EvreteStages.findings(context).found(EvreteStages.Obstacle.MAYBE_VETO));
        rules.when(1, Hoster.class, hoster -> true, Holding.class, Holding::mayGiveMajority,
                (hoster, holding, findings) -> holding.of().equals(hoster.id()) && findings.reached(holding.holder(), EvreteStages.INFLUENCE, false),
                (context, holding) -> EvreteStages.findings(context).found(EvreteStages.Obstacle.MAYBE_MAJORITY));

        rules.found(1, EvreteStages.Obstacle.TIE_TO_THIRD_STATE, Hoster.class, hoster -> true, (hoster, findings) -> hoster.presentOutside(law.union())
                || findings.reached(hoster.id(), EvreteStages.INFLUENCE, true) || findings.reachedByAnyState(hoster.id(), true));
        rules.found(1, EvreteStages.Obstacle.TIE_TO_THIRD_STATE, Participant.class, Participant::technicalAccess,
                (participant, findings) -> participant.presentOutside(law.union())
                        || findings.reached(participant.id(), EvreteStages.INFLUENCE, true) || findings.reachedByAnyState(participant.id(), true));
        rules.when(1, Holding.class, Holding::controlling, Entity.class, entity -> entity.presentOutside(law.union()),
                (holding, holder, findings) -> holding.holder().equals(holder.id()) && findings.isHoster(holding.of()),
                (context, holder) -> EvreteStages.findings(context).found(EvreteStages.Obstacle.TIE_TO_THIRD_STATE));
        rules.found(1, EvreteStages.Obstacle.MAYBE_TIE_TO_THIRD_STATE, Hoster.class, hoster -> true,
                (hoster, findings) -> !hoster.inside(law.union()) || !hoster.presentOnlyInside(law.union())
                        || findings.reached(hoster.id(), EvreteStages.INFLUENCE, false));
        rules.found(1, EvreteStages.Obstacle.MAYBE_TIE_TO_THIRD_STATE, Participant.class, Participant::possibleTechnicalAccess,
                (participant, findings) -> participant.possiblyPresentOutside(law.union())
                        || findings.reached(participant.id(), EvreteStages.INFLUENCE, false));
        rules.when(1, Holding.class, Holding::possiblyControlling, Entity.class, entity -> entity.possiblyPresentOutside(law.union()),
                (holding, holder, findings) -> holding.holder().equals(holder.id()),
                (context, holder) -> EvreteStages.findings(context).found(EvreteStages.Obstacle.MAYBE_TIE_TO_THIRD_STATE));

        inadequate(EvreteStages.Obstacle.REACHED_BY_INADEQUATE_LAW, true, Participant::technicalAccess);
        inadequate(EvreteStages.Obstacle.MAYBE_REACHED_BY_INADEQUATE_LAW, false, Participant::possibleTechnicalAccess);

        rules.found(1, EvreteStages.Obstacle.MAYBE_UNCERTIFIED_ACTIVITY, EntityActivity.class,
                work -> work.activity() != HostingActivity.ADMIN_OPERATION && work.isPossiblyPerformed(),
                (work, findings) -> !findings.isCertified(work.activity().name(), work.entity(), true));
        rules.found(1, EvreteStages.Obstacle.MAYBE_UNCERTIFIED_ADMINISTRATION, Administration.class,
                work -> work.possiblyWhole() && work.possiblyBeyondOwn(),
                (work, findings) -> !findings.isCertified(HostingActivity.ADMIN_OPERATION.name(), work.entity(), true));

        rules.found(1, EvreteStages.Obstacle.ACCESS_OUTSIDE_AREA, EntityRemoteAccess.class, access -> access.outside(law.area()));
        rules.found(1, EvreteStages.Obstacle.MAYBE_ACCESS_ON_SAFEGUARDS, EntityRemoteAccess.class,
                access -> access.outside(law.area()) && access.possiblyOnSafeguards());
        rules.found(1, EvreteStages.Obstacle.UNGROUNDED_ACCESS, EntityRemoteAccess.class,
                access -> access.outside(law.area()) && access.withoutSafeguards() && !law.adequate().contains(access.country()));
        rules.when(1, Offer.class, Offer::allCertificatesKnown, EntityRemoteAccess.class,
                access -> access.outside(law.area()) && access.withoutSafeguards() && forTheCertified(access.country())
                        && !companiesCovered(access.country()),
                (offer, access, findings) -> !findings.isCertified("privacy framework", access.entity(), false),
                (context, access) -> EvreteStages.findings(context).found(EvreteStages.Obstacle.UNGROUNDED_ACCESS));
        rules.found(1, EvreteStages.Obstacle.MAYBE_UNGROUNDED_ACCESS, EntityRemoteAccess.class,
                access -> access.outside(law.area()) && access.possiblyWithoutSafeguards() && !companiesCovered(access.country()),
                (access, findings) -> !(forTheCertified(access.country())
                        && findings.isCertified("privacy framework", access.entity(), true)));
        rules.found(1, EvreteStages.Obstacle.MAYBE_UNGROUNDED_ACCESS, Location.class,
                place -> (place.function() == Function.PROCESSING || place.function() == Function.ADMINISTRATION)
                        && place.outside(law.area()),
                (place, findings) -> !findings.isAccessedFrom(place.country()));
    }

    private void inadequate(EvreteStages.Obstacle obstacle, boolean certainly, Predicate<Participant> access) {
        rules.when(1, EvreteStages.Reached.class, reached -> reached.certainly() == certainly && inadequate(reached.by()), Hoster.class, hoster -> true,
                (reached, hoster, findings) -> reached.entity().equals(hoster.id()),
                (context, hoster) -> EvreteStages.findings(context).found(obstacle));
        rules.when(1, EvreteStages.Reached.class, reached -> reached.certainly() == certainly && inadequate(reached.by()), Participant.class, access,
                (reached, participant, findings) -> reached.entity().equals(participant.id()),
                (context, participant) -> EvreteStages.findings(context).found(obstacle));
    }

    private boolean inadequate(String by) {
        return !by.equals(EvreteStages.INFLUENCE) && !law.adequate().contains(by);
    }

    private boolean companiesCovered(String country) {
        return law.adequacies().stream().anyMatch(decision -> decision.jurisdiction().equals(country) && decision.coversCompanies());
    }

    private boolean forTheCertified(String country) {
        return law.adequacies().stream().anyMatch(decision -> decision.jurisdiction().equals(country)
                && decision.scope() == AdequacyDecision.Scope.CERTIFIED_ORGANISATIONS);
    }
}
