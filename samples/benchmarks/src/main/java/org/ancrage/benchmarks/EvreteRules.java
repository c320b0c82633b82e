package org.ancrage.benchmarks;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.ancrage.fact.AdequacyDecision;
import org.ancrage.fact.Administration;
import org.ancrage.fact.AdministrationDuty;
import org.ancrage.fact.Answer;
import org.ancrage.fact.AsOf;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.Contract;
import org.ancrage.fact.ContractClause;
import org.ancrage.fact.Customer;
import org.ancrage.fact.CustomerKind;
import org.ancrage.fact.Dataset;
import org.ancrage.fact.Deployment;
import org.ancrage.fact.Derogation;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.HostingActivity;
import org.ancrage.fact.KeyCustody;
import org.ancrage.fact.Location.Function;
import org.ancrage.fact.Location;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Participant;
import org.ancrage.fact.Project;
import org.ancrage.fact.Scheme;
import org.ancrage.fact.Territory;
import org.ancrage.fact.derived.EntityActivity;
import org.ancrage.fact.derived.EntityRemoteAccess;
import org.ancrage.fact.derived.OutsideShare;
import org.ancrage.fact.derived.Stake;
import org.evrete.KnowledgeService;
import org.evrete.api.IntToValue;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * The criteria as rules of Evrete, which has neither {@code not} nor {@code exists} nor {@code accumulate}.
 *
 * <p>So rules come in three stages, one firing each, and what is not found in a stage is known to be absent in the next: first who reaches
 * whom and which certificates count, then what speaks against a criterion, last the conclusions. Conditions are lambdas, and each
 * condition on one fact stands by itself, so that the engine tests it once per fact.
 */
final class EvreteRules {

    private final Law law;
    private final RuleSetBuilder<Knowledge> rules;
    private int count;

    private EvreteRules(Law law, KnowledgeService service) {
        this.law = law;
        this.rules = service.newKnowledge().builder();
    }

    static Knowledge of(Law law, KnowledgeService service) {
        EvreteRules rules = new EvreteRules(law, service);
        rules.reach();
        rules.certificates();
        rules.obstacles();
        rules.obstaclesInChains();
        rules.needs();
        rules.offers();
        rules.holders();
        rules.contracts();
        rules.chains();
        rules.transfers();
        return rules.rules.build();
    }

    /** A stage has begun; what was found before is complete. */
    record Stage(int number, EvreteFindings findings) {
    }

    /** An entity that something reaches: influence from outside the Union, or the law of a State, certainly or possibly. */
    record Reached(String entity, String by, boolean certainly) {
    }

    /** A State with an access law. */
    record State(String country) {
    }

    static final String INFLUENCE = "outside influence";

    @FunctionalInterface
    private interface Join<A, B> {
        boolean test(A one, B other, EvreteFindings findings);
    }

    private <A> void when(int stage, Class<A> type, Predicate<A> alone, BiPredicate<A, EvreteFindings> with,
            BiConsumer<RhsContext, A> then) {
        rules.newRule("rule " + count++).forEach("$stage", Stage.class, "$one", type)
                .where((IntToValue values) -> values.<Stage>get(0).number() == stage, "$stage")
                .where((IntToValue values) -> alone.test(values.get(0)), "$one")
                .where((IntToValue values) -> with.test(values.get(0), values.<Stage>get(1).findings()), "$one", "$stage")
                .execute(context -> then.accept(context, context.get("$one")));
    }

    private <A, B> void when(int stage, Class<A> type, Predicate<A> alone, Class<B> otherType, Predicate<B> otherAlone, Join<A, B> join,
            BiConsumer<RhsContext, B> then) {
        rules.newRule("rule " + count++).forEach("$stage", Stage.class, "$one", type, "$other", otherType)
                .where((IntToValue values) -> values.<Stage>get(0).number() == stage, "$stage")
                .where((IntToValue values) -> alone.test(values.get(0)), "$one")
                .where((IntToValue values) -> otherAlone.test(values.get(0)), "$other")
                .where((IntToValue values) -> join.test(values.get(0), values.get(1), values.<Stage>get(2).findings()), "$one", "$other", "$stage")
                .execute(context -> then.accept(context, context.get("$other")));
    }

    private static EvreteFindings findings(RhsContext context) {
        return context.<Stage>get("$stage").findings();
    }

    private <A> void found(int stage, Obstacle obstacle, Class<A> type, Predicate<A> alone) {
        when(stage, type, alone, (fact, findings) -> true, (context, fact) -> findings(context).found(obstacle));
    }

    private <A> void found(int stage, Obstacle obstacle, Class<A> type, Predicate<A> alone, BiPredicate<A, EvreteFindings> with) {
        when(stage, type, alone, with, (context, fact) -> findings(context).found(obstacle));
    }

    private <A> void met(Criterion criterion, Class<A> type, Predicate<A> alone) {
        met(criterion, type, alone, (fact, findings) -> true);
    }

    private <A> void met(Criterion criterion, Class<A> type, Predicate<A> alone, BiPredicate<A, EvreteFindings> with) {
        when(2, type, alone, with, (context, fact) -> findings(context).conclusions().met(criterion));
    }

    private <A> void unmet(Criterion criterion, Class<A> type, Predicate<A> alone) {
        unmet(criterion, type, alone, (fact, findings) -> true);
    }

    private <A> void unmet(Criterion criterion, Class<A> type, Predicate<A> alone, BiPredicate<A, EvreteFindings> with) {
        when(2, type, alone, with, (context, fact) -> findings(context).conclusions().unmet(criterion));
    }

    private <A> void unmet(Criterion criterion, Obstacle obstacle) {
        unmet(criterion, Offer.class, offer -> true, (offer, findings) -> findings.has(obstacle));
    }

    private <A> void answered(Criterion criterion, Class<A> type, java.util.function.Function<A, Answer> answer) {
        met(criterion, type, fact -> answer.apply(fact).yes());
        unmet(criterion, type, fact -> answer.apply(fact).no());
    }

    /** What speaks against a criterion; what begins with MAYBE is all that is not ruled out. */
    enum Obstacle {
        QUALIFIED, MAYBE_QUALIFIED, DATA_OUTSIDE_UNION, ADMINISTRATION_OUTSIDE_UNION, TECHNICAL_DATA_OUTSIDE_UNION, SUPPORT_OUTSIDE_UNION,
        HOSTED_OUTSIDE_UNION, STORED_OUTSIDE_AREA, HOSTED_OUTSIDE_AREA, MAYBE_STAKE, MAYBE_VETO, MAYBE_MAJORITY, MAYBE_PARTICIPANT_ACCESS,
        MAYBE_OUTSIDE_ACCESS, MAYBE_DEPENDENCE, MAYBE_OUTSIDE_DEPENDENCE, OUTSIDE_DEPENDENCE, TIE_TO_THIRD_STATE,
        MAYBE_TIE_TO_THIRD_STATE, MAYBE_UNCERTIFIED_ACTIVITY, MAYBE_UNCERTIFIED_ADMINISTRATION, REACHED_BY_INADEQUATE_LAW,
        MAYBE_REACHED_BY_INADEQUATE_LAW, ACCESS_OUTSIDE_AREA, MAYBE_ACCESS_ON_SAFEGUARDS, UNGROUNDED_ACCESS, MAYBE_UNGROUNDED_ACCESS,
        DEROGATION, MAYBE_DEROGATION, SOUND_DEROGATION, MAYBE_SOUND_DEROGATION
    }

    // Stage 0: who is reached, by what, and which certificates count

    private void reach() {
        when(0, Entity.class, entity -> entity.outside(law.union()), (entity, findings) -> true,
                (context, entity) -> reached(context, entity.id(), INFLUENCE, true));
        when(0, Entity.class, entity -> entity.possiblyOutside(law.union()), (entity, findings) -> true,
                (context, entity) -> reached(context, entity.id(), INFLUENCE, false));
        when(0, Participant.class, Participant::inGroupOutside, (participant, findings) -> true,
                (context, participant) -> reached(context, participant.id(), INFLUENCE, true));
        when(0, Participant.class, Participant::possiblyInGroupOutside, (participant, findings) -> true,
                (context, participant) -> reached(context, participant.id(), INFLUENCE, false));
        when(0, State.class, state -> true, Entity.class, entity -> true,
                (state, entity, findings) -> entity.establishedIn(state.country()) || entity.presentIn(state.country()),
                (context, entity) -> reached(context, entity.id(), context.<State>get("$one").country(), true));
        when(0, State.class, state -> true, Entity.class, entity -> true,
                (state, entity, findings) -> entity.possiblyEstablishedIn(state.country()) || entity.possiblyPresentIn(state.country()),
                (context, entity) -> reached(context, entity.id(), context.<State>get("$one").country(), false));
        when(0, State.class, state -> true, Participant.class, Participant::possiblyInGroupOutside,
                (state, participant, findings) -> !findings.held(participant.id()),
                (context, participant) -> reached(context, participant.id(), context.<State>get("$one").country(), false));
        when(0, Reached.class, Reached::certainly, Holding.class, Holding::controlling,
                (reached, holding, findings) -> holding.holder().equals(reached.entity()),
                (context, holding) -> reached(context, holding.of(), context.<Reached>get("$one").by(), true));
        when(0, Reached.class, reached -> !reached.certainly(), Holding.class, Holding::possiblyControlling,
                (reached, holding, findings) -> holding.holder().equals(reached.entity()),
                (context, holding) -> reached(context, holding.of(), context.<Reached>get("$one").by(), false));
    }

    /** A fact is derived once only: Evrete keeps equal facts apart, and a circle of ownership would never end. */
    private static void reached(RhsContext context, String entity, String by, boolean certainly) {
        Reached reached = new Reached(entity, by, certainly);
        if (findings(context).add(reached)) {
            context.insert(reached);
        }
    }

    private void certificates() {
        AsOf day = law.day();
        when(0, Offer.class, offer -> true, Certificate.class,
                certificate -> certificate.scheme() == Scheme.SECNUMCLOUD && certificate.versionIs("3.2") && certificate.validOn(day),
                (offer, certificate, findings) -> certificate.holder().equals(offer.hoster().id()) && certificate.covers(offer),
                (context, certificate) -> findings(context).found(Obstacle.QUALIFIED));
        when(0, Offer.class, offer -> true, Certificate.class,
                certificate -> certificate.scheme() == Scheme.SECNUMCLOUD && certificate.versionMayBe("3.2")
                        && certificate.possiblyValidOn(day),
                (offer, certificate, findings) -> certificate.holder().equals(offer.hoster().id()) && certificate.possiblyCovers(offer),
                (context, certificate) -> findings(context).found(Obstacle.MAYBE_QUALIFIED));
        when(0, Certificate.class, certificate -> certificate.scheme() == Scheme.SECNUMCLOUD && certificate.validOn(day),
                Participant.class, participant -> true,
                (certificate, participant, findings) -> certificate.holder().equals(participant.id())
                        && certificate.coversSupplyOf(participant),
                (context, participant) -> findings(context).certified("supply", participant.id(), true));
        when(0, Certificate.class, certificate -> certificate.scheme() == Scheme.SECNUMCLOUD && certificate.possiblyValidOn(day),
                Participant.class, participant -> true,
                (certificate, participant, findings) -> certificate.holder().equals(participant.id())
                        && certificate.mayCoverSupplyOf(participant),
                (context, participant) -> findings(context).certified("supply", participant.id(), false));
        when(0, Certificate.class, certificate -> certificate.scheme() == Scheme.HDS && certificate.validOn(day)
                        && certificate.majorVersionIs(2), EntityActivity.class, work -> true,
                (certificate, work, findings) -> certificate.holder().equals(work.entity()) && certificate.certifies(work),
                (context, work) -> findings(context).certified(work.activity().name(), work.entity(), true));
        when(0, Certificate.class, certificate -> certificate.scheme() == Scheme.HDS && certificate.possiblyValidOn(day)
                        && certificate.majorVersionMayBe(2), EntityActivity.class, work -> true,
                (certificate, work, findings) -> certificate.holder().equals(work.entity()) && certificate.mayCertify(work),
                (context, work) -> findings(context).certified(work.activity().name(), work.entity(), false));
        when(0, Certificate.class, certificate -> certificate.scheme() == Scheme.DATA_PRIVACY_FRAMEWORK && certificate.validOn(day),
                (certificate, findings) -> true,
                (context, certificate) -> findings(context).certified("privacy framework", certificate.holder(), true));
        when(0, Certificate.class, certificate -> certificate.scheme() == Scheme.DATA_PRIVACY_FRAMEWORK && certificate.possiblyValidOn(day),
                (certificate, findings) -> true,
                (context, certificate) -> findings(context).certified("privacy framework", certificate.holder(), false));
        when(0, EntityRemoteAccess.class, access -> true, (access, findings) -> true,
                (context, access) -> findings(context).accessedFrom(access.country()));
    }

    // Stage 1: what speaks against a criterion

    private void obstacles() {
        outside(Obstacle.DATA_OUTSIDE_UNION, law.union(), Function.STORAGE, Function.BACKUP, Function.PROCESSING);
        outside(Obstacle.ADMINISTRATION_OUTSIDE_UNION, law.union(), Function.ADMINISTRATION, Function.SUPERVISION);
        outside(Obstacle.TECHNICAL_DATA_OUTSIDE_UNION, law.union(), Function.TECHNICAL_DATA);
        outside(Obstacle.SUPPORT_OUTSIDE_UNION, law.union(), Function.SUPPORT);
        outside(Obstacle.HOSTED_OUTSIDE_UNION, law.union(), Function.STORAGE, Function.BACKUP, Function.PROCESSING, Function.ADMINISTRATION);
        outside(Obstacle.STORED_OUTSIDE_AREA, law.area(), Function.STORAGE, Function.BACKUP);
        outside(Obstacle.HOSTED_OUTSIDE_AREA, law.area(), Function.STORAGE, Function.BACKUP, Function.PROCESSING, Function.ADMINISTRATION);
        found(1, Obstacle.MAYBE_STAKE, Stake.class, stake -> stake.possiblyOutside() && stake.mayBeMoreThan(24.0));
        found(1, Obstacle.MAYBE_PARTICIPANT_ACCESS, Participant.class, Participant::possibleTechnicalAccess);
        found(1, Obstacle.MAYBE_DEPENDENCE, Participant.class, Participant::possiblyNotReplaceable);
        AsOf day = law.day();
        found(1, Obstacle.DEROGATION, Derogation.class, derogation -> certain(derogation, day));
        found(1, Obstacle.MAYBE_DEROGATION, Derogation.class, derogation -> possible(derogation, day));
        found(1, Obstacle.SOUND_DEROGATION, Derogation.class,
                derogation -> certain(derogation, day) && derogation.reasoned().yes() && derogation.published().yes());
        found(1, Obstacle.MAYBE_SOUND_DEROGATION, Derogation.class,
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

    private void outside(Obstacle obstacle, Territory territory, Function... functions) {
        List<Function> wanted = List.of(functions);
        found(1, obstacle, Location.class, place -> wanted.contains(place.function()) && place.outside(territory));
    }

    private void obstaclesInChains() {
        found(1, Obstacle.MAYBE_OUTSIDE_ACCESS, Participant.class, Participant::possibleTechnicalAccess,
                (participant, findings) -> findings.reached(participant.id(), INFLUENCE, false));
        found(1, Obstacle.MAYBE_OUTSIDE_DEPENDENCE, Participant.class, Participant::possiblyNotReplaceable,
                (participant, findings) -> findings.reached(participant.id(), INFLUENCE, false)
                        && !findings.isCertified("supply", participant.id(), true));
        found(1, Obstacle.OUTSIDE_DEPENDENCE, Participant.class, Participant::notReplaceable,
                (participant, findings) -> findings.reached(participant.id(), INFLUENCE, true)
                        && !findings.isCertified("supply", participant.id(), false));
        when(1, Hoster.class, hoster -> true, Holding.class, Holding::mayGiveVeto,
                (hoster, holding, findings) -> holding.of().equals(hoster.id()) && findings.reached(holding.holder(), INFLUENCE, false),
                (context, holding) -> findings(context).found(Obstacle.MAYBE_VETO));
        when(1, Hoster.class, hoster -> true, Holding.class, Holding::mayGiveMajority,
                (hoster, holding, findings) -> holding.of().equals(hoster.id()) && findings.reached(holding.holder(), INFLUENCE, false),
                (context, holding) -> findings(context).found(Obstacle.MAYBE_MAJORITY));

        found(1, Obstacle.TIE_TO_THIRD_STATE, Hoster.class, hoster -> true, (hoster, findings) -> hoster.presentOutside(law.union())
                || findings.reached(hoster.id(), INFLUENCE, true) || findings.reachedByAnyState(hoster.id(), true));
        found(1, Obstacle.TIE_TO_THIRD_STATE, Participant.class, Participant::technicalAccess,
                (participant, findings) -> participant.presentOutside(law.union())
                        || findings.reached(participant.id(), INFLUENCE, true) || findings.reachedByAnyState(participant.id(), true));
        when(1, Holding.class, Holding::controlling, Entity.class, entity -> entity.presentOutside(law.union()),
                (holding, holder, findings) -> holding.holder().equals(holder.id()) && findings.isHoster(holding.of()),
                (context, holder) -> findings(context).found(Obstacle.TIE_TO_THIRD_STATE));
        found(1, Obstacle.MAYBE_TIE_TO_THIRD_STATE, Hoster.class, hoster -> true,
                (hoster, findings) -> !hoster.inside(law.union()) || !hoster.presentOnlyInside(law.union())
                        || findings.reached(hoster.id(), INFLUENCE, false));
        found(1, Obstacle.MAYBE_TIE_TO_THIRD_STATE, Participant.class, Participant::possibleTechnicalAccess,
                (participant, findings) -> participant.possiblyPresentOutside(law.union())
                        || findings.reached(participant.id(), INFLUENCE, false));
        when(1, Holding.class, Holding::possiblyControlling, Entity.class, entity -> entity.possiblyPresentOutside(law.union()),
                (holding, holder, findings) -> holding.holder().equals(holder.id()),
                (context, holder) -> findings(context).found(Obstacle.MAYBE_TIE_TO_THIRD_STATE));

        inadequate(Obstacle.REACHED_BY_INADEQUATE_LAW, true, Participant::technicalAccess);
        inadequate(Obstacle.MAYBE_REACHED_BY_INADEQUATE_LAW, false, Participant::possibleTechnicalAccess);

        found(1, Obstacle.MAYBE_UNCERTIFIED_ACTIVITY, EntityActivity.class,
                work -> work.activity() != HostingActivity.ADMIN_OPERATION && work.isPossiblyPerformed(),
                (work, findings) -> !findings.isCertified(work.activity().name(), work.entity(), true));
        found(1, Obstacle.MAYBE_UNCERTIFIED_ADMINISTRATION, Administration.class,
                work -> work.possiblyWhole() && work.possiblyBeyondOwn(),
                (work, findings) -> !findings.isCertified(HostingActivity.ADMIN_OPERATION.name(), work.entity(), true));

        found(1, Obstacle.ACCESS_OUTSIDE_AREA, EntityRemoteAccess.class, access -> access.outside(law.area()));
        found(1, Obstacle.MAYBE_ACCESS_ON_SAFEGUARDS, EntityRemoteAccess.class,
                access -> access.outside(law.area()) && access.possiblyOnSafeguards());
        found(1, Obstacle.UNGROUNDED_ACCESS, EntityRemoteAccess.class,
                access -> access.outside(law.area()) && access.withoutSafeguards() && !law.adequate().contains(access.country()));
        when(1, Offer.class, Offer::allCertificatesKnown, EntityRemoteAccess.class,
                access -> access.outside(law.area()) && access.withoutSafeguards() && forTheCertified(access.country())
                        && !companiesCovered(access.country()),
                (offer, access, findings) -> !findings.isCertified("privacy framework", access.entity(), false),
                (context, access) -> findings(context).found(Obstacle.UNGROUNDED_ACCESS));
        found(1, Obstacle.MAYBE_UNGROUNDED_ACCESS, EntityRemoteAccess.class,
                access -> access.outside(law.area()) && access.possiblyWithoutSafeguards() && !companiesCovered(access.country()),
                (access, findings) -> !(forTheCertified(access.country())
                        && findings.isCertified("privacy framework", access.entity(), true)));
        found(1, Obstacle.MAYBE_UNGROUNDED_ACCESS, Location.class,
                place -> (place.function() == Function.PROCESSING || place.function() == Function.ADMINISTRATION)
                        && place.outside(law.area()),
                (place, findings) -> !findings.isAccessedFrom(place.country()));
    }

    private void inadequate(Obstacle obstacle, boolean certainly, Predicate<Participant> access) {
        when(1, Reached.class, reached -> reached.certainly() == certainly && inadequate(reached.by()), Hoster.class, hoster -> true,
                (reached, hoster, findings) -> reached.entity().equals(hoster.id()),
                (context, hoster) -> findings(context).found(obstacle));
        when(1, Reached.class, reached -> reached.certainly() == certainly && inadequate(reached.by()), Participant.class, access,
                (reached, participant, findings) -> reached.entity().equals(participant.id()),
                (context, participant) -> findings(context).found(obstacle));
    }

    private boolean inadequate(String by) {
        return !by.equals(INFLUENCE) && !law.adequate().contains(by);
    }

    private boolean companiesCovered(String country) {
        return law.adequacies().stream().anyMatch(decision -> decision.jurisdiction().equals(country) && decision.coversCompanies());
    }

    private boolean forTheCertified(String country) {
        return law.adequacies().stream().anyMatch(decision -> decision.jurisdiction().equals(country)
                && decision.scope() == AdequacyDecision.Scope.CERTIFIED_ORGANISATIONS);
    }

    // Stage 2: conclusions

    private void needs() {
        kind(Criterion.STATE_ADMINISTRATION, CustomerKind.STATE_ADMINISTRATION);
        kind(Criterion.ANNEX_OPERATOR, CustomerKind.STATE_OPERATOR);
        met(Criterion.OPERATOR_NAMED_BY_DECREE, Customer.class,
                customer -> customer.kind() == CustomerKind.STATE_OPERATOR && customer.setUpIn("FR") && customer.named());
        unmet(Criterion.OPERATOR_NAMED_BY_DECREE, Customer.class, Customer::notNamed);
        unmet(Criterion.OPERATOR_NAMED_BY_DECREE, Customer.class, customer -> knownOtherThan(customer, CustomerKind.STATE_OPERATOR));
        unmet(Criterion.OPERATOR_NAMED_BY_DECREE, Customer.class, customer -> customer.notSetUpIn("FR"));
        met(Criterion.HEALTH_DATA_HUB, Customer.class, customer -> customer.kind() == CustomerKind.HEALTH_DATA_HUB);
        unmet(Criterion.HEALTH_DATA_HUB, Customer.class, customer -> knownOtherThan(customer, CustomerKind.HEALTH_DATA_HUB));
        met(Criterion.COVERED_BY_SECRET, Dataset.class, Dataset::coveredBySecret);
        unmet(Criterion.COVERED_BY_SECRET, Dataset.class, Dataset::coveredByNoSecret);
        met(Criterion.NECESSARY_FOR_MISSION, Dataset.class, Dataset::necessaryForMission);
        unmet(Criterion.NECESSARY_FOR_MISSION, Dataset.class, Dataset::necessaryForNoMission);
        answered(Criterion.HEALTH_DATA_FROM_CARE, Dataset.class, Dataset::healthDataFromCare);
        met(Criterion.HARM_LIKELY, Dataset.class, Dataset::harmLikely);
        unmet(Criterion.HARM_LIKELY, Dataset.class, Dataset::noHarmLikely);
        answered(Criterion.PERSONAL_DATA, Dataset.class, Dataset::personal);
        met(Criterion.PROJECT_ALREADY_ENGAGED, Project.class, project -> project.engagedBefore(law.day().date()));
        unmet(Criterion.PROJECT_ALREADY_ENGAGED, Project.class, project -> project.notEngagedBefore(law.day().date()));
        met(Criterion.DEROGATION_GRANTED, Project.class, project -> true, (project, findings) -> findings.has(Obstacle.DEROGATION));
        unmet(Criterion.DEROGATION_GRANTED, Project.class, Project::allDerogationsKnown,
                (project, findings) -> !findings.has(Obstacle.MAYBE_DEROGATION));
        met(Criterion.DEROGATION_REASONED_AND_PUBLISHED, Project.class, project -> true,
                (project, findings) -> findings.has(Obstacle.SOUND_DEROGATION));
        unmet(Criterion.DEROGATION_REASONED_AND_PUBLISHED, Project.class, Project::allDerogationsKnown,
                (project, findings) -> !findings.has(Obstacle.MAYBE_SOUND_DEROGATION));
        met(Criterion.WITHIN_EIGHTEEN_MONTHS, Project.class, project -> project.acceptableOfferForAtMost(18, law.day()));
        unmet(Criterion.WITHIN_EIGHTEEN_MONTHS, Project.class, project -> project.acceptableOfferForMoreThan(18, law.day()));
    }

    private void kind(Criterion criterion, CustomerKind kind) {
        met(criterion, Customer.class, customer -> customer.kind() == kind && customer.setUpIn("FR"));
        unmet(criterion, Customer.class, customer -> knownOtherThan(customer, kind));
        unmet(criterion, Customer.class, customer -> customer.notSetUpIn("FR"));
    }

    private static boolean knownOtherThan(Customer customer, CustomerKind kind) {
        return customer.kind() != null && customer.kind() != kind && customer.kind() != CustomerKind.HEALTH_DATA_ACCESS_BODY;
    }

    private void offers() {
        met(Criterion.COMMERCIAL_CLOUD, Offer.class, offer -> offer.deployment() == Deployment.COMMERCIAL_CLOUD);
        unmet(Criterion.COMMERCIAL_CLOUD, Offer.class, offer -> offer.deployment() == Deployment.INTERNAL_STATE_CLOUD
                || offer.deployment() == Deployment.ON_PREMISES);
        met(Criterion.SERVICE_QUALIFIED, Offer.class, offer -> true, (offer, findings) -> findings.has(Obstacle.QUALIFIED));
        unmet(Criterion.SERVICE_QUALIFIED, Offer.class, Offer::allCertificatesKnown,
                (offer, findings) -> !findings.has(Obstacle.MAYBE_QUALIFIED));
        answered(Criterion.LOCATIONS_DOCUMENTED, Offer.class, Offer::locationsDocumented);
        places(Criterion.DATA_IN_UNION, Obstacle.DATA_OUTSIDE_UNION, List.of(Function.STORAGE, Function.PROCESSING),
                Function.STORAGE, Function.BACKUP, Function.PROCESSING);
        places(Criterion.ADMINISTRATION_FROM_UNION, Obstacle.ADMINISTRATION_OUTSIDE_UNION,
                List.of(Function.ADMINISTRATION, Function.SUPERVISION), Function.ADMINISTRATION, Function.SUPERVISION);
        places(Criterion.TECHNICAL_DATA_IN_UNION, Obstacle.TECHNICAL_DATA_OUTSIDE_UNION, List.of(Function.TECHNICAL_DATA),
                Function.TECHNICAL_DATA);
        places(Criterion.STORAGE_IN_EEA, Obstacle.STORED_OUTSIDE_AREA, List.of(), Function.STORAGE, Function.BACKUP);
        places(Criterion.HOSTED_IN_AREA, Obstacle.HOSTED_OUTSIDE_AREA, List.of(),
                Function.STORAGE, Function.BACKUP, Function.PROCESSING, Function.ADMINISTRATION);
        met(Criterion.SUPPORT_OUTSIDE_DOCUMENTED, Offer.class, offer -> offer.supportOperationsDocumented().yes());
        met(Criterion.SUPPORT_OUTSIDE_DOCUMENTED, Offer.class, offer -> offer.allPlacesKnown(Function.SUPPORT),
                (offer, findings) -> !findings.has(Obstacle.SUPPORT_OUTSIDE_UNION));
        unmet(Criterion.SUPPORT_OUTSIDE_DOCUMENTED, Offer.class, offer -> offer.supportOperationsDocumented().no(),
                (offer, findings) -> findings.has(Obstacle.SUPPORT_OUTSIDE_UNION));
        answered(Criterion.REGISTERED_OFFICE_IN_UNION, Hoster.class, hoster -> law.union().contains(hoster.registeredOffice()));
        answered(Criterion.CENTRAL_ADMINISTRATION_IN_UNION, Hoster.class, hoster -> law.union().contains(hoster.centralAdministration()));
        answered(Criterion.PRINCIPAL_ESTABLISHMENT_IN_UNION, Hoster.class, hoster -> law.union().contains(hoster.principalEstablishment()));
        answered(Criterion.UNION_VALUES, Offer.class, Offer::respectsUnionValues);
        answered(Criterion.RESIDUAL_RISK_DOCUMENT, Offer.class, Offer::residualRiskDocument);
        answered(Criterion.RESIDUAL_RISK_INFORMATION, Offer.class, Offer::residualRiskInformation);
        met(Criterion.KEYS_OUT_OF_REACH, Offer.class, offer -> offer.keyCustody() == KeyCustody.CUSTOMER
                || offer.keyCustody() == KeyCustody.TRUSTED_THIRD_PARTY_IN_UNION);
        unmet(Criterion.KEYS_OUT_OF_REACH, Offer.class, offer -> offer.keyCustody() == KeyCustody.HOSTER
                || offer.keyCustody() == KeyCustody.NO_ENCRYPTION);
    }

    private void places(Criterion criterion, Obstacle obstacle, List<Function> listed, Function... known) {
        List<Function> functions = List.of(known);
        met(criterion, Offer.class, offer -> functions.stream().allMatch(offer::allPlacesKnown)
                        && listed.stream().noneMatch(function -> offer.locations().of(function).items().isEmpty()),
                (offer, findings) -> !findings.has(obstacle));
        unmet(criterion, obstacle);
    }

    private void holders() {
        met(Criterion.INDIVIDUAL_CAP, Offer.class, Offer::allHoldingsKnown, (offer, findings) -> !findings.has(Obstacle.MAYBE_STAKE));
        unmet(Criterion.INDIVIDUAL_CAP, Stake.class, stake -> stake.outside() && stake.moreThan(24.0));
        when(2, Offer.class, Offer::allHoldingsKnown, OutsideShare.class, share -> share.atMost(39.0), (offer, share, findings) -> true,
                (context, share) -> findings(context).conclusions().met(Criterion.COLLECTIVE_CAP));
        unmet(Criterion.COLLECTIVE_CAP, OutsideShare.class, share -> share.moreThan(39.0));
        met(Criterion.NO_OUTSIDE_VETO, Offer.class, Offer::allHoldingsKnown, (offer, findings) -> !findings.has(Obstacle.MAYBE_VETO));
        unmet(Criterion.NO_OUTSIDE_VETO, Holding.class, Holding::givesVeto,
                (holding, findings) -> findings.isHoster(holding.of()) && findings.reached(holding.holder(), INFLUENCE, true));
        met(Criterion.NO_OUTSIDE_MAJORITY, Offer.class, Offer::allHoldingsKnown,
                (offer, findings) -> !findings.has(Obstacle.MAYBE_MAJORITY));
        unmet(Criterion.NO_OUTSIDE_MAJORITY, Holding.class, Holding::givesMajority,
                (holding, findings) -> findings.isHoster(holding.of()) && findings.reached(holding.holder(), INFLUENCE, true));
        met(Criterion.NO_OUTSIDE_ACCESS, Offer.class, Offer::allParticipantsKnown,
                (offer, findings) -> !findings.has(Obstacle.MAYBE_PARTICIPANT_ACCESS));
        met(Criterion.NO_OUTSIDE_ACCESS, Offer.class, offer -> offer.allParticipantsKnown() && offer.allHoldingsKnown(),
                (offer, findings) -> !findings.has(Obstacle.MAYBE_OUTSIDE_ACCESS));
        unmet(Criterion.NO_OUTSIDE_ACCESS, Participant.class, Participant::technicalAccess,
                (participant, findings) -> findings.reached(participant.id(), INFLUENCE, true));
        met(Criterion.OPERATING_AUTONOMY, Offer.class, Offer::allParticipantsKnown,
                (offer, findings) -> !findings.has(Obstacle.MAYBE_DEPENDENCE));
        met(Criterion.OPERATING_AUTONOMY, Offer.class, offer -> offer.allParticipantsKnown() && offer.allHoldingsKnown(),
                (offer, findings) -> !findings.has(Obstacle.MAYBE_OUTSIDE_DEPENDENCE));
        unmet(Criterion.OPERATING_AUTONOMY, Offer.class, Offer::allCertificatesKnown,
                (offer, findings) -> findings.has(Obstacle.OUTSIDE_DEPENDENCE));
        Predicate<Offer> placesKnown = offer -> List.of(Function.STORAGE, Function.BACKUP, Function.PROCESSING, Function.ADMINISTRATION)
                .stream().allMatch(offer::allPlacesKnown);
        met(Criterion.PROTECTED_FROM_THIRD_STATE_ACCESS, Offer.class,
                placesKnown.and(offer -> offer.allHoldingsKnown() && offer.allParticipantsKnown()),
                (offer, findings) -> !findings.has(Obstacle.MAYBE_TIE_TO_THIRD_STATE) && !findings.has(Obstacle.HOSTED_OUTSIDE_UNION));
        unmet(Criterion.PROTECTED_FROM_THIRD_STATE_ACCESS, Obstacle.TIE_TO_THIRD_STATE);
        unmet(Criterion.PROTECTED_FROM_THIRD_STATE_ACCESS, Obstacle.HOSTED_OUTSIDE_UNION);
        met(Criterion.REACHING_LAWS_ADEQUATE, Offer.class, offer -> offer.allHoldingsKnown() && offer.allParticipantsKnown(),
                (offer, findings) -> !findings.has(Obstacle.MAYBE_REACHED_BY_INADEQUATE_LAW));
        unmet(Criterion.REACHING_LAWS_ADEQUATE, Obstacle.REACHED_BY_INADEQUATE_LAW);
    }

    private void contracts() {
        clause(Criterion.SERVICE_LOCATIONS_STATED, ContractClause.SERVICE_LOCATIONS);
        answered(Criterion.MEMBER_STATE_LAW, Contract.class, contract -> law.union().contains(contract.governingLaw()));
        clause(Criterion.TERMINATION_ON_LOSS, ContractClause.TERMINATION_ON_LOSS_OF_QUALIFICATION);
        clause(Criterion.QUALIFICATION_STATED, ContractClause.QUALIFICATION_STATED);
        clause(Criterion.NOTICE_OF_CHANGES, ContractClause.NOTICE_OF_PROTECTION_CHANGES);
        clause(Criterion.HOSTING_SAFEGUARDS, ContractClause.TRANSFER_SAFEGUARDS);
    }

    private void clause(Criterion criterion, ContractClause clause) {
        met(criterion, Contract.class, contract -> contract.has(clause));
        unmet(criterion, Contract.class, contract -> contract.lacks(clause));
    }

    private void chains() {
        met(Criterion.EVERY_ACTIVITY_CERTIFIED, Offer.class, Offer::allParticipantsKnown,
                (offer, findings) -> !findings.has(Obstacle.MAYBE_UNCERTIFIED_ACTIVITY));
        when(2, Offer.class, Offer::allCertificatesKnown, EntityActivity.class,
                work -> work.activity() != HostingActivity.ADMIN_OPERATION && work.isPerformed(),
                (offer, work, findings) -> !findings.isCertified(work.activity().name(), work.entity(), false),
                (context, work) -> findings(context).conclusions().unmet(Criterion.EVERY_ACTIVITY_CERTIFIED));
        met(Criterion.ADMINISTRATION_CERTIFIED, Offer.class, Offer::allParticipantsKnown,
                (offer, findings) -> !findings.has(Obstacle.MAYBE_UNCERTIFIED_ADMINISTRATION));
        when(2, Offer.class, Offer::allCertificatesKnown, Administration.class, work -> work.whole() && work.beyondOwn(),
                (offer, work, findings) -> !findings.isCertified(HostingActivity.ADMIN_OPERATION.name(), work.entity(), false),
                (context, work) -> findings(context).conclusions().unmet(Criterion.ADMINISTRATION_CERTIFIED));

        met(Criterion.ADMINISTRATION_ASSIGNED, Administration.class, Administration::whole);
        for (AdministrationDuty duty : AdministrationDuty.values()) {
            when(1, Administration.class, work -> work.performs(duty), (work, findings) -> true,
                    (context, work) -> findings(context).performed(duty, true));
            when(1, Administration.class, work -> work.mayPerform(duty), (work, findings) -> true,
                    (context, work) -> findings(context).performed(duty, false));
            when(1, Customer.class, customer -> customer.performs(duty), (customer, findings) -> true,
                    (context, customer) -> findings(context).performed(duty, true));
            when(2, Offer.class, Offer::allParticipantsKnown, Customer.class, customer -> customer.doesNotPerform(duty),
                    (offer, customer, findings) -> !findings.isPerformed(duty, false),
                    (context, customer) -> findings(context).conclusions().unmet(Criterion.ADMINISTRATION_ASSIGNED));
        }
        met(Criterion.ADMINISTRATION_ASSIGNED, Offer.class, offer -> true,
                (offer, findings) -> List.of(AdministrationDuty.values()).stream().allMatch(duty -> findings.isPerformed(duty, true)));

        when(2, Customer.class, customer -> customer.kind() == CustomerKind.PUBLIC_HEALTH_ESTABLISHMENT, Hoster.class,
                hoster -> hoster.hospitalGroupHost().yes(), (customer, hoster, findings) -> true,
                (context, hoster) -> findings(context).conclusions().met(Criterion.HOSPITAL_GROUP_HOST));
        unmet(Criterion.HOSPITAL_GROUP_HOST, Hoster.class, hoster -> hoster.hospitalGroupHost().no());
        unmet(Criterion.HOSPITAL_GROUP_HOST, Offer.class, offer -> offer.deployment() == Deployment.COMMERCIAL_CLOUD);
        unmet(Criterion.HOSPITAL_GROUP_HOST, Customer.class, customer -> customer.kind() != null
                && customer.kind() != CustomerKind.PUBLIC_HEALTH_ESTABLISHMENT);
    }

    private void transfers() {
        met(Criterion.REMOTE_ACCESS_GROUNDED, Offer.class, offer -> offer.allRemoteAccessKnown()
                        && offer.allPlacesKnown(Function.PROCESSING) && offer.allPlacesKnown(Function.ADMINISTRATION),
                (offer, findings) -> !findings.has(Obstacle.MAYBE_UNGROUNDED_ACCESS));
        unmet(Criterion.REMOTE_ACCESS_GROUNDED, Obstacle.UNGROUNDED_ACCESS);
        met(Criterion.TRANSFER_SAFEGUARDS_DESCRIBED, Contract.class,
                contract -> contract.has(ContractClause.TRANSFER_SAFEGUARDS_DESCRIBED));
        met(Criterion.TRANSFER_SAFEGUARDS_DESCRIBED, Offer.class, Offer::allRemoteAccessKnown,
                (offer, findings) -> !findings.has(Obstacle.MAYBE_ACCESS_ON_SAFEGUARDS));
        when(2, Contract.class, contract -> contract.lacks(ContractClause.TRANSFER_SAFEGUARDS_DESCRIBED), EntityRemoteAccess.class,
                access -> access.outside(law.area()) && access.onSafeguards(), (contract, access, findings) -> true,
                (context, access) -> findings(context).conclusions().unmet(Criterion.TRANSFER_SAFEGUARDS_DESCRIBED));
        met(Criterion.NO_TRANSFER_OUTSIDE_EEA, Offer.class, offer -> offer.allRemoteAccessKnown()
                        && List.of(Function.STORAGE, Function.BACKUP, Function.PROCESSING, Function.ADMINISTRATION).stream()
                                .allMatch(offer::allPlacesKnown),
                (offer, findings) -> !findings.has(Obstacle.ACCESS_OUTSIDE_AREA) && !findings.has(Obstacle.HOSTED_OUTSIDE_AREA));
        unmet(Criterion.NO_TRANSFER_OUTSIDE_EEA, Obstacle.ACCESS_OUTSIDE_AREA);
        unmet(Criterion.NO_TRANSFER_OUTSIDE_EEA, Obstacle.HOSTED_OUTSIDE_AREA);
    }
}
