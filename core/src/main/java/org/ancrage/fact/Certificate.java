package org.ancrage.fact;

import java.time.LocalDate;
import java.util.Objects;
import org.ancrage.fact.derived.EntityActivity;
import org.ancrage.fact.predicate.AllOf;
import org.ancrage.fact.predicate.Compares;
import org.ancrage.fact.predicate.Exhaustive;
import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.predicate.Relation;
import org.ancrage.fact.predicate.WithBuilder;
import org.ancrage.fact.term.ApprovingAuthority;
import org.ancrage.fact.term.ArchivistCertification;
import org.ancrage.fact.term.DataMedium;
import org.ancrage.fact.term.HdsCertificateType;
import org.ancrage.fact.term.HostingActivity;
import org.ancrage.fact.term.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * A certificate, attestation or qualification. It attaches to services, not to a company.
 *
 * @param id unique in the offer
 * @param holder id of the entity that holds it
 * @param scheme the scheme
 * @param version version of the scheme's framework, for example {@code 3.2}, as {@link Scheme#versionWritten} has it
 * @param services services in its scope; {@code *} stands for all where the certificate itself says so
 * @param zones zones or regions in its scope; {@code *} stands for all
 * @param activities hosting activities in its scope
 * @param validFrom first day of validity
 * @param validUntil last day of validity
 * @param status where it stands; only {@code VALID} counts
 * @param decision number of the decision or of the certificate, by which two certificates on the same thing are told apart
 * @param equivalenceRecognised whether ANSSI recognises it as equivalent to a SecNumCloud qualification (decree 2026-272)
 * @param type type of a certificate for hosting health data under framework 1.1; it stands for its activities, listed or not
 * @param authority who granted it, of an approval of an archivist
 * @param media what an approval of an archivist lets it keep archives on
 * @param certification where the certification stands on which the prefect's approval of an archivist rests; the minister's had a term of their own
 */
@WithBuilder
public record Certificate(
        String id,
        String holder,
        Scheme scheme,
        @Nullable String version,
        Listing<String> services,
        Listing<String> zones,
        Listing<HostingActivity> activities,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Status status,
        @Nullable String decision,
        Answer equivalenceRecognised,
        @Nullable HdsCertificateType type,
        @Nullable ApprovingAuthority authority,
        Listing<DataMedium> media,
        @Nullable ArchivistCertification certification) {

    /** Where a certificate stands. */
    @Exhaustive
    public enum Status {
        /** Applied for; not a certificate. */
        IN_PROCESS,
        VALID,
        SUSPENDED,
        WITHDRAWN,
        /**
         * Valid by one piece of evidence, and not by another on the same thing: neither known to be valid nor known not to be. Found where what
         * is given contradicts itself ({@link Offer#certificatesWeighed()}).
         */
        CONTRADICTED
    }

    public Certificate {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(scheme, "scheme");
        version = version == null ? null : scheme.versionWritten(version);
        services = Listing.orUnknown(services);
        zones = Listing.orUnknown(zones);
        activities = Listing.orUnknown(activities);
        equivalenceRecognised = Answer.orUnknown(equivalenceRecognised);
        media = Listing.orUnknown(media);
    }

    /** Of the id alone, as that of an {@link Offer}. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Known to be valid on that day; its first and its last day count. */
    @Reads({"status", "validFrom", "validUntil"})
    @AllOf({"issuedAndRunning", "begunBy", "notEndedBefore"})
    @Compares(component = "validFrom", is = Relation.AT_MOST)
    @Compares(component = "validUntil", is = Relation.AT_LEAST)
    public boolean validOn(AsOf day) {
        return issuedAndRunning() && begunBy(day) && notEndedBefore(day);
    }

    /** Known to have been issued, and neither suspended nor withdrawn nor contradicted. */
    @Reads("status")
    public boolean issuedAndRunning() {
        return status == Status.VALID;
    }

    @Reads("validFrom")
    @Compares(component = "validFrom", is = Relation.AT_MOST)
    public boolean begunBy(AsOf day) {
        return validFrom != null && !day.date().isBefore(validFrom);
    }

    @Reads("validUntil")
    @Compares(component = "validUntil", is = Relation.AT_LEAST)
    public boolean notEndedBefore(AsOf day) {
        return validUntil != null && !day.date().isAfter(validUntil);
    }

    /** Known not to be valid on that day. */
    @Reads({"status", "validFrom", "validUntil"})
    @Compares(component = "validFrom", is = Relation.MORE_THAN, suffices = true)
    @Compares(component = "validUntil", is = Relation.LESS_THAN, suffices = true)
    public boolean notValidOn(AsOf day) {
        return status != null && status != Status.VALID && status != Status.CONTRADICTED
                || validFrom != null && day.date().isBefore(validFrom)
                || validUntil != null && day.date().isAfter(validUntil);
    }

    @Reads({"status", "validFrom", "validUntil"})
    @Compares(component = "validFrom", is = Relation.AT_MOST)
    @Compares(component = "validUntil", is = Relation.AT_LEAST)
    public boolean possiblyValidOn(AsOf day) {
        return !notValidOn(day);
    }

    /** What is given on it contradicts itself. */
    @Reads("status")
    public boolean contradicted() {
        return status == Status.CONTRADICTED;
    }

    @Reads("version")
    public boolean versionIs(String wanted) {
        return wanted.equals(version);
    }

    @Reads("version")
    public boolean versionIsNot(String wanted) {
        return version != null && !version.equals(wanted);
    }

    @Reads("version")
    public boolean versionMayNotBe(String wanted) {
        return version == null || !version.equals(wanted);
    }

    @Reads("version")
    public boolean versionMayBe(String wanted) {
        return version == null || version.equals(wanted);
    }

    /** The service and the zone of the offer are known to be in scope. */
    @Reads({"services", "zones"})
    @AllOf({"coversServiceOf", "coversZoneOf"})
    public boolean covers(Offer offer) {
        return coversServiceOf(offer) && coversZoneOf(offer);
    }

    @Reads("services")
    public boolean coversServiceOf(Offer offer) {
        return Scopes.covers(services, offer.service()).yes();
    }

    @Reads("zones")
    public boolean coversZoneOf(Offer offer) {
        return Scopes.covers(zones, offer.zone()).yes();
    }

    /** The service or the zone of the offer is known to be out of scope. */
    @Reads({"services", "zones"})
    public boolean doesNotCover(Offer offer) {
        return Scopes.covers(services, offer.service()).no() || Scopes.covers(zones, offer.zone()).no();
    }

    @Reads({"services", "zones"})
    public boolean mayCover(Offer offer) {
        return !doesNotCover(offer);
    }

    /** The service and the zone of the offer are out of scope as they are written, but in scope were they written alike. */
    @Reads({"services", "zones"})
    public boolean coversButForSpelling(Offer offer) {
        return doesNotCover(offer) && Scopes.coversAlike(services, offer.service()) && Scopes.coversAlike(zones, offer.zone());
    }

    /** What the participant supplies to the hoster is known to be in scope. */
    @Reads("services")
    public boolean coversSupplyOf(Participant participant) {
        return Scopes.covers(services, participant.supplies()).yes();
    }

    /** What the participant supplies to the hoster is known to be out of scope. */
    @Reads("services")
    public boolean doesNotCoverSupplyOf(Participant participant) {
        return Scopes.covers(services, participant.supplies()).no();
    }

    @Reads("services")
    public boolean mayCoverSupplyOf(Participant participant) {
        return !doesNotCoverSupplyOf(participant);
    }

    /** The activity is known to be in scope. */
    @Reads("activities")
    public boolean includes(HostingActivity activity) {
        return activities.contains(activity).yes();
    }

    /** The activity is known to be out of scope. */
    @Reads("activities")
    public boolean excludes(HostingActivity activity) {
        return activities.contains(activity).no();
    }

    @Reads("activities")
    public boolean mayInclude(HostingActivity activity) {
        return activities.contains(activity).possible();
    }

    /** Known to be recognised as equivalent to a SecNumCloud qualification. */
    @Reads("equivalenceRecognised")
    public boolean recognised() {
        return equivalenceRecognised.yes();
    }

    @Reads("equivalenceRecognised")
    public boolean notRecognised() {
        return equivalenceRecognised.no();
    }

    @Reads("equivalenceRecognised")
    public boolean possiblyRecognised() {
        return equivalenceRecognised.possible();
    }

    /** Known to be issued under this major version of the framework: {@code 2} for {@code 2.0}. */
    @Reads("version")
    public boolean majorVersionIs(int major) {
        String wanted = String.valueOf(major);
        return version != null && version.startsWith(wanted) && (version.length() == wanted.length() || version.charAt(wanted.length()) == '.');
    }

    @Reads("version")
    public boolean majorVersionMayBe(int major) {
        return version == null || majorVersionIs(major);
    }

    /** Known to be of this level or of a higher one, where versions of the scheme are levels, the lowest of which is 1. */
    @Reads("version")
    public boolean levelAtLeast(int level) {
        return version != null && scheme.versions().indexOf(version) >= level - 1;
    }

    @Reads("version")
    public boolean levelMayBeAtLeast(int level) {
        return version == null || levelAtLeast(level);
    }

    /** Known to be valid for the first time before this day. */
    @Reads("validFrom")
    @Compares(component = "validFrom", is = Relation.LESS_THAN)
    public boolean startsBefore(LocalDate day) {
        return validFrom != null && validFrom.isBefore(day);
    }

    @Reads("validFrom")
    @Compares(component = "validFrom", is = Relation.LESS_THAN)
    public boolean mayStartBefore(LocalDate day) {
        return validFrom == null || validFrom.isBefore(day);
    }

    /** Known to be valid for the first time on this day or later. */
    @Reads("validFrom")
    @Compares(component = "validFrom", is = Relation.AT_LEAST)
    public boolean startsOnOrAfter(LocalDate day) {
        return validFrom != null && !validFrom.isBefore(day);
    }

    @Reads("validFrom")
    @Compares(component = "validFrom", is = Relation.AT_LEAST)
    public boolean mayStartOnOrAfter(LocalDate day) {
        return validFrom == null || !validFrom.isBefore(day);
    }

    /** From its first day to its last, more than so many months. */
    @Reads({"validFrom", "validUntil"})
    public boolean runsLongerThan(int months) {
        return validFrom != null && validUntil != null && validUntil.isAfter(validFrom.plusMonths(months));
    }

    /** What the entity does, where and for which service, is known to be in scope. */
    @Reads({"services", "zones", "activities", "type", "version"})
    @AllOf({"certifiesServiceOf", "certifiesZoneOf", "certifiesActivityOf"})
    public boolean certifies(EntityActivity work) {
        return certifiesServiceOf(work) && certifiesZoneOf(work) && certifiesActivityOf(work);
    }

    @Reads("services")
    public boolean certifiesServiceOf(EntityActivity work) {
        return Scopes.covers(services, work.service()).yes();
    }

    @Reads("zones")
    public boolean certifiesZoneOf(EntityActivity work) {
        return Scopes.covers(zones, work.zone()).yes();
    }

    /** A type stands for its activities under framework 1; framework 2 certifies activity by activity, and shows none by a type. */
    @Reads({"activities", "type", "version"})
    public boolean certifiesActivityOf(EntityActivity work) {
        return type != null && majorVersionIs(1) ? type.activities().contains(work.activity()) : includes(work.activity());
    }

    /** A certificate of a type covers nothing beyond it, whatever the framework. */
    @Reads({"services", "zones", "activities", "type"})
    public boolean mayCertify(EntityActivity work) {
        return Scopes.covers(services, work.service()).possible() && Scopes.covers(zones, work.zone()).possible()
                && mayInclude(work.activity()) && (type == null || type.activities().contains(work.activity()));
    }

    /** The service and the zone are out of scope as they are written, but in scope were they written alike. */
    @Reads({"services", "zones"})
    public boolean certifiesButForSpelling(EntityActivity work) {
        return (Scopes.covers(services, work.service()).no() || Scopes.covers(zones, work.zone()).no())
                && Scopes.coversAlike(services, work.service()) && Scopes.coversAlike(zones, work.zone());
    }

    Listing<HostingActivity> activitiesByType() {
        return type == null || majorVersionIs(2) ? activities : new Listing<>(true, type.activities());
    }

    /** Known to be granted by this authority. */
    @Reads("authority")
    public boolean grantedBy(ApprovingAuthority wanted) {
        return authority == wanted;
    }

    @Reads("authority")
    public boolean possiblyGrantedBy(ApprovingAuthority wanted) {
        return authority == null || authority == wanted;
    }

    /** The keeping of archives on this medium is known to be approved. */
    @Reads("media")
    public boolean approves(DataMedium medium) {
        return media.contains(medium).yes();
    }

    /** What the data are kept on, or may be kept on, is known to be approved. */
    @Reads("media")
    public boolean approvesMediumOf(Dataset dataset) {
        return Approvals.ofMedium(this, dataset.medium()).yes();
    }

    @Reads("media")
    public boolean mayApproveMediumOf(Dataset dataset) {
        return Approvals.ofMedium(this, dataset.medium()).possible();
    }

    /** The approval of an archivist is known to allow new deposits on that day. */
    @Reads({"status", "validFrom", "validUntil", "authority", "certification"})
    @Compares(component = "validFrom", is = Relation.AT_MOST)
    @Compares(component = "validUntil", is = Relation.AT_LEAST)
    public boolean letsDepositOn(AsOf day) {
        return validOn(day) && (authority == ApprovingAuthority.MINISTER_OF_CULTURE || certification == ArchivistCertification.IN_FORCE);
    }

    /** It may allow new deposits on that day. */
    @Reads({"status", "validFrom", "validUntil", "authority", "certification"})
    @Compares(component = "validFrom", is = Relation.AT_MOST)
    @Compares(component = "validUntil", is = Relation.AT_LEAST)
    public boolean mayLetDepositOn(AsOf day) {
        return possiblyValidOn(day)
                && (authority != ApprovingAuthority.PREFECT || certification == null || certification == ArchivistCertification.IN_FORCE);
    }

    /** Known to allow, on that day, at least keeping what was deposited before: valid or suspended, or its certification is being renewed (C. patr., art. R. 212-31). */
    @Reads({"status", "validFrom", "validUntil", "authority", "certification"})
    @Compares(component = "validFrom", is = Relation.AT_MOST)
    public boolean letsKeepOn(AsOf day) {
        return Approvals.letKeep(this, day);
    }

    /** It may allow that on that day. */
    @Reads({"status", "validFrom", "validUntil", "authority", "certification"})
    @Compares(component = "validFrom", is = Relation.AT_MOST)
    public boolean mayLetKeepOn(AsOf day) {
        return Approvals.mayLetKeep(this, day);
    }
}
