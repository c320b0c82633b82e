package org.ancrage.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ancrage.fact.predicate.ByKind;
import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.predicate.WithBuilder;
import org.ancrage.fact.term.Deployment;
import org.ancrage.fact.term.HosterCommitment;
import org.ancrage.fact.term.HostingActivity;
import org.ancrage.fact.term.KeyCustody;
import org.ancrage.fact.term.PublicStatement;
import org.ancrage.fact.term.Scheme;
import org.ancrage.fact.term.ServiceModel;
import org.jspecify.annotations.Nullable;

/**
 * An offer of hosting: one service, its hoster, and all that stands behind it.
 *
 * @param id unique among the offers that are compared
 * @param name for people; not used by rules
 * @param service the very service that is bought, named as the certificates name it
 * @param zone zone or region where the customer's data will be, named as the certificates name it
 * @param model service model
 * @param deployment who runs it and for whom
 * @param hoster the provider that contracts with the customer
 * @param holders entities that hold a part of the hoster, of a participant or of each other
 * @param holdings who holds what directly; complete only when holdings are listed up to the last holder of every chain, and add up; who has no
 *     capital (an association, a public establishment) has members with 0 % of the capital and their votes
 * @param participants third companies that take part in the service; may be complete for some hosting activities only
 * @param certificates certificates of the hoster and of the participants; may be complete for some schemes only
 * @param locations where things are done
 * @param keyCustody who holds the encryption keys
 * @param residualRiskDocument a specific document lists the residual risks of extra-European laws (SecNumCloud 3.2, 5.3.d)
 * @param residualRiskInformation the customer gets on request what it needs to assess them (5.3.e)
 * @param supportOperationsDocumented the operations of support from outside the Union, and the means of controlling them from the
 *     Union, are documented (19.2.e)
 * @param locationsDocumented where customers' data are stored and processed is documented and communicated (19.2.a)
 * @param respectsUnionValues a person has found that the service respects fundamental rights and the values of the Union (19.6.e)
 * @param diffusionRestreinte the cloud is accredited for information marked « Diffusion restreinte »
 * @param commitments what the hoster does for customers that host health data
 * @param publicStatement what the hoster publishes, kept up to date, on transfers of health data and on foreign law
 * @param publicStatementNotified whether the certification body and the public list of hosters have the address of that page
 * @param certificationBodyInformed whether the certification body was told of the foreign laws that could force access
 * @param foreignAccessMeasures technical, organisational and legal measures prevent access of third-country authorities that conflicts with
 *     Union law (Data Act, art. 32)
 * @param foreignAccessStatement the hoster publishes on its site, kept up to date, the jurisdiction of its infrastructure and those
 *     measures, and its contracts name the site (Data Act, art. 28)
 * @param attributes facts that only some packs know, of the offer or of what stands in it
 */
@WithBuilder
public record Offer(
        String id,
        @Nullable String name,
        @Nullable String service,
        @Nullable String zone,
        @Nullable ServiceModel model,
        @Nullable Deployment deployment,
        Hoster hoster,
        List<Holder> holders,
        Listing<Holding> holdings,
        @ByKind("activities") Listing<Participant> participants,
        @ByKind("scheme") Listing<Certificate> certificates,
        Locations locations,
        @Nullable KeyCustody keyCustody,
        Answer residualRiskDocument,
        Answer residualRiskInformation,
        Answer supportOperationsDocumented,
        Answer locationsDocumented,
        Answer respectsUnionValues,
        Answer diffusionRestreinte,
        Listing<HosterCommitment> commitments,
        @Nullable PublicStatement publicStatement,
        Answer publicStatementNotified,
        Answer certificationBodyInformed,
        Answer foreignAccessMeasures,
        Answer foreignAccessStatement,
        Listing<Attribute> attributes) {

    public Offer {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(hoster, "hoster");
        holders = holders == null ? List.of() : List.copyOf(holders);
        holdings = Listing.orUnknown(holdings);
        participants = Listing.orUnknown(participants);
        certificates = Listing.orUnknown(certificates);
        locations = locations == null ? Locations.unknown() : locations;
        residualRiskDocument = Answer.orUnknown(residualRiskDocument);
        residualRiskInformation = Answer.orUnknown(residualRiskInformation);
        supportOperationsDocumented = Answer.orUnknown(supportOperationsDocumented);
        locationsDocumented = Answer.orUnknown(locationsDocumented);
        respectsUnionValues = Answer.orUnknown(respectsUnionValues);
        diffusionRestreinte = Answer.orUnknown(diffusionRestreinte);
        commitments = Listing.orUnknown(commitments);
        publicStatementNotified = Answer.orUnknown(publicStatementNotified);
        certificationBodyInformed = Answer.orUnknown(certificationBodyInformed);
        foreignAccessMeasures = Answer.orUnknown(foreignAccessMeasures);
        foreignAccessStatement = Answer.orUnknown(foreignAccessStatement);
        String itself = id;
        attributes = Listing.orUnknown(attributes).map(attribute -> attribute.or(itself));
    }

    @Reads("attributes")
    public boolean allAttributesKnown() {
        return attributes.complete();
    }

    /**
     * Every holding is listed, up to the last holder of every chain: it is said so, and what is listed adds up to the whole capital and to all
     * votes of the hoster, and of each company above it of which a holding is listed. Rounded figures need not add up to the last decimal.
     * Companies that hold each other in a circle need somebody outside it who has a part of one of them.
     */
    @Reads({"hoster", "holdings", "deployment"})
    public boolean allHoldingsKnown() {
        return holdings.complete() && AccountedHoldings.of(this).yes();
    }

    /** The holdings that are said to be all do not account for the whole: somebody holds the rest, or stands behind companies that hold each other. */
    @Reads({"hoster", "holdings", "deployment"})
    public boolean holdingsFallShort() {
        return holdings.complete() && AccountedHoldings.of(this).no();
    }

    /** The certificates; what contradicts itself is {@link Certificate.Status#CONTRADICTED}. */
    public List<Certificate> certificatesWeighed() {
        return ContradictoryCertificates.weighed(certificates.items());
    }

    @Reads("participants")
    public boolean allParticipantsKnown() {
        return participants.complete();
    }

    /** Every participant that performs this activity is listed, whatever others do. */
    @Reads("participants")
    public boolean allParticipantsKnownIn(HostingActivity activity) {
        return participants.completeOf(activity);
    }

    @Reads("certificates")
    public boolean allCertificatesKnown() {
        return certificates.complete();
    }

    /** Every certificate under this scheme is listed, whatever there is under others: a public catalogue names all of its own. */
    @Reads("certificates")
    public boolean allCertificatesKnownUnder(Scheme scheme) {
        return certificates.completeOf(scheme);
    }

    /** Every country of this function is listed. */
    @Reads("locations")
    public boolean allPlacesKnown(Location.Function function) {
        return locations.of(function).complete();
    }

    /** Every country of this function that lies outside the territory is listed, whatever there is inside. */
    @Reads("locations")
    public boolean allPlacesKnownOutside(Location.Function function, Territory territory) {
        return locations.of(function).completeOutside(territory);
    }

    /** Perhaps a country of this function lies outside the territory, and is not listed. */
    @Reads("locations")
    public boolean mayHaveOtherPlacesOutside(Location.Function function, Territory territory) {
        return !allPlacesKnownOutside(function, territory);
    }

    /** Every remote access of the hoster and of each participant is known; who can obtain neither customers' data nor technical data has none. */
    @Reads({"hoster", "participants"})
    public boolean allRemoteAccessKnown() {
        return hoster.remoteAccess().complete() && participants.allKnownToBe(participant -> !participant.mayHaveOtherRemoteAccess());
    }

    /** Nobody is said to have access from this place, nor are the data said to be stored in its country. */
    @Reads({"locations", "hoster", "participants"})
    public boolean nobodyHasAccessFrom(Location place) {
        return !locations.storage().items().contains(place.country())
                && Stream.concat(hoster.remoteAccess().items().stream(), participants.items().stream().flatMap(each -> each.remoteAccess().items().stream()))
                        .noneMatch(access -> access.country().equals(place.country()));
    }

    /** All that each participant does of hosting and of administration is known, and it is nothing. */
    @Reads("participants")
    public boolean noParticipantHosts() {
        return participants.allKnownToBe(participant -> participant.activities().none() && participant.administration().none());
    }

    @Reads("commitments")
    public boolean commitsTo(HosterCommitment commitment) {
        return commitments.contains(commitment).yes();
    }

    /** Known not to. */
    @Reads("commitments")
    public boolean doesNotCommitTo(HosterCommitment commitment) {
        return commitments.contains(commitment).no();
    }

    /** Names of the offer, its hoster, its holders and its participants, by id; of those only that have one. */
    public Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        if (name != null) {
            names.put(id, name);
        }
        Stream.of(List.of(hoster), holders, participants.items()).<Entity>flatMap(List::stream).forEach(entity -> {
            if (entity.name() != null) {
                names.put(entity.id(), entity.name());
            }
        });
        return names;
    }

    /** Of the id alone, which tells offers apart: hashing all that stands behind an offer would cost more than comparing it. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
