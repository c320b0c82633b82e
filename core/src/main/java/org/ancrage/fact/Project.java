package org.ancrage.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ancrage.fact.predicate.Compares;
import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.predicate.Relation;
import org.ancrage.fact.predicate.WithBuilder;
import org.ancrage.fact.term.ProcessingGround;
import org.ancrage.fact.term.ReferenceMethodology;
import org.jspecify.annotations.Nullable;

/**
 * What is done with the data, and since when.
 *
 * @param stage how far the project is
 * @param engagedOn day on which the project was engaged
 * @param newProject whether it is a new project
 * @param redesignShare share of an existing project that is redesigned, in per cent
 * @param derogations derogations granted to it
 * @param acceptableOffer whether an offer that is compliant and acceptable is available in France
 * @param acceptableOfferSince first day on which there was one; it says that there is one
 * @param providerChange whether an existing project changes provider
 * @param authorisationRequired whether the processing needs an authorisation of the CNIL (Act no. 78-17, art. 66). Unknown where it is not
 *     said; but in a need whose data are said to be no health-data warehouse and none of the SNDS, for no research under a methodology, it is
 *     supposed to need none: who knows better says so.
 * @param authorisations authorisations of the CNIL that it enjoys
 * @param sndsSystemCreatedOn day on which the system that holds data of the national health data system was created
 * @param sndsActionPlan whether, for an existing system, a plan to bring it into line with the security framework of 2024 has been drawn up, with a risk analysis, and measures of confidentiality,
 *     integrity and traceability have been taken (order of 6 May 2024)
 * @param technicalDifficulty whether moving to a protected service meets a technical difficulty
 * @param majorExtraCost whether moving to a protected service causes a major extra cost
 * @param unionAssuranceLevel Union assurance level, 1 to 4, to which the assessment of the Member State, or of the Union entity, maps the
 *     activity (CADA proposal, art. 29)
 * @param accreditations decisions by which the system was accredited
 * @param hfdsAgreement whether the ministry's senior defence and security official (HFDS) agreed to hosting outside the national territory
 *     (PSSIE, INT-REX-HB)
 * @param approvedEncryption whether means that ANSSI approved for « Diffusion restreinte » encrypt the data wherever they travel, or are
 *     stored outside a protected zone (instruction no. 901, art. 14)
 * @param mediaDestruction whether it is settled how media that held « Diffusion restreinte » are destroyed (instruction no. 901, art. 13)
 * @param restrictedNetworksOnly whether « Diffusion restreinte » is in clear on networks of class 1 or 2 only (instruction no. 901, art. 14)
 * @param physicalProtection whether « Diffusion restreinte » is physically protected wherever it is handled, in proportion to what threatens
 *     it (instruction no. 901, art. 15)
 * @param exchangesWithUsersOrAuthorities whether the system serves exchanges with users of the administration, or between administrative
 *     authorities (ordinance no. 2005-1516); a teleservice does
 * @param teleservice whether it is a teleservice, by which users carry out formalities online
 * @param inServiceSince day on which the system went into service
 * @param accreditationExemptions cases in which it needs no accreditation, as claimed for it
 * @param newDeposit whether archives are yet to be deposited with the archivist; no where all that it keeps was deposited already and nothing
 *     is to be added, which a suspended approval allows (Code du patrimoine, art. R. 212-31)
 * @param depositDeclared whether the deposit was declared, before it began, to the person in charge of the State's scientific and technical
 *     control of archives, in practice the director of the departmental archives (Code du patrimoine, art. L. 212-4, II, and R. 212-19)
 * @param depositDeclaredOn day of that declaration, the first on which archives may be deposited; it says that it was declared
 * @param outsideUnionRequired whether the public body itself explicitly requires infrastructure, or data with their metadata and telemetry,
 *     outside the Union (CADA proposal, art. 30)
 * @param processingGround on what the processing rests (GDPR, art. 6(1))
 * @param otherReferenceRequirementsMet whether what the CNIL's reference on health-data warehouses asks beside hosting is complied with
 *     (deliberation no. 2021-118)
 * @param referenceMethodology methodology of the CNIL with which a research project declares to comply
 * @param methodologyHostingMet whether hosting and transfers comply with what that methodology says of them
 * @param conformityDeclared whether conformity to the reference or to the methodology was declared to the CNIL
 */
@WithBuilder
public record Project(
        @Nullable Stage stage,
        @Nullable LocalDate engagedOn,
        Answer newProject,
        @Nullable BigDecimal redesignShare,
        Listing<Derogation> derogations,
        Answer acceptableOffer,
        @Nullable LocalDate acceptableOfferSince,
        Answer providerChange,
        Answer authorisationRequired,
        Listing<Authorisation> authorisations,
        @Nullable LocalDate sndsSystemCreatedOn,
        Answer sndsActionPlan,
        Answer technicalDifficulty,
        Answer majorExtraCost,
        @Nullable Integer unionAssuranceLevel,
        Listing<Accreditation> accreditations,
        Answer hfdsAgreement,
        Answer approvedEncryption,
        Answer mediaDestruction,
        Answer restrictedNetworksOnly,
        Answer physicalProtection,
        Answer exchangesWithUsersOrAuthorities,
        Answer teleservice,
        @Nullable LocalDate inServiceSince,
        Listing<AccreditationExemption> accreditationExemptions,
        Answer newDeposit,
        Answer depositDeclared,
        @Nullable LocalDate depositDeclaredOn,
        Answer outsideUnionRequired,
        @Nullable ProcessingGround processingGround,
        Answer otherReferenceRequirementsMet,
        @Nullable ReferenceMethodology referenceMethodology,
        Answer methodologyHostingMet,
        Answer conformityDeclared) {

    /** How far a project is. */
    public enum Stage {
        /** Trial before scale-up. */
        PROTOTYPE,
        /** Acceptance testing (<i>recette</i>). */
        ACCEPTANCE,
        PRODUCTION
    }

    public Project {
        newProject = Answer.orUnknown(newProject);
        derogations = Listing.orUnknown(derogations);
        acceptableOffer = Answer.orUnknown(acceptableOffer);
        providerChange = Answer.orUnknown(providerChange);
        authorisationRequired = Answer.orUnknown(authorisationRequired);
        authorisations = Listing.orUnknown(authorisations);
        sndsActionPlan = Answer.orUnknown(sndsActionPlan);
        technicalDifficulty = Answer.orUnknown(technicalDifficulty);
        majorExtraCost = Answer.orUnknown(majorExtraCost);
        accreditations = Listing.orUnknown(accreditations);
        hfdsAgreement = Answer.orUnknown(hfdsAgreement);
        approvedEncryption = Answer.orUnknown(approvedEncryption);
        mediaDestruction = Answer.orUnknown(mediaDestruction);
        restrictedNetworksOnly = Answer.orUnknown(restrictedNetworksOnly);
        physicalProtection = Answer.orUnknown(physicalProtection);
        exchangesWithUsersOrAuthorities = Answer.orUnknown(exchangesWithUsersOrAuthorities);
        teleservice = Answer.orUnknown(teleservice);
        accreditationExemptions = Listing.orUnknown(accreditationExemptions);
        newDeposit = Answer.orUnknown(newDeposit);
        depositDeclared = depositDeclared == null || depositDeclared == Answer.UNKNOWN
                ? depositDeclaredOn == null ? Answer.UNKNOWN : Answer.YES
                : depositDeclared;
        outsideUnionRequired = Answer.orUnknown(outsideUnionRequired);
        otherReferenceRequirementsMet = Answer.orUnknown(otherReferenceRequirementsMet);
        methodologyHostingMet = Answer.orUnknown(methodologyHostingMet);
        conformityDeclared = Answer.orUnknown(conformityDeclared);
    }

    /** Nothing is known. */
    public static Project unknown() {
        return ProjectBuilder.builder().build();
    }

    /** Known to be engaged before this day. */
    @Reads("engagedOn")
    @Compares(component = "engagedOn", is = Relation.LESS_THAN)
    public boolean engagedBefore(LocalDate day) {
        return engagedOn != null && engagedOn.isBefore(day);
    }

    /** Known not to be engaged before this day. */
    @Reads("engagedOn")
    @Compares(component = "engagedOn", is = Relation.AT_LEAST)
    public boolean notEngagedBefore(LocalDate day) {
        return engagedOn != null && !engagedOn.isBefore(day);
    }

    /** Known to redesign more than this share. */
    @Reads("redesignShare")
    @Compares(component = "redesignShare", is = Relation.MORE_THAN)
    public boolean redesignsMoreThan(double percent) {
        return redesignShare != null && redesignShare.compareTo(BigDecimal.valueOf(percent)) > 0;
    }

    /** Known to redesign at most this share. */
    @Reads("redesignShare")
    @Compares(component = "redesignShare", is = Relation.AT_MOST)
    public boolean redesignsAtMost(double percent) {
        return redesignShare != null && redesignShare.compareTo(BigDecimal.valueOf(percent)) <= 0;
    }

    /** Known to redesign this share or more. */
    @Reads("redesignShare")
    @Compares(component = "redesignShare", is = Relation.AT_LEAST)
    public boolean redesignsAtLeast(double percent) {
        return redesignShare != null && redesignShare.compareTo(BigDecimal.valueOf(percent)) >= 0;
    }

    /** Known to redesign less than this share. */
    @Reads("redesignShare")
    @Compares(component = "redesignShare", is = Relation.LESS_THAN)
    public boolean redesignsLessThan(double percent) {
        return redesignShare != null && redesignShare.compareTo(BigDecimal.valueOf(percent)) < 0;
    }

    /** Known to change provider. */
    @Reads("providerChange")
    public boolean changesProvider() {
        return providerChange.yes();
    }

    /** Known not to change provider. */
    @Reads("providerChange")
    public boolean keepsProvider() {
        return providerChange.no();
    }

    @Reads("derogations")
    public boolean allDerogationsKnown() {
        return derogations.complete();
    }

    @Reads("authorisations")
    public boolean allAuthorisationsKnown() {
        return authorisations.complete();
    }

    @Reads("accreditations")
    public boolean allAccreditationsKnown() {
        return accreditations.complete();
    }

    /** The accreditations; what one of them says and another of that day denies is unknown. */
    public List<Accreditation> accreditationsWeighed() {
        return ContradictoryAccreditations.weighed(accreditations.items());
    }

    /** One says what another, of that day and on the same, denies. */
    @Reads("accreditations")
    public boolean accreditationsContradictEachOther() {
        return !accreditationsWeighed().equals(accreditations.items());
    }

    @Reads("accreditationExemptions")
    public boolean allAccreditationExemptionsKnown() {
        return accreditationExemptions.complete();
    }

    /** The system is known to have gone into service before this day. */
    @Reads("inServiceSince")
    @Compares(component = "inServiceSince", is = Relation.LESS_THAN)
    public boolean inServiceBefore(LocalDate day) {
        return inServiceSince != null && inServiceSince.isBefore(day);
    }

    /** The system is known not to have gone into service before this day. */
    @Reads("inServiceSince")
    @Compares(component = "inServiceSince", is = Relation.AT_LEAST)
    public boolean notInServiceBefore(LocalDate day) {
        return inServiceSince != null && !inServiceSince.isBefore(day);
    }

    /** The system is known to have been in service for at most so many months, or not yet. */
    @Reads("inServiceSince")
    @Compares(component = "inServiceSince", is = Relation.AT_LEAST, plusMonthsGiven = true)
    public boolean inServiceForAtMost(int months, AsOf day) {
        return inServiceSince != null && !day.date().isAfter(inServiceSince.plusMonths(months));
    }

    /** The system is known to have been in service for more than so many months. */
    @Reads("inServiceSince")
    @Compares(component = "inServiceSince", is = Relation.LESS_THAN, plusMonthsGiven = true)
    public boolean inServiceForMoreThan(int months, AsOf day) {
        return inServiceSince != null && day.date().isAfter(inServiceSince.plusMonths(months));
    }

    /** The system that holds data of the SNDS is known to have been created before this day. */
    @Reads("sndsSystemCreatedOn")
    @Compares(component = "sndsSystemCreatedOn", is = Relation.LESS_THAN)
    public boolean sndsSystemCreatedBefore(LocalDate day) {
        return sndsSystemCreatedOn != null && sndsSystemCreatedOn.isBefore(day);
    }

    /** The system that holds data of the SNDS is known not to have been created before this day. */
    @Reads("sndsSystemCreatedOn")
    @Compares(component = "sndsSystemCreatedOn", is = Relation.AT_LEAST)
    public boolean sndsSystemNotCreatedBefore(LocalDate day) {
        return sndsSystemCreatedOn != null && !sndsSystemCreatedOn.isBefore(day);
    }

    /** The deposit is known to be declared on that day. */
    @Reads({"depositDeclared", "depositDeclaredOn"})
    @Compares(component = "depositDeclaredOn", is = Relation.AT_MOST)
    public boolean depositDeclaredBy(AsOf day) {
        return depositDeclared.yes() && depositDeclaredOn != null && !day.date().isBefore(depositDeclaredOn);
    }

    /** The deposit is known not to be declared on that day. */
    @Reads({"depositDeclared", "depositDeclaredOn"})
    @Compares(component = "depositDeclaredOn", is = Relation.MORE_THAN)
    public boolean depositNotDeclaredBy(AsOf day) {
        return depositDeclared.no() || depositDeclaredOn != null && day.date().isBefore(depositDeclaredOn);
    }

    /** No acceptable offer is available, or it has been for at most so many months. */
    @Reads({"acceptableOffer", "acceptableOfferSince"})
    @Compares(component = "acceptableOfferSince", is = Relation.AT_LEAST, plusMonthsGiven = true)
    public boolean acceptableOfferForAtMost(int months, AsOf day) {
        return acceptableOffer.no()
                || acceptableOfferSince != null && !day.date().isAfter(acceptableOfferSince.plusMonths(months));
    }

    /** An acceptable offer is known to have been available for more than so many months; the day since which it is says that it is. */
    @Reads({"acceptableOffer", "acceptableOfferSince"})
    @Compares(component = "acceptableOfferSince", is = Relation.LESS_THAN, plusMonthsGiven = true)
    public boolean acceptableOfferForMoreThan(int months, AsOf day) {
        return acceptableOffer.possible()
                && acceptableOfferSince != null && day.date().isAfter(acceptableOfferSince.plusMonths(months));
    }
}
