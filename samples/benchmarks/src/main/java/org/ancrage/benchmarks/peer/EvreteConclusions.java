package org.ancrage.benchmarks.peer;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ancrage.benchmarks.question.Criterion;
import org.ancrage.benchmarks.question.Law;
import org.ancrage.fact.Administration;
import org.ancrage.fact.Contract;
import org.ancrage.fact.Customer;
import org.ancrage.fact.Dataset;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.Location.Function;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Participant;
import org.ancrage.fact.Project;
import org.ancrage.fact.derived.EntityActivity;
import org.ancrage.fact.derived.OutsideShare;
import org.ancrage.fact.derived.ServiceAsGiven;
import org.ancrage.fact.derived.Stake;
import org.ancrage.fact.term.AdministrationDuty;
import org.ancrage.fact.term.ContractClause;
import org.ancrage.fact.term.CustomerKind;
import org.ancrage.fact.term.Deployment;
import org.ancrage.fact.term.HostingActivity;
import org.ancrage.fact.term.KeyCustody;
import org.ancrage.fact.term.Scheme;

/** The last stage: conclusions. */
final class EvreteConclusions {

    private final Law law;
    private final EvreteStages rules;

    private EvreteConclusions(Law law, EvreteStages rules) {
        this.law = law;
        this.rules = rules;
    }

    static void add(Law law, EvreteStages rules) {
        EvreteConclusions all = new EvreteConclusions(law, rules);
        all.needs();
        all.offers();
        all.holders();
        all.contracts();
        all.chains();
        all.transfers();
    }

    private void needs() {
        kind(Criterion.STATE_ADMINISTRATION, CustomerKind.STATE_ADMINISTRATION);
        kind(Criterion.ANNEX_OPERATOR, CustomerKind.STATE_OPERATOR);
        rules.met(Criterion.OPERATOR_NAMED_BY_DECREE, Customer.class,
                customer -> customer.kind() == CustomerKind.STATE_OPERATOR && customer.setUpIn("FR") && customer.named());
        rules.unmet(Criterion.OPERATOR_NAMED_BY_DECREE, Customer.class, Customer::notNamed);
        rules.unmet(Criterion.OPERATOR_NAMED_BY_DECREE, Customer.class, customer -> knownOtherThan(customer, CustomerKind.STATE_OPERATOR));
        rules.unmet(Criterion.OPERATOR_NAMED_BY_DECREE, Customer.class, customer -> customer.notSetUpIn("FR"));
        rules.met(Criterion.HEALTH_DATA_HUB, Customer.class, customer -> customer.kind() == CustomerKind.HEALTH_DATA_HUB);
        rules.unmet(Criterion.HEALTH_DATA_HUB, Customer.class, customer -> knownOtherThan(customer, CustomerKind.HEALTH_DATA_HUB));
        rules.met(Criterion.COVERED_BY_SECRET, Dataset.class, Dataset::coveredBySecret);
        rules.unmet(Criterion.COVERED_BY_SECRET, Dataset.class, Dataset::coveredByNoSecret);
        rules.met(Criterion.NECESSARY_FOR_MISSION, Dataset.class, Dataset::necessaryForMission);
        rules.unmet(Criterion.NECESSARY_FOR_MISSION, Dataset.class, Dataset::necessaryForNoMission);
        rules.answered(Criterion.HEALTH_DATA_FROM_CARE, Dataset.class, Dataset::healthDataFromCare);
        rules.met(Criterion.HARM_LIKELY, Dataset.class, Dataset::harmLikely);
        rules.unmet(Criterion.HARM_LIKELY, Dataset.class, Dataset::noHarmLikely);
        rules.met(Criterion.PERSONAL_DATA, Dataset.class, Dataset::arePersonalData);
        rules.unmet(Criterion.PERSONAL_DATA, Dataset.class, Dataset::areNoPersonalData);
        rules.unmet(Criterion.PERSONAL_DATA, Dataset.class, dataset -> dataset.fictitious().yes());
        rules.met(Criterion.DEROGATION_GRANTED, Project.class, project -> true, (project, findings) -> findings.has(EvreteStages.Obstacle.DEROGATION));
        rules.unmet(Criterion.DEROGATION_GRANTED, Project.class, Project::allDerogationsKnown,
                (project, findings) -> !findings.has(EvreteStages.Obstacle.MAYBE_DEROGATION));
        rules.met(Criterion.DEROGATION_REASONED_AND_PUBLISHED, Project.class, project -> true,
                (project, findings) -> findings.has(EvreteStages.Obstacle.SOUND_DEROGATION));
        rules.unmet(Criterion.DEROGATION_REASONED_AND_PUBLISHED, Project.class, Project::allDerogationsKnown,
                (project, findings) -> !findings.has(EvreteStages.Obstacle.MAYBE_SOUND_DEROGATION));
        rules.met(Criterion.WITHIN_EIGHTEEN_MONTHS, Project.class, project -> project.acceptableOfferForAtMost(18, law.day()));
        rules.unmet(Criterion.WITHIN_EIGHTEEN_MONTHS, Project.class, project -> project.acceptableOfferForMoreThan(18, law.day()));
    }

    private void kind(Criterion criterion, CustomerKind kind) {
        rules.met(criterion, Customer.class, customer -> customer.kind() == kind && customer.setUpIn("FR"));
        rules.unmet(criterion, Customer.class, customer -> knownOtherThan(customer, kind));
        rules.unmet(criterion, Customer.class, customer -> customer.notSetUpIn("FR"));
    }

    private static boolean knownOtherThan(Customer customer, CustomerKind kind) {
        return customer.kind() != null && customer.kind() != kind && customer.kind() != CustomerKind.HEALTH_DATA_ACCESS_BODY;
    }

    private void offers() {
        rules.met(Criterion.COMMERCIAL_CLOUD, Offer.class, offer -> offer.deployment() == Deployment.COMMERCIAL_CLOUD);
        rules.unmet(Criterion.COMMERCIAL_CLOUD, Offer.class, offer -> offer.deployment() == Deployment.INTERNAL_STATE_CLOUD
                || offer.deployment() == Deployment.ON_PREMISES || offer.deployment() == Deployment.HOSPITAL_GROUP);
        rules.met(Criterion.SERVICE_QUALIFIED, ServiceAsGiven.class, ServiceAsGiven::doesNotContradictQualification,
                (given, findings) -> findings.has(EvreteStages.Obstacle.QUALIFIED));
        rules.unmet(Criterion.SERVICE_QUALIFIED, ServiceAsGiven.class, ServiceAsGiven::contradictsQualification);
        rules.unmet(Criterion.SERVICE_QUALIFIED, Offer.class, offer -> offer.allCertificatesKnownUnder(Scheme.SECNUMCLOUD),
                (offer, findings) -> !findings.has(EvreteStages.Obstacle.MAYBE_QUALIFIED));
        rules.answered(Criterion.LOCATIONS_DOCUMENTED, Offer.class, Offer::locationsDocumented);
        places(Criterion.DATA_IN_UNION, EvreteStages.Obstacle.DATA_OUTSIDE_UNION, List.of(Function.STORAGE, Function.PROCESSING),
                Function.STORAGE, Function.BACKUP, Function.PROCESSING);
        places(Criterion.ADMINISTRATION_FROM_UNION, EvreteStages.Obstacle.ADMINISTRATION_OUTSIDE_UNION,
                List.of(Function.ADMINISTRATION, Function.SUPERVISION), Function.ADMINISTRATION, Function.SUPERVISION);
        places(Criterion.TECHNICAL_DATA_IN_UNION, EvreteStages.Obstacle.TECHNICAL_DATA_OUTSIDE_UNION, List.of(Function.TECHNICAL_DATA),
                Function.TECHNICAL_DATA);
        places(Criterion.STORAGE_IN_EEA, EvreteStages.Obstacle.STORED_OUTSIDE_AREA, List.of(), Function.STORAGE, Function.BACKUP);
        places(Criterion.HOSTED_IN_AREA, EvreteStages.Obstacle.HOSTED_OUTSIDE_AREA, List.of(),
                Function.STORAGE, Function.BACKUP, Function.PROCESSING, Function.ADMINISTRATION);
        rules.met(Criterion.SUPPORT_OUTSIDE_DOCUMENTED, Offer.class, offer -> offer.supportOperationsDocumented().yes());
        rules.met(Criterion.SUPPORT_OUTSIDE_DOCUMENTED, Offer.class, offer -> offer.allPlacesKnown(Function.SUPPORT),
                (offer, findings) -> !findings.has(EvreteStages.Obstacle.SUPPORT_OUTSIDE_UNION));
        rules.unmet(Criterion.SUPPORT_OUTSIDE_DOCUMENTED, Offer.class, offer -> offer.supportOperationsDocumented().no(),
                (offer, findings) -> findings.has(EvreteStages.Obstacle.SUPPORT_OUTSIDE_UNION));
        rules.answered(Criterion.REGISTERED_OFFICE_IN_UNION, Hoster.class, hoster -> law.union().contains(hoster.registeredOffice()));
        rules.answered(Criterion.CENTRAL_ADMINISTRATION_IN_UNION, Hoster.class, hoster -> law.union().contains(hoster.centralAdministration()));
        rules.answered(Criterion.PRINCIPAL_ESTABLISHMENT_IN_UNION, Hoster.class, hoster -> law.union().contains(hoster.principalEstablishment()));
        rules.answered(Criterion.UNION_VALUES, Offer.class, Offer::respectsUnionValues);
        rules.answered(Criterion.RESIDUAL_RISK_DOCUMENT, Offer.class, Offer::residualRiskDocument);
        rules.answered(Criterion.RESIDUAL_RISK_INFORMATION, Offer.class, Offer::residualRiskInformation);
        rules.met(Criterion.KEYS_OUT_OF_REACH, Offer.class, offer -> offer.keyCustody() == KeyCustody.CUSTOMER
                || offer.keyCustody() == KeyCustody.TRUSTED_THIRD_PARTY_IN_UNION);
        rules.unmet(Criterion.KEYS_OUT_OF_REACH, Offer.class, offer -> offer.keyCustody() == KeyCustody.HOSTER
                || offer.keyCustody() == KeyCustody.NO_ENCRYPTION);
    }

    private void places(Criterion criterion, EvreteStages.Obstacle obstacle, List<Function> listed, Function... known) {
        List<Function> functions = List.of(known);
        rules.met(criterion, Offer.class, offer -> functions.stream().allMatch(offer::allPlacesKnown)
                        && listed.stream().noneMatch(function -> offer.locations().of(function).items().isEmpty()),
                (offer, findings) -> !findings.has(obstacle));
        rules.unmet(criterion, obstacle);
    }

    private void holders() {
        rules.met(Criterion.INDIVIDUAL_CAP, Offer.class, Offer::allHoldingsKnown, (offer, findings) -> !findings.has(EvreteStages.Obstacle.MAYBE_STAKE));
        rules.unmet(Criterion.INDIVIDUAL_CAP, Stake.class,
                stake -> stake.method().equals(EvreteObstacles.METHOD) && stake.outside() && stake.moreThan(24.0));
        rules.when(EvreteStages.CONCLUSIONS, Offer.class, Offer::allHoldingsKnown, OutsideShare.class,
                share -> share.method().equals(EvreteObstacles.METHOD) && share.atMost(39.0), (offer, share, findings) -> true,
                (context, share) -> EvreteStages.findings(context).conclusions().met(Criterion.COLLECTIVE_CAP));
        rules.unmet(Criterion.COLLECTIVE_CAP, OutsideShare.class,
                share -> share.method().equals(EvreteObstacles.METHOD) && share.moreThan(39.0));
        rules.met(Criterion.NO_OUTSIDE_VETO, Offer.class, Offer::allHoldingsKnown, (offer, findings) -> !findings.has(EvreteStages.Obstacle.MAYBE_VETO));
        rules.unmet(Criterion.NO_OUTSIDE_VETO, Holding.class, Holding::givesVeto,
                (holding, findings) -> findings.isHoster(holding.of()) && findings.reached(holding.holder(), EvreteStages.INFLUENCE, true));
        rules.met(Criterion.NO_OUTSIDE_MAJORITY, Offer.class, Offer::allHoldingsKnown,
                (offer, findings) -> !findings.has(EvreteStages.Obstacle.MAYBE_MAJORITY));
        rules.unmet(Criterion.NO_OUTSIDE_MAJORITY, Holding.class, Holding::givesMajority,
                (holding, findings) -> findings.isHoster(holding.of()) && findings.reached(holding.holder(), EvreteStages.INFLUENCE, true));
        rules.met(Criterion.NO_OUTSIDE_ACCESS, Offer.class, Offer::allParticipantsKnown,
                (offer, findings) -> !findings.has(EvreteStages.Obstacle.MAYBE_PARTICIPANT_ACCESS));
        rules.met(Criterion.NO_OUTSIDE_ACCESS, Offer.class, offer -> offer.allParticipantsKnown() && offer.allHoldingsKnown(),
                (offer, findings) -> !findings.has(EvreteStages.Obstacle.MAYBE_OUTSIDE_ACCESS));
        rules.unmet(Criterion.NO_OUTSIDE_ACCESS, Participant.class, Participant::technicalAccess,
                (participant, findings) -> findings.reached(participant.id(), EvreteStages.INFLUENCE, true));
        rules.met(Criterion.OPERATING_AUTONOMY, Offer.class, Offer::allParticipantsKnown,
                (offer, findings) -> !findings.has(EvreteStages.Obstacle.MAYBE_DEPENDENCE));
        rules.met(Criterion.OPERATING_AUTONOMY, Offer.class, offer -> offer.allParticipantsKnown() && offer.allHoldingsKnown(),
                (offer, findings) -> !findings.has(EvreteStages.Obstacle.MAYBE_OUTSIDE_DEPENDENCE));
        rules.unmet(Criterion.OPERATING_AUTONOMY, Offer.class, offer -> offer.allCertificatesKnownUnder(Scheme.SECNUMCLOUD),
                (offer, findings) -> findings.has(EvreteStages.Obstacle.OUTSIDE_DEPENDENCE));
        Predicate<Offer> known = offer -> offer.allHoldingsKnown() && offer.allParticipantsKnown() && offer.hoster().allRemoteAccessListed()
                && Stream.of(Function.values()).filter(function -> function != Function.SUPPORT).allMatch(offer::allPlacesKnown);
        rules.met(Criterion.PROTECTED_FROM_THIRD_STATE_ACCESS, Offer.class, known,
                (offer, findings) -> !findings.has(EvreteStages.Obstacle.TIE_TO_THIRD_STATE)
                        && !findings.has(EvreteStages.Obstacle.MAYBE_TIE_TO_THIRD_STATE)
                        && !findings.has(EvreteStages.Obstacle.MAYBE_UNLISTED_ACCESS));
        rules.unmet(Criterion.PROTECTED_FROM_THIRD_STATE_ACCESS, EvreteStages.Obstacle.TIE_TO_THIRD_STATE);
        rules.met(Criterion.REACHING_LAWS_ADEQUATE, Offer.class, offer -> offer.allHoldingsKnown() && offer.allParticipantsKnown(),
                (offer, findings) -> !findings.has(EvreteStages.Obstacle.MAYBE_REACHED_BY_INADEQUATE_LAW));
        rules.when(EvreteStages.CONCLUSIONS, Hoster.class, Hoster::isCustomer, Offer.class, Offer::allParticipantsKnown,
                (hoster, offer, findings) -> !findings.has(EvreteStages.Obstacle.MAYBE_PARTICIPANT_ACCESS),
                (context, offer) -> EvreteStages.findings(context).conclusions().met(Criterion.REACHING_LAWS_ADEQUATE));
        rules.unmet(Criterion.REACHING_LAWS_ADEQUATE, EvreteStages.Obstacle.REACHED_BY_INADEQUATE_LAW);
    }

    private void contracts() {
        clause(Criterion.SERVICE_LOCATIONS_STATED, ContractClause.SERVICE_LOCATIONS);
        rules.answered(Criterion.MEMBER_STATE_LAW, Contract.class, contract -> law.union().contains(contract.governingLaw()));
        clause(Criterion.TERMINATION_ON_LOSS, ContractClause.TERMINATION_ON_LOSS_OF_QUALIFICATION);
        clause(Criterion.QUALIFICATION_STATED, ContractClause.QUALIFICATION_STATED);
        clause(Criterion.NOTICE_OF_CHANGES, ContractClause.NOTICE_OF_PROTECTION_CHANGES);
        clause(Criterion.HOSTING_SAFEGUARDS, ContractClause.TRANSFER_SAFEGUARDS);
    }

    private void clause(Criterion criterion, ContractClause clause) {
        rules.met(criterion, Contract.class, contract -> contract.has(clause));
        rules.unmet(criterion, Contract.class, contract -> contract.lacks(clause));
    }

    private void chains() {
        rules.met(Criterion.EVERY_ACTIVITY_CERTIFIED, Offer.class, Offer::allParticipantsKnown,
                (offer, findings) -> !findings.has(EvreteStages.Obstacle.MAYBE_UNCERTIFIED_ACTIVITY));
        rules.when(EvreteStages.CONCLUSIONS, Offer.class, offer -> offer.allCertificatesKnownUnder(Scheme.HDS), EntityActivity.class,
                work -> work.activity() != HostingActivity.ADMIN_OPERATION && work.isPerformed(),
                (offer, work, findings) -> !findings.isCertified(work.activity().name(), work.entity(), false),
                (context, work) -> EvreteStages.findings(context).conclusions().unmet(Criterion.EVERY_ACTIVITY_CERTIFIED));
        rules.met(Criterion.ADMINISTRATION_CERTIFIED, Offer.class, Offer::allParticipantsKnown,
                (offer, findings) -> !findings.has(EvreteStages.Obstacle.MAYBE_UNCERTIFIED_ADMINISTRATION));
        rules.when(EvreteStages.CONCLUSIONS, Offer.class, offer -> offer.allCertificatesKnownUnder(Scheme.HDS), Administration.class, work -> work.some() && work.beyondOwn(),
                (offer, work, findings) -> !findings.isCertified(HostingActivity.ADMIN_OPERATION.name(), work.entity(), false),
                (context, work) -> EvreteStages.findings(context).conclusions().unmet(Criterion.ADMINISTRATION_CERTIFIED));
        rules.when(EvreteStages.CONCLUSIONS, Offer.class, offer -> offer.allCertificatesKnownUnder(Scheme.HDS), Administration.class, Administration::some,
                (offer, work, findings) -> Stream.of(HostingActivity.values()).filter(activity -> activity != HostingActivity.BACKUP)
                        .noneMatch(activity -> findings.isCertified(activity.name(), work.entity(), false)),
                (context, work) -> EvreteStages.findings(context).conclusions().unmet(Criterion.ADMINISTRATION_CERTIFIED));

        rules.met(Criterion.BASE_HOSTER_CLAUSES, Contract.class, contract -> contract.has(ContractClause.BASE_HOSTER_CLAUSES));
        rules.met(Criterion.BASE_HOSTER_CLAUSES, Offer.class, Offer::allParticipantsKnown,
                (offer, findings) -> !findings.has(EvreteStages.Obstacle.MAYBE_OTHER_HOSTER));
        rules.unmet(Criterion.BASE_HOSTER_CLAUSES, Contract.class, contract -> contract.lacks(ContractClause.BASE_HOSTER_CLAUSES),
                (contract, findings) -> findings.has(EvreteStages.Obstacle.OTHER_HOSTER));

        rules.met(Criterion.ADMINISTRATION_ASSIGNED, Administration.class, Administration::whole);
        for (AdministrationDuty duty : AdministrationDuty.values()) {
            rules.when(2, Administration.class, work -> work.performs(duty), (work, findings) -> true,
                    (context, work) -> EvreteStages.findings(context).performed(duty, true));
            rules.when(2, Administration.class, work -> work.mayPerform(duty), (work, findings) -> true,
                    (context, work) -> EvreteStages.findings(context).performed(duty, false));
            rules.when(2, Customer.class, customer -> customer.performs(duty), (customer, findings) -> true,
                    (context, customer) -> EvreteStages.findings(context).performed(duty, true));
            rules.when(EvreteStages.CONCLUSIONS, Offer.class, Offer::allParticipantsKnown, Customer.class, customer -> customer.doesNotPerform(duty),
                    (offer, customer, findings) -> !findings.isPerformed(duty, false),
                    (context, customer) -> EvreteStages.findings(context).conclusions().unmet(Criterion.ADMINISTRATION_ASSIGNED));
        }
        rules.met(Criterion.ADMINISTRATION_ASSIGNED, Offer.class, offer -> true,
                (offer, findings) -> List.of(AdministrationDuty.values()).stream().allMatch(duty -> findings.isPerformed(duty, true)));

        rules.when(EvreteStages.CONCLUSIONS, Customer.class, customer -> customer.kind() == CustomerKind.PUBLIC_HEALTH_ESTABLISHMENT, Hoster.class,
                hoster -> hoster.hospitalGroupHost().yes(), (customer, hoster, findings) -> true,
                (context, hoster) -> EvreteStages.findings(context).conclusions().met(Criterion.HOSPITAL_GROUP_HOST));
        rules.when(EvreteStages.CONCLUSIONS, Customer.class, customer -> customer.kind() == CustomerKind.PUBLIC_HEALTH_ESTABLISHMENT, Offer.class,
                offer -> offer.deployment() == Deployment.HOSPITAL_GROUP, (customer, offer, findings) -> true,
                (context, offer) -> EvreteStages.findings(context).conclusions().met(Criterion.HOSPITAL_GROUP_HOST));
        rules.unmet(Criterion.HOSPITAL_GROUP_HOST, Hoster.class, hoster -> hoster.hospitalGroupHost().no());
        rules.unmet(Criterion.HOSPITAL_GROUP_HOST, Offer.class, offer -> offer.deployment() == Deployment.COMMERCIAL_CLOUD);
        rules.unmet(Criterion.HOSPITAL_GROUP_HOST, Customer.class, customer -> customer.kind() != null
                && customer.kind() != CustomerKind.PUBLIC_HEALTH_ESTABLISHMENT);
    }

    private void transfers() {
        rules.met(Criterion.REMOTE_ACCESS_GROUNDED, Offer.class, Offer::allRemoteAccessKnown,
                (offer, findings) -> !findings.has(EvreteStages.Obstacle.MAYBE_UNGROUNDED_ACCESS));
        rules.unmet(Criterion.REMOTE_ACCESS_GROUNDED, EvreteStages.Obstacle.UNGROUNDED_ACCESS);
        rules.met(Criterion.TRANSFER_SAFEGUARDS_DESCRIBED, Contract.class,
                contract -> contract.has(ContractClause.TRANSFER_SAFEGUARDS_DESCRIBED));
        rules.met(Criterion.TRANSFER_SAFEGUARDS_DESCRIBED, Offer.class, Offer::allRemoteAccessKnown,
                (offer, findings) -> !findings.has(EvreteStages.Obstacle.MAYBE_UNDESCRIBED_SAFEGUARDS));
        rules.unmet(Criterion.TRANSFER_SAFEGUARDS_DESCRIBED, Contract.class,
                contract -> contract.lacks(ContractClause.TRANSFER_SAFEGUARDS_DESCRIBED),
                (contract, findings) -> findings.has(EvreteStages.Obstacle.UNDESCRIBED_SAFEGUARDS));
        rules.met(Criterion.NO_TRANSFER_OUTSIDE_EEA, Offer.class, offer -> offer.allRemoteAccessKnown()
                        && List.of(Function.STORAGE, Function.BACKUP, Function.PROCESSING, Function.ADMINISTRATION).stream()
                                .allMatch(offer::allPlacesKnown),
                (offer, findings) -> !findings.has(EvreteStages.Obstacle.ACCESS_OUTSIDE_AREA) && !findings.has(EvreteStages.Obstacle.HOSTED_OUTSIDE_AREA));
        rules.unmet(Criterion.NO_TRANSFER_OUTSIDE_EEA, EvreteStages.Obstacle.ACCESS_OUTSIDE_AREA);
        rules.unmet(Criterion.NO_TRANSFER_OUTSIDE_EEA, EvreteStages.Obstacle.HOSTED_OUTSIDE_AREA);
    }
}
