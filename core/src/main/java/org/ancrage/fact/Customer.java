package org.ancrage.fact;

import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.predicate.WithBuilder;
import org.ancrage.fact.term.AdministrationDuty;
import org.ancrage.fact.term.Country;
import org.ancrage.fact.term.CustomerKind;
import org.ancrage.fact.term.LocalAuthorityKind;
import org.ancrage.fact.term.OperatorList;
import org.jspecify.annotations.Nullable;

/**
 * Who entrusts the data.
 *
 * @param kind what it is
 * @param jurisdiction State under whose law it is set up
 * @param population inhabitants, for a local authority
 * @param supervisedByState whether it is under the supervision of the State
 * @param namedByDecree whether the decree under art. 31 of the SREN Act names it, for a public-interest group; for an operator of the
 *     State it matters only if that decree covers some of them
 * @param groupDelegatesHosting whether the agreement of its hospital group (<i>groupement hospitalier de territoire</i>) expressly
 *     delegates hosting to the host establishment, so that the members are joint controllers
 * @param groupJointControllership whether all members of the group signed a joint-controllership agreement (GDPR, art. 26)
 * @param groupDataSecured whether measures secure the data of the group and ensure compliance with the GDPR
 * @param groupIsLegalPerson whether the group has been turned into a legal person
 * @param administration sub-activities of the administration of the system that holds the data that it performs itself
 * @param administrationCertified for a publisher of software that performs some of these sub-activities for its own customers, whether it holds a
 *     certificate for hosting health data that counts for activity 5 on this service (CSP, art. R. 1111-9, 5°)
 * @param localAuthorityKind which kind of local authority or grouping, for a local authority
 * @param nationalPublicEstablishment whether it is a national public establishment (<i>établissement public national</i>), of which the
 *     instruction no. 901 makes an administration of the State (note 2)
 * @param administrativePublicService whether a body is a public establishment of an administrative nature, or runs an administrative
 *     public service (ordinance no. 2005-1516, art. 1)
 * @param publicLawPerson whether an operator or a body is a person of public law, all documents of whose activity are public archives (Code
 *     du patrimoine, art. L. 211-4, 1°); a national public establishment is one
 * @param scientificPotentialProtected whether it is under the rules that protect the scientific and technical potential of the nation
 *     (<i>protection du potentiel scientifique et technique</i>, PPST), for example by a zone of restricted access (C. pén.,
 *     art. R. 413-5-1; decree no. 2011-1425; order of 3 July 2012)
 * @param operatorLists for an operator of the State, the yearly lists on which it stands (SREN Act, art. 31, I); it matters while two of
 *     them may count
 */
@WithBuilder
public record Customer(
        @Nullable CustomerKind kind,
        @Nullable @Country String jurisdiction,
        @Nullable Integer population,
        Answer supervisedByState,
        Answer namedByDecree,
        Answer groupDelegatesHosting,
        Answer groupJointControllership,
        Answer groupDataSecured,
        Answer groupIsLegalPerson,
        Listing<AdministrationDuty> administration,
        Answer administrationCertified,
        @Nullable LocalAuthorityKind localAuthorityKind,
        Answer nationalPublicEstablishment,
        Answer administrativePublicService,
        Answer publicLawPerson,
        Answer scientificPotentialProtected,
        Listing<OperatorList> operatorLists) {

    public Customer {
        supervisedByState = Answer.orUnknown(supervisedByState);
        namedByDecree = Answer.orUnknown(namedByDecree);
        groupDelegatesHosting = Answer.orUnknown(groupDelegatesHosting);
        groupJointControllership = Answer.orUnknown(groupJointControllership);
        groupDataSecured = Answer.orUnknown(groupDataSecured);
        groupIsLegalPerson = Answer.orUnknown(groupIsLegalPerson);
        administration = Listing.orUnknown(administration);
        administrationCertified = Answer.orUnknown(administrationCertified);
        nationalPublicEstablishment = Answer.orUnknown(nationalPublicEstablishment);
        administrativePublicService = Answer.orUnknown(administrativePublicService);
        publicLawPerson = Answer.orUnknown(publicLawPerson);
        scientificPotentialProtected = Answer.orUnknown(scientificPotentialProtected);
        operatorLists = Listing.orUnknown(operatorLists);
    }

    /** Nothing is known. */
    public static Customer unknown() {
        return CustomerBuilder.builder().build();
    }

    /** A French customer of this kind. */
    public static Customer french(CustomerKind kind) {
        return CustomerBuilder.builder().kind(kind).jurisdiction("FR").build();
    }

    /** Known to be set up under the law of this State, overseas included. */
    @Reads("jurisdiction")
    public boolean setUpIn(String country) {
        return country.equals(FrenchRepublic.state(jurisdiction));
    }

    /** Known to be set up under the law of another State. */
    @Reads("jurisdiction")
    public boolean notSetUpIn(String country) {
        return jurisdiction != null && !setUpIn(country);
    }

    @Reads("jurisdiction")
    public boolean setUpInside(Territory territory) {
        return territory.contains(FrenchRepublic.state(jurisdiction)).yes();
    }

    /** Known to be set up under the law of a State outside it. */
    @Reads("jurisdiction")
    public boolean setUpOutside(Territory territory) {
        return territory.contains(FrenchRepublic.state(jurisdiction)).no();
    }

    @Reads("supervisedByState")
    public boolean supervised() {
        return supervisedByState.yes();
    }

    @Reads("supervisedByState")
    public boolean notSupervised() {
        return supervisedByState.no();
    }

    @Reads("namedByDecree")
    public boolean named() {
        return namedByDecree.yes();
    }

    @Reads("namedByDecree")
    public boolean notNamed() {
        return namedByDecree.no();
    }

    @Reads("operatorLists")
    public boolean standsOn(OperatorList list) {
        return operatorLists.contains(list).yes();
    }

    /** Known not to stand on it. */
    @Reads("operatorLists")
    public boolean doesNotStandOn(OperatorList list) {
        return operatorLists.contains(list).no();
    }

    @Reads("administration")
    public boolean performs(AdministrationDuty duty) {
        return administration.contains(duty).yes();
    }

    /** Known not to perform it. */
    @Reads("administration")
    public boolean doesNotPerform(AdministrationDuty duty) {
        return administration.contains(duty).no();
    }
}
