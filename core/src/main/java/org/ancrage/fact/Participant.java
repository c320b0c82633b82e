package org.ancrage.fact;

import java.util.Objects;
import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.predicate.WithBuilder;
import org.ancrage.fact.term.AdministrationDuty;
import org.ancrage.fact.term.Country;
import org.ancrage.fact.term.HostingActivity;
import org.jspecify.annotations.Nullable;

/**
 * A third company that takes part in the service beside the hoster: subcontractor, supplier of technology, support centre.
 *
 * @param id unique among the entities of an offer
 * @param name for people; not used by rules
 * @param registeredOffice State of the registered office
 * @param centralAdministration State of the central administration
 * @param principalEstablishment State of the principal establishment
 * @param presences States where it has a branch, an office or a subsidiary beside these
 * @param groupOutsideUnion whether it belongs to, or is controlled by, a company domiciled outside the Union; while it is unknown,
 *     that cannot be ruled out, whatever holdings are listed
 * @param activities hosting activities that it performs itself
 * @param accessToCustomerData whether it has a technical possibility of obtaining customers' data
 * @param accessToTechnicalData whether it has a technical possibility of obtaining technical data that hold information on customers
 * @param remoteAccess from where it accesses data, and on what ground
 * @param replaceableByOwnSkills whether the hoster can keep the service going without it by its own skills
 * @param alternatives number of other third companies from which the hoster could obtain what it supplies
 * @param supplies the service that it supplies to the hoster, named as certificates name it
 * @param administration sub-activities of the administration of the system that holds the data that it performs itself
 * @param administersOwnResourcesOnly whether it performs them only for its own interventions on its own resources
 * @param zone zone from which it supplies, named as its certificates name it
 */
@WithBuilder
public record Participant(
        String id,
        @Nullable String name,
        @Nullable @Country String registeredOffice,
        @Nullable @Country String centralAdministration,
        @Nullable @Country String principalEstablishment,
        Listing<@Country String> presences,
        Answer groupOutsideUnion,
        Listing<HostingActivity> activities,
        Answer accessToCustomerData,
        Answer accessToTechnicalData,
        Listing<RemoteAccess> remoteAccess,
        Answer replaceableByOwnSkills,
        @Nullable Integer alternatives,
        @Nullable String supplies,
        Listing<AdministrationDuty> administration,
        Answer administersOwnResourcesOnly,
        @Nullable String zone)
        implements Entity {

    public Participant {
        Objects.requireNonNull(id, "id");
        presences = Listing.orUnknown(presences);
        groupOutsideUnion = Answer.orUnknown(groupOutsideUnion);
        activities = Listing.orUnknown(activities);
        accessToCustomerData = Answer.orUnknown(accessToCustomerData);
        accessToTechnicalData = Answer.orUnknown(accessToTechnicalData);
        remoteAccess = Listing.orUnknown(remoteAccess);
        replaceableByOwnSkills = Answer.orUnknown(replaceableByOwnSkills);
        administration = Listing.orUnknown(administration);
        administersOwnResourcesOnly = Answer.orUnknown(administersOwnResourcesOnly);
    }

    /** Of the id alone, as that of an {@link Offer}. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Known to have a technical possibility of obtaining customers' data or technical data about customers. */
    @Reads({"accessToCustomerData", "accessToTechnicalData"})
    public boolean technicalAccess() {
        return accessToCustomerData.yes() || accessToTechnicalData.yes();
    }

    /** Known to have no such possibility. */
    @Reads({"accessToCustomerData", "accessToTechnicalData"})
    public boolean noTechnicalAccess() {
        return accessToCustomerData.no() && accessToTechnicalData.no();
    }

    @Reads({"accessToCustomerData", "accessToTechnicalData"})
    public boolean possibleTechnicalAccess() {
        return !noTechnicalAccess();
    }

    /** Whether it has such a possibility is not known. */
    @Reads({"accessToCustomerData", "accessToTechnicalData"})
    public boolean technicalAccessUnclear() {
        return !technicalAccess() && !noTechnicalAccess();
    }

    /** Known to have a technical possibility of obtaining customers' data. */
    @Reads("accessToCustomerData")
    public boolean obtainsCustomerData() {
        return accessToCustomerData.yes();
    }

    @Reads("accessToCustomerData")
    public boolean mayObtainCustomerData() {
        return accessToCustomerData.possible();
    }

    /** Not every country from which it accesses data is known: it may be able to obtain some, and not every country is listed. */
    @Reads({"remoteAccess", "accessToCustomerData", "accessToTechnicalData"})
    public boolean mayHaveOtherRemoteAccess() {
        return !remoteAccess.complete() && !(noTechnicalAccess() && remoteAccess.items().isEmpty());
    }

    /** Known to belong to a group outside the Union. */
    @Reads("groupOutsideUnion")
    public boolean inGroupOutside() {
        return groupOutsideUnion.yes();
    }

    @Reads("groupOutsideUnion")
    public boolean notInGroupOutside() {
        return groupOutsideUnion.no();
    }

    @Reads("groupOutsideUnion")
    public boolean possiblyInGroupOutside() {
        return groupOutsideUnion.possible();
    }

    /** The hoster is known to be able to go on without it: by own skills, or by at least two other companies. */
    @Reads({"replaceableByOwnSkills", "alternatives"})
    public boolean replaceable() {
        return replaceableByOwnSkills.yes() || alternatives != null && alternatives >= 2;
    }

    /** The hoster is known not to be able to go on without it. */
    @Reads({"replaceableByOwnSkills", "alternatives"})
    public boolean notReplaceable() {
        return replaceableByOwnSkills.no() && alternatives != null && alternatives < 2;
    }

    @Reads({"replaceableByOwnSkills", "alternatives"})
    public boolean possiblyNotReplaceable() {
        return !replaceable();
    }

    /** What it supplies, and the zone from which it does, are known to be in the scope of the certificate. */
    @Reads({"supplies", "zone"})
    public boolean suppliesUnder(Certificate certificate) {
        return Scopes.covers(certificate.services(), supplies).yes() && Scopes.covers(certificate.zones(), zone).yes();
    }

    @Reads({"supplies", "zone"})
    public boolean maySupplyUnder(Certificate certificate) {
        return Scopes.covers(certificate.services(), supplies).possible() && Scopes.covers(certificate.zones(), zone).possible();
    }
}
