package org.ancrage.fact;

import java.util.Objects;
import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.predicate.WithBuilder;
import org.ancrage.fact.term.AdministrationDuty;
import org.ancrage.fact.term.Country;
import org.ancrage.fact.term.HostingActivity;
import org.jspecify.annotations.Nullable;

/**
 * The provider that contracts with the customer for the service.
 *
 * @param id unique among the entities of an offer
 * @param name for people; not used by rules
 * @param registeredOffice State of the registered office (<i>siège statutaire</i>)
 * @param centralAdministration State of the central administration
 * @param principalEstablishment State of the principal establishment
 * @param presences States where it has a branch, an office or a subsidiary beside these
 * @param listed whether its shares are admitted to trading on a regulated market; then only holders who declared the crossing of a
 *     threshold are counted (SecNumCloud 3.2, 19.6.b; Code de commerce, art. L. 233-7)
 * @param activities hosting activities that it performs itself
 * @param administration sub-activities of the administration of the system that holds the data that it performs itself
 * @param administersOwnResourcesOnly whether it performs them only for its own interventions on its own resources
 * @param remoteAccess from where it accesses data itself, and on what ground
 * @param customerItself whether it is the customer itself, which hosts its own data; the data of a publisher of software are those of its own customers, for which it is a third
 *     party (Code de la santé publique, art. L. 1111-8)
 * @param hospitalGroupHost whether it is the establishment that hosts for the members of the customer's hospital group
 *     (<i>groupement hospitalier de territoire</i>)
 * @param publicArchivesService whether it is a public archives service, to which definitive public archives are transferred (Code du
 *     patrimoine, art. L. 212-4, I, and L. 212-6), or no more than the lessor of a data centre whose operation, and the responsibility for the
 *     archives, stay with such a service; a third-party archivist is neither
 */
@WithBuilder
public record Hoster(
        String id,
        @Nullable String name,
        @Nullable @Country String registeredOffice,
        @Nullable @Country String centralAdministration,
        @Nullable @Country String principalEstablishment,
        Listing<@Country String> presences,
        Answer listed,
        Listing<HostingActivity> activities,
        Listing<AdministrationDuty> administration,
        Answer administersOwnResourcesOnly,
        Listing<RemoteAccess> remoteAccess,
        Answer customerItself,
        Answer hospitalGroupHost,
        Answer publicArchivesService)
        implements Entity {

    public Hoster {
        Objects.requireNonNull(id, "id");
        presences = Listing.orUnknown(presences);
        listed = Answer.orUnknown(listed);
        activities = Listing.orUnknown(activities);
        administration = Listing.orUnknown(administration);
        administersOwnResourcesOnly = Answer.orUnknown(administersOwnResourcesOnly);
        remoteAccess = Listing.orUnknown(remoteAccess);
        customerItself = Answer.orUnknown(customerItself);
        hospitalGroupHost = Answer.orUnknown(hospitalGroupHost);
        publicArchivesService = Answer.orUnknown(publicArchivesService);
    }

    /** Of the id alone, as that of an {@link Offer}. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Every country from which it accesses data itself is listed. */
    @Reads("remoteAccess")
    public boolean allRemoteAccessListed() {
        return remoteAccess.complete();
    }

    /** Known to be the customer. */
    @Reads("customerItself")
    public boolean isCustomer() {
        return customerItself.yes();
    }

    /** Not known to be the customer. */
    @Reads("customerItself")
    public boolean possiblyAnother() {
        return !isCustomer();
    }

    /** Known to be another than the customer. */
    @Reads("customerItself")
    public boolean isAnother() {
        return customerItself.no();
    }
}
