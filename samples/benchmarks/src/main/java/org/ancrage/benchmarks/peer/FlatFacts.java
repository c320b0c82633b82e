package org.ancrage.benchmarks.peer;

import java.util.HashMap;
import java.util.Map;
import org.ancrage.benchmarks.question.Adequacy;
import org.ancrage.benchmarks.question.Law;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Location.Function;
import org.ancrage.fact.Need;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Proposal;
import org.ancrage.fact.term.AdministrationDuty;
import org.ancrage.fact.term.ContractClause;
import org.ancrage.fact.term.Scheme;
import org.jspecify.annotations.Nullable;

/** Need, offer and contract as one flat map of single values: the input of decision tables, which know neither lists of facts nor joins. */
final class FlatFacts {

    private static final int ALL_DUTIES = (1 << AdministrationDuty.values().length) - 1;

    private final Map<String, @Nullable Object> values = new HashMap<>();

    private FlatFacts() {
    }

    static Map<String, @Nullable Object> of(Need need, Proposal proposal, Law law, Adequacy adequacy) {
        FlatFacts facts = new FlatFacts();
        NeedQuestions ofNeed = new NeedQuestions(need, law);
        OfferQuestions ofOffer = new OfferQuestions(proposal, law, adequacy);
        facts.need(ofNeed);
        facts.offer(ofOffer);
        facts.chains(ofOffer);
        facts.healthData(ofOffer.healthData);
        facts.contract(ofOffer);
        facts.put("everyDutyPerformed", ofOffer.healthData.wholeAdministration || (ofNeed.dutiesPerformed | ofOffer.healthData.dutiesPerformed) == ALL_DUTIES);
        facts.put("someDutyUnassigned", (ofNeed.dutiesNotPerformed & ~ofOffer.healthData.dutiesPossiblyPerformed) != 0);
        return facts.values;
    }

    private void put(String name, @Nullable Object value) {
        values.put(name, value instanceof Enum<?> constant ? constant.name() : value);
    }

    private void either(String name, boolean yes, boolean no) {
        put(name, yes ? Answer.YES : no ? Answer.NO : Answer.UNKNOWN);
    }

    private void need(NeedQuestions questions) {
        put("customerKind", questions.customer.kind());
        either("customerFrench", questions.customer.setUpIn("FR"), questions.customer.notSetUpIn("FR"));
        put("namedByDecree", questions.customer.namedByDecree());
        either("coveredBySecret", questions.need.dataset().coveredBySecret(), questions.need.dataset().coveredByNoSecret());
        either("necessaryForMission", questions.need.dataset().necessaryForMission(), questions.need.dataset().necessaryForNoMission());
        put("healthDataFromCare", questions.need.dataset().healthDataFromCare());
        either("harmLikely", questions.need.dataset().harmLikely(), questions.need.dataset().noHarmLikely());
        either("personal", questions.need.dataset().arePersonalData(),
                questions.need.dataset().areNoPersonalData() || questions.need.dataset().fictitious().yes());
        put("derogationsKnown", questions.allDerogationsKnown);
        put("derogationRuns", questions.derogationRuns);
        put("derogationMayRun", questions.derogationMayRun);
        put("soundDerogationRuns", questions.soundDerogationRuns);
        put("soundDerogationMayRun", questions.soundDerogationMayRun);
        either("withinEighteenMonths", questions.offerForAtMostEighteenMonths, questions.offerForMoreThanEighteenMonths);
    }

    private void offer(OfferQuestions questions) {
        Offer offer = questions.offer();
        put("deployment", offer.deployment());
        put("keyCustody", offer.keyCustody());
        put("hospitalGroupHost", offer.hoster().hospitalGroupHost());
        put("qualificationsKnown", offer.allCertificatesKnownUnder(Scheme.SECNUMCLOUD));
        put("healthCertificatesKnown", offer.allCertificatesKnownUnder(Scheme.HDS));
        put("holdingsKnown", offer.allHoldingsKnown());
        put("participantsKnown", offer.allParticipantsKnown());
        put("accessKnown", offer.allRemoteAccessKnown());
        put("qualified", questions.qualified);
        put("mayBeQualified", questions.mayBeQualified);
        put("contradicted", questions.contradicted);
        put("locationsDocumented", offer.locationsDocumented());
        put("supportDocumented", offer.supportOperationsDocumented());
        put("respectsUnionValues", offer.respectsUnionValues());
        put("residualRiskDocument", offer.residualRiskDocument());
        put("residualRiskInformation", offer.residualRiskInformation());
        put("registeredOfficeInUnion", questions.inUnion(Entity::registeredOffice));
        put("centralAdministrationInUnion", questions.inUnion(Entity::centralAdministration));
        put("principalEstablishmentInUnion", questions.inUnion(Entity::principalEstablishment));
        put("dataPlacesKnown", questions.dataPlacesKnown);
        put("dataOutsideUnion", questions.dataOutsideUnion);
        put("administrationPlacesKnown", questions.administrationPlacesKnown);
        put("administrationOutsideUnion", questions.administrationOutsideUnion);
        put("technicalPlacesKnown", questions.technicalPlacesKnown);
        put("technicalDataOutsideUnion", questions.technicalDataOutsideUnion);
        put("supportPlacesKnown", questions.placesKnown(Function.SUPPORT));
        put("supportOutsideUnion", questions.supportOutsideUnion);
        put("storagePlacesKnown", questions.placesKnown(Function.STORAGE, Function.BACKUP));
        put("storedOutsideArea", questions.storedOutsideArea);
        put("hostingPlacesKnown",
                questions.placesKnown(Function.STORAGE, Function.BACKUP, Function.PROCESSING, Function.ADMINISTRATION));
        put("hostedOutsideArea", questions.hostedOutsideArea);
    }

    private void chains(OfferQuestions questions) {
        put("largestOutsideStake", questions.ownership.largest());
        put("largestPossibleOutsideStake", questions.ownership.largestPossible());
        put("outsideShare", questions.ownership.together());
        put("possibleOutsideShare", questions.ownership.possiblyTogether());
        put("outsideVeto", questions.outsideVeto);
        put("possibleOutsideVeto", questions.possibleOutsideVeto);
        put("outsideMajority", questions.outsideMajority);
        put("possibleOutsideMajority", questions.possibleOutsideMajority);
        put("participantAccess", questions.participantAccess);
        put("outsideAccess", questions.outsideAccess);
        put("possibleOutsideAccess", questions.possibleOutsideAccess);
        put("possibleDependence", questions.possibleDependence);
        put("outsideDependence", questions.outsideDependence);
        put("possibleOutsideDependence", questions.possibleOutsideDependence);
        put("tiePlacesKnown", questions.tiePlacesKnown);
        put("tieAccessKnown", questions.tieAccessKnown);
        put("tiedToThirdState", questions.tiedToThirdState);
        put("mayBeTiedToThirdState", questions.mayBeTiedToThirdState);
        put("reachedByInadequateLaw", questions.reachedByInadequateLaw);
        put("mayBeReachedByInadequateLaw", questions.mayBeReachedByInadequateLaw);
        put("ownMeans", questions.ownMeans());
    }

    private void healthData(HealthDataQuestions questions) {
        put("uncertifiedActivity", questions.uncertifiedActivity);
        put("possiblyUncertifiedActivity", questions.possiblyUncertifiedActivity);
        put("uncertifiedAdministration", questions.uncertifiedAdministration);
        put("possiblyUncertifiedAdministration", questions.possiblyUncertifiedAdministration);
        put("otherHoster", questions.otherHoster);
        put("possiblyOtherHoster", questions.possiblyOtherHoster);
        put("ungroundedAccess", questions.ungroundedAccess);
        put("possiblyUngroundedAccess", questions.possiblyUngroundedAccess);
        put("undescribedSafeguards", questions.undescribedSafeguards);
        put("possiblyUndescribedSafeguards", questions.possiblyUndescribedSafeguards);
        put("accessOutsideArea", questions.accessOutsideArea);
    }

    private void contract(OfferQuestions questions) {
        put("governedInUnion", questions.governedInUnion());
        clause("clauseServiceLocations", questions, ContractClause.SERVICE_LOCATIONS);
        clause("clauseTermination", questions, ContractClause.TERMINATION_ON_LOSS_OF_QUALIFICATION);
        clause("clauseQualification", questions, ContractClause.QUALIFICATION_STATED);
        clause("clauseNotice", questions, ContractClause.NOTICE_OF_PROTECTION_CHANGES);
        clause("clauseBaseHoster", questions, ContractClause.BASE_HOSTER_CLAUSES);
        clause("clauseSafeguardsDescribed", questions, ContractClause.TRANSFER_SAFEGUARDS_DESCRIBED);
        clause("clauseTransferSafeguards", questions, ContractClause.TRANSFER_SAFEGUARDS);
    }

    private void clause(String name, OfferQuestions questions, ContractClause clause) {
        put(name, questions.contract.clauses().contains(clause));
    }
}
