package org.ancrage.benchmarks.peer;

import java.util.List;
import org.ancrage.benchmarks.question.Adequacy;
import org.ancrage.benchmarks.question.Criterion;
import org.ancrage.benchmarks.question.Law;
import org.ancrage.benchmarks.question.RuleFiles;
import org.ancrage.decision.Outcome;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Dataset;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Location.Function;
import org.ancrage.fact.Need;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Proposal;
import org.ancrage.fact.term.AdministrationDuty;
import org.ancrage.fact.term.ContractClause;
import org.ancrage.fact.term.CustomerKind;
import org.ancrage.fact.term.Deployment;
import org.ancrage.fact.term.KeyCustody;
import org.ancrage.fact.term.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * The limit: the criteria as a programmer would write them who has no rule engine, knows the default readings and the day, and explains
 * nothing. Needs and offers are qualified once each; what is left for a pair is two criteria, two unions of bits, and the
 * {@linkplain HandwrittenOutlines outcomes} of four texts.
 */
public final class HandwrittenJava implements Peer<Settled> {

    private static final int ALL_DUTIES = (1 << AdministrationDuty.values().length) - 1;

    private final Law law;
    private final Adequacy adequacy;

    public HandwrittenJava(Law law) {
        this.law = law;
        adequacy = Adequacy.of(law);
    }

    /** A need whose own criteria are settled. */
    record QualifiedNeed(NeedQuestions questions, Settled settled) {
    }

    /** An offer whose own criteria are settled, and those of its contract. */
    record QualifiedOffer(OfferQuestions questions, Settled settled) {
    }

    /**
     * @param outcomes in the order of {@link RuleFiles#FOUR_TEXTS}
     */
    public record Answered(Settled settled, List<Outcome> outcomes) {
    }

    @Override
    public Settled settle(Need need, Proposal proposal) {
        return together(qualified(need), qualified(proposal));
    }

    /** One question with the outcome of each of the four texts. */
    public Answered answer(Need need, Proposal proposal) {
        Settled settled = settle(need, proposal);
        Outcome[] outcomes = new Outcome[HandwrittenOutlines.TEXTS];
        for (int text = 0; text < outcomes.length; text++) {
            outcomes[text] = HandwrittenOutlines.outcome(text, settled.met(), settled.unmet());
        }
        return new Answered(settled, List.of(outcomes));
    }

    static Settled together(QualifiedNeed need, QualifiedOffer offer) {
        Conclusions conclusions = new Conclusions();
        NeedQuestions ofNeed = need.questions;
        OfferQuestions ofOffer = offer.questions;
        CustomerKind kind = ofNeed.customer.kind();
        Answer host = ofOffer.offer().hoster().hospitalGroupHost();
        Deployment deployment = ofOffer.offer().deployment();
        conclusions.settle(Criterion.HOSPITAL_GROUP_HOST,
                kind == CustomerKind.PUBLIC_HEALTH_ESTABLISHMENT && (host.yes() || deployment == Deployment.HOSPITAL_GROUP),
                host.no() || deployment == Deployment.COMMERCIAL_CLOUD
                        || kind != null && kind != CustomerKind.PUBLIC_HEALTH_ESTABLISHMENT);
        conclusions.settle(Criterion.ADMINISTRATION_ASSIGNED,
                ofOffer.healthData.wholeAdministration || (ofNeed.dutiesPerformed | ofOffer.healthData.dutiesPerformed) == ALL_DUTIES,
                ofOffer.offer().allParticipantsKnown() && (ofNeed.dutiesNotPerformed & ~ofOffer.healthData.dutiesPossiblyPerformed) != 0);
        return need.settled.and(offer.settled).and(conclusions.settled());
    }

    QualifiedNeed qualified(Need need) {
        NeedQuestions questions = new NeedQuestions(need, law);
        Conclusions conclusions = new Conclusions();
        CustomerKind kind = questions.customer.kind();
        boolean french = questions.customer.setUpIn("FR");
        boolean foreign = questions.customer.notSetUpIn("FR");
        boolean operator = kind == CustomerKind.STATE_OPERATOR;
        conclusions.settle(Criterion.STATE_ADMINISTRATION, kind == CustomerKind.STATE_ADMINISTRATION && french,
                foreign || knownOtherThan(kind, CustomerKind.STATE_ADMINISTRATION));
        conclusions.settle(Criterion.ANNEX_OPERATOR, operator && french, foreign || knownOtherThan(kind, CustomerKind.STATE_OPERATOR));
        conclusions.settle(Criterion.OPERATOR_NAMED_BY_DECREE, operator && french && questions.customer.named(),
                foreign || questions.customer.notNamed() || knownOtherThan(kind, CustomerKind.STATE_OPERATOR));
        conclusions.settle(Criterion.HEALTH_DATA_HUB, kind == CustomerKind.HEALTH_DATA_HUB,
                knownOtherThan(kind, CustomerKind.HEALTH_DATA_HUB));
        Dataset data = need.dataset();
        conclusions.settle(Criterion.COVERED_BY_SECRET, data.coveredBySecret(), data.coveredByNoSecret());
        conclusions.settle(Criterion.NECESSARY_FOR_MISSION, data.necessaryForMission(), data.necessaryForNoMission());
        settle(conclusions, Criterion.HEALTH_DATA_FROM_CARE, data.healthDataFromCare());
        conclusions.settle(Criterion.HARM_LIKELY, data.harmLikely(), data.noHarmLikely());
        conclusions.settle(Criterion.PERSONAL_DATA, data.arePersonalData(), data.areNoPersonalData() || data.fictitious().yes());
        conclusions.settle(Criterion.DEROGATION_GRANTED, questions.derogationRuns,
                questions.allDerogationsKnown && !questions.derogationMayRun);
        conclusions.settle(Criterion.DEROGATION_REASONED_AND_PUBLISHED, questions.soundDerogationRuns,
                questions.allDerogationsKnown && !questions.soundDerogationMayRun);
        conclusions.settle(Criterion.WITHIN_EIGHTEEN_MONTHS, questions.offerForAtMostEighteenMonths,
                questions.offerForMoreThanEighteenMonths);
        return new QualifiedNeed(questions, conclusions.settled());
    }

    QualifiedOffer qualified(Proposal proposal) {
        OfferQuestions questions = new OfferQuestions(proposal, law, adequacy);
        Conclusions conclusions = new Conclusions();
        secNumCloud(questions, conclusions);
        agreement(questions, conclusions);
        protection(questions, conclusions);
        healthDataAndTransfers(questions, conclusions);
        return new QualifiedOffer(questions, conclusions.settled());
    }

    private static void secNumCloud(OfferQuestions questions, Conclusions conclusions) {
        Offer offer = questions.offer();
        Deployment deployment = offer.deployment();
        conclusions.settle(Criterion.COMMERCIAL_CLOUD, deployment == Deployment.COMMERCIAL_CLOUD,
                deployment != null && deployment != Deployment.COMMERCIAL_CLOUD);
        conclusions.settle(Criterion.SERVICE_QUALIFIED, questions.qualified,
                questions.contradicted || offer.allCertificatesKnownUnder(Scheme.SECNUMCLOUD) && !questions.mayBeQualified);
        settle(conclusions, Criterion.LOCATIONS_DOCUMENTED, offer.locationsDocumented());
        conclusions.settle(Criterion.DATA_IN_UNION, questions.dataPlacesKnown && !questions.dataOutsideUnion, questions.dataOutsideUnion);
        conclusions.settle(Criterion.ADMINISTRATION_FROM_UNION,
                questions.administrationPlacesKnown && !questions.administrationOutsideUnion, questions.administrationOutsideUnion);
        conclusions.settle(Criterion.TECHNICAL_DATA_IN_UNION,
                questions.technicalPlacesKnown && !questions.technicalDataOutsideUnion, questions.technicalDataOutsideUnion);
        conclusions.settle(Criterion.SUPPORT_OUTSIDE_DOCUMENTED,
                offer.supportOperationsDocumented().yes() || questions.placesKnown(Function.SUPPORT) && !questions.supportOutsideUnion,
                questions.supportOutsideUnion && offer.supportOperationsDocumented().no());
        settle(conclusions, Criterion.REGISTERED_OFFICE_IN_UNION, questions.inUnion(Entity::registeredOffice));
        settle(conclusions, Criterion.CENTRAL_ADMINISTRATION_IN_UNION, questions.inUnion(Entity::centralAdministration));
        settle(conclusions, Criterion.PRINCIPAL_ESTABLISHMENT_IN_UNION, questions.inUnion(Entity::principalEstablishment));
        boolean holdingsKnown = offer.allHoldingsKnown();
        conclusions.settle(Criterion.INDIVIDUAL_CAP, holdingsKnown && questions.ownership.largestPossible().compareTo(Reach.INDIVIDUAL_CAP) <= 0,
                questions.ownership.largest().compareTo(Reach.INDIVIDUAL_CAP) > 0);
        conclusions.settle(Criterion.COLLECTIVE_CAP, holdingsKnown && questions.ownership.possiblyTogether().compareTo(Reach.COLLECTIVE_CAP) <= 0,
                questions.ownership.together().compareTo(Reach.COLLECTIVE_CAP) > 0);
        conclusions.settle(Criterion.NO_OUTSIDE_VETO, holdingsKnown && !questions.possibleOutsideVeto, questions.outsideVeto);
        conclusions.settle(Criterion.NO_OUTSIDE_MAJORITY, holdingsKnown && !questions.possibleOutsideMajority, questions.outsideMajority);
        boolean participantsKnown = offer.allParticipantsKnown();
        conclusions.settle(Criterion.NO_OUTSIDE_ACCESS,
                participantsKnown && (!questions.participantAccess || holdingsKnown && !questions.possibleOutsideAccess),
                questions.outsideAccess);
        conclusions.settle(Criterion.OPERATING_AUTONOMY,
                participantsKnown && (!questions.possibleDependence || holdingsKnown && !questions.possibleOutsideDependence),
                offer.allCertificatesKnownUnder(Scheme.SECNUMCLOUD) && questions.outsideDependence);
        settle(conclusions, Criterion.UNION_VALUES, offer.respectsUnionValues());
        settle(conclusions, Criterion.RESIDUAL_RISK_DOCUMENT, offer.residualRiskDocument());
        settle(conclusions, Criterion.RESIDUAL_RISK_INFORMATION, offer.residualRiskInformation());
    }

    private static void agreement(OfferQuestions questions, Conclusions conclusions) {
        clause(questions, conclusions, Criterion.SERVICE_LOCATIONS_STATED, ContractClause.SERVICE_LOCATIONS);
        settle(conclusions, Criterion.MEMBER_STATE_LAW, questions.governedInUnion());
        clause(questions, conclusions, Criterion.TERMINATION_ON_LOSS, ContractClause.TERMINATION_ON_LOSS_OF_QUALIFICATION);
        clause(questions, conclusions, Criterion.QUALIFICATION_STATED, ContractClause.QUALIFICATION_STATED);
        clause(questions, conclusions, Criterion.NOTICE_OF_CHANGES, ContractClause.NOTICE_OF_PROTECTION_CHANGES);
        clause(questions, conclusions, Criterion.HOSTING_SAFEGUARDS, ContractClause.TRANSFER_SAFEGUARDS);
    }

    private static void protection(OfferQuestions questions, Conclusions conclusions) {
        Offer offer = questions.offer();
        boolean chainsKnown = offer.allHoldingsKnown() && offer.allParticipantsKnown();
        conclusions.settle(Criterion.PROTECTED_FROM_THIRD_STATE_ACCESS,
                chainsKnown && questions.tiePlacesKnown && questions.tieAccessKnown && !questions.mayBeTiedToThirdState,
                questions.tiedToThirdState);
        conclusions.settle(Criterion.REACHING_LAWS_ADEQUATE,
                chainsKnown && !questions.mayBeReachedByInadequateLaw || questions.ownMeans() && offer.allParticipantsKnown(),
                questions.reachedByInadequateLaw);
        KeyCustody keys = offer.keyCustody();
        conclusions.settle(Criterion.KEYS_OUT_OF_REACH,
                keys == KeyCustody.CUSTOMER || keys == KeyCustody.TRUSTED_THIRD_PARTY_IN_UNION,
                keys == KeyCustody.HOSTER || keys == KeyCustody.NO_ENCRYPTION);
        boolean hostingPlacesKnown =
                questions.placesKnown(Function.STORAGE, Function.BACKUP, Function.PROCESSING, Function.ADMINISTRATION);
        conclusions.settle(Criterion.HOSTED_IN_AREA, hostingPlacesKnown && !questions.hostedOutsideArea, questions.hostedOutsideArea);
    }

    private static void healthDataAndTransfers(OfferQuestions questions, Conclusions conclusions) {
        Offer offer = questions.offer();
        HealthDataQuestions chain = questions.healthData;
        boolean participantsKnown = offer.allParticipantsKnown();
        boolean certificatesKnown = offer.allCertificatesKnownUnder(Scheme.HDS);
        conclusions.settle(Criterion.EVERY_ACTIVITY_CERTIFIED, participantsKnown && !chain.possiblyUncertifiedActivity,
                certificatesKnown && chain.uncertifiedActivity);
        conclusions.settle(Criterion.ADMINISTRATION_CERTIFIED, participantsKnown && !chain.possiblyUncertifiedAdministration,
                certificatesKnown && chain.uncertifiedAdministration);
        conclusions.settle(Criterion.BASE_HOSTER_CLAUSES,
                questions.contract.has(ContractClause.BASE_HOSTER_CLAUSES) || participantsKnown && !chain.possiblyOtherHoster,
                questions.contract.lacks(ContractClause.BASE_HOSTER_CLAUSES) && chain.otherHoster);
        conclusions.settle(Criterion.STORAGE_IN_EEA,
                questions.placesKnown(Function.STORAGE, Function.BACKUP) && !questions.storedOutsideArea, questions.storedOutsideArea);
        boolean accessKnown = offer.allRemoteAccessKnown();
        conclusions.settle(Criterion.REMOTE_ACCESS_GROUNDED,
                accessKnown && !chain.possiblyUngroundedAccess, chain.ungroundedAccess);
        conclusions.settle(Criterion.TRANSFER_SAFEGUARDS_DESCRIBED,
                questions.contract.has(ContractClause.TRANSFER_SAFEGUARDS_DESCRIBED) || accessKnown && !chain.possiblyUndescribedSafeguards,
                questions.contract.lacks(ContractClause.TRANSFER_SAFEGUARDS_DESCRIBED) && chain.undescribedSafeguards);
        conclusions.settle(Criterion.NO_TRANSFER_OUTSIDE_EEA,
                accessKnown && questions.placesKnown(Function.STORAGE, Function.BACKUP, Function.PROCESSING, Function.ADMINISTRATION)
                        && !chain.accessOutsideArea && !questions.hostedOutsideArea,
                chain.accessOutsideArea || questions.hostedOutsideArea);
    }

    // A health data access body may or may not be an entity of the State: of it nothing is known.
    private static boolean knownOtherThan(@Nullable CustomerKind kind, CustomerKind other) {
        return kind != null && kind != other && kind != CustomerKind.HEALTH_DATA_ACCESS_BODY;
    }

    private static void settle(Conclusions conclusions, Criterion criterion, Answer answer) {
        conclusions.settle(criterion, answer.yes(), answer.no());
    }

    private static void clause(OfferQuestions questions, Conclusions conclusions, Criterion criterion, ContractClause clause) {
        settle(conclusions, criterion, questions.contract.clauses().contains(clause));
    }
}
