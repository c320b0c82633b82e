package org.ancrage.fact;

import java.time.LocalDate;
import java.util.Objects;
import org.ancrage.fact.predicate.Compares;
import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.predicate.Relation;
import org.ancrage.fact.predicate.WithBuilder;
import org.ancrage.fact.term.AccreditedData;
import org.jspecify.annotations.Nullable;

/**
 * A decision by which the customer's authority accredits the system that holds the data (<i>décision d'homologation</i>) and takes on the
 * risks that remain. Neither an audit nor a certificate of the hoster is one, nor is a procedure that is still under way.
 *
 * @param id unique in the project
 * @param authority who took the decision, for people
 * @param decidedOn day of the decision, the first on which it has effect
 * @param limited whether it ends on a stated day; one that has a last day does. One that does not holds until the hosting changes.
 * @param validUntil last day
 * @param services services on which it lets the system run, named as offers name them; {@code *} stands for all where the decision itself
 *     says so
 * @param zones zones in which it does; {@code *} stands for all
 * @param data data that its conditions of use allow
 * @param residualRisksAccepted whether it accepts the residual risks
 * @param territoryDerogation whether it specifies, with reasons, a derogation from hosting on the national territory (PSSIE and annex 1 of
 *     instruction no. 901, INT-REX-HB)
 * @param accessibleToUsers whether users of the teleservice can read it (decree no. 2010-112, art. 5)
 */
@WithBuilder
public record Accreditation(
        String id,
        @Nullable String authority,
        @Nullable LocalDate decidedOn,
        Answer limited,
        @Nullable LocalDate validUntil,
        Listing<String> services,
        Listing<String> zones,
        Listing<AccreditedData> data,
        Answer residualRisksAccepted,
        Answer territoryDerogation,
        Answer accessibleToUsers) {

    public Accreditation {
        Objects.requireNonNull(id, "id");
        limited = limited == null || limited == Answer.UNKNOWN
                ? validUntil == null ? Answer.UNKNOWN : Answer.YES
                : limited;
        services = Listing.orUnknown(services);
        zones = Listing.orUnknown(zones);
        data = Listing.orUnknown(data);
        residualRisksAccepted = Answer.orUnknown(residualRisksAccepted);
        territoryDerogation = Answer.orUnknown(territoryDerogation);
        accessibleToUsers = Answer.orUnknown(accessibleToUsers);
    }

    /** Known to be in force on that day; its first and its last day count. */
    @Reads({"decidedOn", "limited", "validUntil"})
    @Compares(component = "decidedOn", is = Relation.AT_MOST)
    @Compares(component = "validUntil", is = Relation.AT_LEAST)
    public boolean validOn(AsOf day) {
        return decidedOn != null && !day.date().isBefore(decidedOn)
                && (limited.no() || limited.yes() && validUntil != null && !day.date().isAfter(validUntil));
    }

    /** Known not to be in force on that day. */
    @Reads({"decidedOn", "limited", "validUntil"})
    @Compares(component = "decidedOn", is = Relation.MORE_THAN, suffices = true)
    @Compares(component = "validUntil", is = Relation.LESS_THAN, suffices = true)
    public boolean notValidOn(AsOf day) {
        return decidedOn != null && day.date().isBefore(decidedOn)
                || limited.yes() && validUntil != null && day.date().isAfter(validUntil);
    }

    @Reads({"decidedOn", "limited", "validUntil"})
    @Compares(component = "decidedOn", is = Relation.AT_MOST)
    @Compares(component = "validUntil", is = Relation.AT_LEAST)
    public boolean possiblyValidOn(AsOf day) {
        return !notValidOn(day);
    }

    /** The service and the zone of the offer are known to be those of the decision. */
    @Reads({"services", "zones"})
    public boolean covers(Offer offer) {
        return Scopes.covers(services, offer.service()).yes() && Scopes.covers(zones, offer.zone()).yes();
    }

    /** The service or the zone of the offer is known to be another than the decision names. */
    @Reads({"services", "zones"})
    public boolean doesNotCover(Offer offer) {
        return Scopes.covers(services, offer.service()).no() || Scopes.covers(zones, offer.zone()).no();
    }

    @Reads({"services", "zones"})
    public boolean mayCover(Offer offer) {
        return !doesNotCover(offer);
    }

    /** Its conditions of use are known to allow such data; what allows « Diffusion restreinte » allows sensitive data. */
    @Reads("data")
    public boolean allows(AccreditedData kind) {
        return permission(kind).yes();
    }

    /** Its conditions of use are known not to allow such data. */
    @Reads("data")
    public boolean doesNotAllow(AccreditedData kind) {
        return permission(kind).no();
    }

    @Reads("data")
    public boolean mayAllow(AccreditedData kind) {
        return permission(kind).possible();
    }

    private Answer permission(AccreditedData kind) {
        return kind == AccreditedData.SENSITIVE && data.contains(AccreditedData.DIFFUSION_RESTREINTE).yes()
                ? Answer.YES
                : data.contains(kind);
    }

    /** The dataset is known to hold no such data, or the conditions of use are known to allow them. */
    @Reads("data")
    public boolean admits(Dataset dataset, AccreditedData kind) {
        return dataset.holds(kind).no() || allows(kind);
    }

    /** The dataset is known to hold such data, and the conditions of use not to allow them. */
    @Reads("data")
    public boolean doesNotAdmit(Dataset dataset, AccreditedData kind) {
        return dataset.holds(kind).yes() && doesNotAllow(kind);
    }

    @Reads("data")
    public boolean mayAdmit(Dataset dataset, AccreditedData kind) {
        return !doesNotAdmit(dataset, kind);
    }

    @Reads("residualRisksAccepted")
    public boolean acceptsResidualRisks() {
        return residualRisksAccepted.yes();
    }

    @Reads("residualRisksAccepted")
    public boolean mayAcceptResidualRisks() {
        return residualRisksAccepted.possible();
    }

    @Reads("accessibleToUsers")
    public boolean shownToUsers() {
        return accessibleToUsers.yes();
    }

    @Reads("accessibleToUsers")
    public boolean possiblyShownToUsers() {
        return accessibleToUsers.possible();
    }

    @Reads("territoryDerogation")
    public boolean derogatesFromTerritory() {
        return territoryDerogation.yes();
    }

    @Reads("territoryDerogation")
    public boolean mayDerogateFromTerritory() {
        return territoryDerogation.possible();
    }
}
