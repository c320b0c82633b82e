package org.ancrage.benchmarks.peer;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.ancrage.benchmarks.question.Adequacy;
import org.ancrage.benchmarks.question.Law;
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
import org.ancrage.fact.derived.OutsideShare;
import org.ancrage.fact.derived.Stake;
import org.ancrage.fact.term.AttributionMethod;
import org.ancrage.fact.term.Deployment;
import org.ancrage.fact.term.HostingActivity;
import org.ancrage.fact.term.Scheme;

/** The third stage: what speaks against a criterion. */
final class EvreteObstacles {

    /** By which what is held through others counts, on the default reading. */
    static final String METHOD = AttributionMethod.GREATER_OF_BOTH.option();
    private static final Set<HostingActivity> MEANS =
            Set.of(HostingActivity.SITES, HostingActivity.HARDWARE, HostingActivity.VIRTUAL, HostingActivity.PLATFORM);

    private final Law law;
    private final Adequacy adequacy;
    private final EvreteStages rules;

    private EvreteObstacles(Law law, EvreteStages rules) {
        this.law = law;
        this.adequacy = Adequacy.of(law);
        this.rules = rules;
    }

    static void add(Law law, EvreteStages rules) {
        EvreteObstacles all = new EvreteObstacles(law, rules);
        all.obstacles();
        all.obstaclesInChains();
        all.ties();
        all.certificates();
        all.accesses();
    }

    private void obstacles() {
        outside(EvreteStages.Obstacle.DATA_OUTSIDE_UNION, law.union(), Function.STORAGE, Function.BACKUP, Function.PROCESSING);
        outside(EvreteStages.Obstacle.ADMINISTRATION_OUTSIDE_UNION, law.union(), Function.ADMINISTRATION, Function.SUPERVISION);
        outside(EvreteStages.Obstacle.TECHNICAL_DATA_OUTSIDE_UNION, law.union(), Function.TECHNICAL_DATA);
        outside(EvreteStages.Obstacle.SUPPORT_OUTSIDE_UNION, law.union(), Function.SUPPORT);
        outside(EvreteStages.Obstacle.STORED_OUTSIDE_AREA, law.area(), Function.STORAGE, Function.BACKUP);
        outside(EvreteStages.Obstacle.HOSTED_OUTSIDE_AREA, law.area(), Function.STORAGE, Function.BACKUP, Function.PROCESSING, Function.ADMINISTRATION);
        rules.found(2, EvreteStages.Obstacle.MAYBE_STAKE, Stake.class, stake -> stake.method().equals(METHOD) && stake.possiblyOutside() && stake.possiblyMoreThan(24.0));
        rules.found(2, EvreteStages.Obstacle.MAYBE_PARTICIPANT_ACCESS, Participant.class, Participant::possibleTechnicalAccess);
        rules.found(2, EvreteStages.Obstacle.MAYBE_DEPENDENCE, Participant.class, Participant::possiblyNotReplaceable);
        AsOf day = law.day();
        rules.found(2, EvreteStages.Obstacle.DEROGATION, Derogation.class, derogation -> certain(derogation, day));
        rules.found(2, EvreteStages.Obstacle.MAYBE_DEROGATION, Derogation.class, derogation -> possible(derogation, day));
        rules.found(2, EvreteStages.Obstacle.SOUND_DEROGATION, Derogation.class,
                derogation -> certain(derogation, day) && derogation.reasoned().yes() && derogation.published().yes());
        rules.found(2, EvreteStages.Obstacle.MAYBE_SOUND_DEROGATION, Derogation.class,
                derogation -> possible(derogation, day) && derogation.reasoned().possible() && derogation.published().possible());
    }

    private static boolean certain(Derogation derogation, AsOf day) {
        return derogation.regime() == Derogation.Regime.SREN_31 && derogation.grantedByMinister().yes()
                && derogation.validatedByPrimeMinister().yes() && derogation.validOn(day);
    }

    private static boolean possible(Derogation derogation, AsOf day) {
        return derogation.regime() == Derogation.Regime.SREN_31 && derogation.grantedByMinister().possible()
                && derogation.validatedByPrimeMinister().possible() && derogation.possiblyValidOn(day);
    }

    private void outside(EvreteStages.Obstacle obstacle, Territory territory, Function... functions) {
        List<Function> wanted = List.of(functions);
        rules.found(2, obstacle, Location.class, place -> wanted.contains(place.function()) && place.outside(territory));
    }

    private void obstaclesInChains() {
        rules.found(2, EvreteStages.Obstacle.MAYBE_OUTSIDE_ACCESS, Participant.class, Participant::possibleTechnicalAccess,
                (participant, findings) -> findings.reached(participant.id(), EvreteStages.INFLUENCE, false));
        rules.found(2, EvreteStages.Obstacle.MAYBE_OUTSIDE_DEPENDENCE, Participant.class, Participant::possiblyNotReplaceable,
                (participant, findings) -> findings.reached(participant.id(), EvreteStages.INFLUENCE, false)
                        && !findings.isCertified("supply", participant.id(), true));
        rules.found(2, EvreteStages.Obstacle.OUTSIDE_DEPENDENCE, Participant.class, Participant::notReplaceable,
                (participant, findings) -> findings.reached(participant.id(), EvreteStages.INFLUENCE, true)
                        && !findings.isCertified("supply", participant.id(), false));
        rules.when(2, Hoster.class, hoster -> true, Holding.class, Holding::mayGiveVeto,
                (hoster, holding, findings) -> holding.of().equals(hoster.id()) && findings.reached(holding.holder(), EvreteStages.INFLUENCE, false),
                (context, holding) -> EvreteStages.findings(context).found(EvreteStages.Obstacle.MAYBE_VETO));
        rules.when(2, Hoster.class, hoster -> true, Holding.class, Holding::mayGiveMajority,
                (hoster, holding, findings) -> holding.of().equals(hoster.id()) && findings.reached(holding.holder(), EvreteStages.INFLUENCE, false),
                (context, holding) -> EvreteStages.findings(context).found(EvreteStages.Obstacle.MAYBE_MAJORITY));

        inadequate(EvreteStages.Obstacle.REACHED_BY_INADEQUATE_LAW, true, Participant::technicalAccess);
        inadequate(EvreteStages.Obstacle.MAYBE_REACHED_BY_INADEQUATE_LAW, false, Participant::possibleTechnicalAccess);
        rules.when(2, Hoster.class, hoster -> true, Offer.class, offer -> true,
                (hoster, offer, findings) -> (hoster.isAnother() || offer.deployment() == Deployment.COMMERCIAL_CLOUD)
                        && findings.reached(hoster.id(), EvreteStages.ACCESS_LAW, true),
                (context, offer) -> EvreteStages.findings(context).found(EvreteStages.Obstacle.REACHED_BY_INADEQUATE_LAW));
        rules.found(2, EvreteStages.Obstacle.MAYBE_REACHED_BY_INADEQUATE_LAW, Hoster.class, Hoster::possiblyAnother,
                (hoster, findings) -> findings.reached(hoster.id(), EvreteStages.ACCESS_LAW, false));
    }

    private void inadequate(EvreteStages.Obstacle obstacle, boolean certainly, Predicate<Participant> access) {
        rules.found(2, obstacle, Participant.class, access,
                (participant, findings) -> findings.reached(participant.id(), EvreteStages.ACCESS_LAW, certainly));
    }

    private void ties() {
        rules.found(2, EvreteStages.Obstacle.TIE_TO_THIRD_STATE, Hoster.class, hoster -> true, (hoster, findings) -> tied(hoster, findings, true));
        rules.found(2, EvreteStages.Obstacle.TIE_TO_THIRD_STATE, Participant.class, Participant::technicalAccess,
                (participant, findings) -> tied(participant, findings, true));
        rules.found(2, EvreteStages.Obstacle.TIE_TO_THIRD_STATE, Stake.class,
                stake -> stake.method().equals(METHOD) && stake.outside() && stake.moreThan(24.0));
        rules.found(2, EvreteStages.Obstacle.TIE_TO_THIRD_STATE, OutsideShare.class, share -> share.method().equals(METHOD) && share.moreThan(39.0));
        rules.found(2, EvreteStages.Obstacle.TIE_TO_THIRD_STATE, Location.class, place -> place.inThirdState(law.union()));
        rules.found(2, EvreteStages.Obstacle.TIE_TO_THIRD_STATE, EntityRemoteAccess.class, access -> access.fromThirdState(law.union()));
        rules.found(2, EvreteStages.Obstacle.MAYBE_TIE_TO_THIRD_STATE, Hoster.class, hoster -> true, (hoster, findings) -> tied(hoster, findings, false));
        rules.found(2, EvreteStages.Obstacle.MAYBE_TIE_TO_THIRD_STATE, Participant.class, Participant::possibleTechnicalAccess,
                (participant, findings) -> tied(participant, findings, false));
        rules.found(2, EvreteStages.Obstacle.MAYBE_TIE_TO_THIRD_STATE, Stake.class,
                stake -> stake.method().equals(METHOD) && stake.possiblyOutside() && stake.possiblyMoreThan(24.0));
        rules.found(2, EvreteStages.Obstacle.MAYBE_TIE_TO_THIRD_STATE, OutsideShare.class,
                share -> share.method().equals(METHOD) && share.possiblyMoreThan(39.0));
        rules.found(2, EvreteStages.Obstacle.MAYBE_TIE_TO_THIRD_STATE, Offer.class, offer -> !offer.allPlacesKnown(Function.SUPPORT));
        rules.found(2, EvreteStages.Obstacle.MAYBE_UNLISTED_ACCESS, Participant.class,
                participant -> participant.possibleTechnicalAccess() && participant.mayHaveOtherRemoteAccess());
    }

    private static boolean tied(Entity entity, EvreteFindings findings, boolean certainly) {
        return findings.reached(entity.id(), EvreteStages.INFLUENCE, certainly) || findings.reached(entity.id(), EvreteStages.TIE, certainly);
    }

    private void certificates() {
        rules.found(2, EvreteStages.Obstacle.MAYBE_UNCERTIFIED_ACTIVITY, EntityActivity.class,
                work -> work.activity() != HostingActivity.ADMIN_OPERATION && work.isPossiblyPerformed(),
                (work, findings) -> !findings.isCertified(work.activity().name(), work.entity(), true));
        rules.found(2, EvreteStages.Obstacle.MAYBE_UNCERTIFIED_ADMINISTRATION, Administration.class,
                work -> work.possiblySome() && work.possiblyBeyondOwn(),
                (work, findings) -> !findings.isCertified(HostingActivity.ADMIN_OPERATION.name(), work.entity(), true));
        rules.when(2, EntityActivity.class, means -> MEANS.contains(means.activity()) && means.isPossiblyPerformed(),
                Administration.class, Administration::possiblySome,
                (means, work, findings) -> work.entity().equals(means.entity())
                        && !findings.isCertified(means.activity().name(), means.entity(), true)
                        && !findings.isCertified(HostingActivity.ADMIN_OPERATION.name(), work.entity(), true),
                (context, work) -> EvreteStages.findings(context).found(EvreteStages.Obstacle.MAYBE_UNCERTIFIED_ADMINISTRATION));
        rules.found(2, EvreteStages.Obstacle.OTHER_HOSTER, EntityActivity.class,
                work -> work.activity() != HostingActivity.ADMIN_OPERATION && work.isPerformed(), (work, findings) -> !findings.isHoster(work.entity()));
        rules.found(2, EvreteStages.Obstacle.OTHER_HOSTER, Administration.class, Administration::some,
                (work, findings) -> !findings.isHoster(work.entity()));
        rules.found(2, EvreteStages.Obstacle.MAYBE_OTHER_HOSTER, EntityActivity.class,
                work -> work.activity() != HostingActivity.ADMIN_OPERATION && work.isPossiblyPerformed(),
                (work, findings) -> !findings.isHoster(work.entity()));
        rules.found(2, EvreteStages.Obstacle.MAYBE_OTHER_HOSTER, Administration.class, Administration::possiblySome,
                (work, findings) -> !findings.isHoster(work.entity()));
    }

    private void accesses() {
        rules.found(2, EvreteStages.Obstacle.ACCESS_OUTSIDE_AREA, EntityRemoteAccess.class, access -> access.outside(law.area()));
        uncovered(EvreteStages.Obstacle.UNGROUNDED_ACCESS, EntityRemoteAccess::withoutSafeguards);
        uncovered(EvreteStages.Obstacle.UNDESCRIBED_SAFEGUARDS, EntityRemoteAccess::onSafeguards);
        rules.found(2, EvreteStages.Obstacle.UNGROUNDED_ACCESS, EntityRemoteAccess.class,
                access -> access.outside(law.area()) && access.withoutSafeguards() && adequacy.leavesOut(access));
        rules.found(2, EvreteStages.Obstacle.UNDESCRIBED_SAFEGUARDS, EntityRemoteAccess.class,
                access -> access.outside(law.area()) && access.onSafeguards() && adequacy.leavesOut(access));
        possiblyUncovered(EvreteStages.Obstacle.MAYBE_UNGROUNDED_ACCESS, EntityRemoteAccess::possiblyWithoutSafeguards);
        possiblyUncovered(EvreteStages.Obstacle.MAYBE_UNDESCRIBED_SAFEGUARDS, EntityRemoteAccess::possiblyOnSafeguards);
    }

    private void uncovered(EvreteStages.Obstacle obstacle, Predicate<EntityRemoteAccess> which) {
        rules.found(2, obstacle, EntityRemoteAccess.class,
                access -> access.outside(law.area()) && which.test(access) && !adequacy.decided().contains(access.country()));
        rules.when(2, Offer.class, offer -> offer.allCertificatesKnownUnder(Scheme.DATA_PRIVACY_FRAMEWORK), EntityRemoteAccess.class,
                access -> access.outside(law.area()) && which.test(access) && adequacy.onlyForTheCertified(access.country()),
                (offer, access, findings) -> !findings.isCertified(EvreteStages.FRAMEWORK, access.entity(), false),
                (context, access) -> EvreteStages.findings(context).found(obstacle));
    }

    private void possiblyUncovered(EvreteStages.Obstacle obstacle, Predicate<EntityRemoteAccess> which) {
        rules.found(2, obstacle, EntityRemoteAccess.class,
                access -> access.outside(law.area()) && which.test(access) && !adequacy.covers(access),
                (access, findings) -> !(adequacy.coversIfCertified(access) && findings.isCertified(EvreteStages.FRAMEWORK, access.entity(), true)));
    }
}
