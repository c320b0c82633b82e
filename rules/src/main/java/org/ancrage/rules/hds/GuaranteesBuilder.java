package org.ancrage.rules.hds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.Ancrage;
import org.ancrage.decision.ExposureChain;
import org.ancrage.fact.AdequacyDecision;
import org.ancrage.fact.Answer;
import org.ancrage.fact.AsOf;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.Customer;
import org.ancrage.fact.Entity;
import org.ancrage.fact.EuropeanEconomicArea;
import org.ancrage.fact.ForeignAccessLaw;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Participant;
import org.ancrage.fact.RemoteAccess;
import org.ancrage.fact.term.CustomerKind;
import org.ancrage.fact.term.Deployment;
import org.ancrage.fact.term.Scheme;
import org.ancrage.rules.hds.GuaranteesTable.Certification;
import org.ancrage.rules.hds.GuaranteesTable.Role;
import org.ancrage.rules.hds.GuaranteesTable.Row;

/** Fills in the table of guarantees from the facts of one offer on one day. */
final class GuaranteesBuilder {

    /** First day on which a certificate under framework 1.1 no longer counts. */
    private static final LocalDate FRAMEWORK_1_WITHDRAWN = LocalDate.of(2026, 5, 16);

    private final Offer offer;
    private final Customer customer;
    private final LocalDate on;
    private final AsOf day;
    private final EuropeanEconomicArea area;
    /** States that ensure adequate protection for any company; a decision that covers only those that certified themselves is left out. */
    private final Set<String> adequate;
    private final Map<String, List<ExposureChain>> exposures;
    private final List<String> lawStates;

    GuaranteesBuilder(Ancrage ancrage, Hosting hosting, LocalDate on) {
        this.offer = hosting.offer();
        this.customer = hosting.need().customer();
        this.on = on;
        this.day = new AsOf(on);
        this.area = ancrage.corpus().jurisdictions().economicAreaOn(on);
        this.adequate = ancrage.corpus().jurisdictions().adequacyOn(on).stream()
                .filter(AdequacyDecision::coversCompanies)
                .map(AdequacyDecision::jurisdiction).collect(Collectors.toUnmodifiableSet());
        this.exposures = ancrage.exposures(hosting, on);
        this.lawStates = ancrage.corpus().jurisdictions().accessLawsOn(on).stream().map(ForeignAccessLaw::jurisdiction)
                .distinct().filter(state -> !adequate.contains(state)).toList();
    }

    GuaranteesTable table() {
        List<Row> rows = new ArrayList<>();
        rows.add(hoster(offer.hoster()));
        offer.participants().items().stream().filter(GuaranteesBuilder::concerned)
                .sorted(Comparator.comparing(Participant::id)).map(this::participant).forEach(rows::add);
        return new GuaranteesTable(on, offer.id(), offer.service(), offer.zone(),
                offer.participants().complete() ? Answer.YES : Answer.UNKNOWN, rows);
    }

    /** Who may perform an activity or have access has a row: leaving it out would say that it does not. */
    private static boolean concerned(Participant participant) {
        return !(participant.activities().none() && participant.administration().none()
                && participant.noTechnicalAccess() && participant.remoteAccess().none());
    }

    private Row hoster(Hoster hoster) {
        List<Certificate> held = held(hoster);
        Answer noneNeeded = hoster.customerItself().yes() && customer.kind() != CustomerKind.SOFTWARE_PUBLISHER
                || hoster.activities().none() && hoster.administration().none() ? Answer.YES : exemptedInGroup(hoster);
        return new Row(hoster.id(), hoster.name(), Role.HOSTER,
                certified(held, noneNeeded, certificate -> certificate.covers(offer), certificate -> certificate.mayCover(offer)),
                qualified(held, certificate -> certificate.covers(offer), certificate -> certificate.mayCover(offer)),
                hoster.activities(), outside(hoster.remoteAccess()), exposed(hoster), laws(hoster), shown(held));
    }

    private Row participant(Participant participant) {
        List<Certificate> held = held(participant);
        Answer noneNeeded = participant.activities().none() && participant.administration().none() ? Answer.YES : Answer.NO;
        Predicate<Certificate> covers = certificate -> certificate.coversSupplyOf(participant);
        Predicate<Certificate> mayCover = certificate -> certificate.mayCoverSupplyOf(participant);
        return new Row(participant.id(), participant.name(), Role.PROCESSOR,
                certified(held, noneNeeded, covers, mayCover), qualified(held, covers, mayCover),
                participant.activities(), outside(participant.remoteAccess()), exposed(participant), laws(participant), shown(held));
    }

    /** Host establishment of the customer's hospital group, and the conditions on which it needs no certificate; a group turned legal person has lost that. */
    private Answer exemptedInGroup(Hoster hoster) {
        boolean host = hoster.hospitalGroupHost().yes() || offer.deployment() == Deployment.HOSPITAL_GROUP;
        if (!host || offer.deployment() == Deployment.COMMERCIAL_CLOUD
                || customer.kind() != null && customer.kind() != CustomerKind.PUBLIC_HEALTH_ESTABLISHMENT) {
            return Answer.NO;
        }
        List<Answer> agreed = List.of(customer.groupDelegatesHosting(), customer.groupJointControllership(), customer.groupDataSecured());
        if (agreed.contains(Answer.NO) || customer.groupIsLegalPerson().yes()) {
            return Answer.NO;
        }
        return customer.kind() != null && agreed.stream().allMatch(Answer::yes) && customer.groupIsLegalPerson().no() ? Answer.YES : Answer.UNKNOWN;
    }

    private List<Certificate> held(Entity entity) {
        return offer.certificates().items().stream().filter(certificate -> certificate.holder().equals(entity.id()))
                .sorted(Comparator.comparing(Certificate::id)).toList();
    }

    private static List<Certificate> shown(List<Certificate> held) {
        return held.stream().filter(one -> one.scheme() == Scheme.HDS || one.scheme() == Scheme.SECNUMCLOUD).toList();
    }

    private Certification certified(List<Certificate> held, Answer noneNeeded, Predicate<Certificate> covers, Predicate<Certificate> mayCover) {
        List<Certificate> certificates = held.stream().filter(one -> one.scheme() == Scheme.HDS).toList();
        if (certificates.stream().anyMatch(one -> counts(one) && one.validOn(day) && covers.test(one))) {
            return Certification.CERTIFIED;
        }
        if (noneNeeded.yes()) {
            return Certification.EXEMPTED;
        }
        boolean possible = certificates.stream().anyMatch(one -> mayCount(one) && one.possiblyValidOn(day) && mayCover.test(one));
        return noneNeeded.no() && offer.allCertificatesKnownUnder(Scheme.HDS) && !possible ? Certification.NOT_CERTIFIED : Certification.UNKNOWN;
    }

    private boolean counts(Certificate certificate) {
        return certificate.majorVersionIs(2) || certificate.majorVersionIs(1) && on.isBefore(FRAMEWORK_1_WITHDRAWN);
    }

    private boolean mayCount(Certificate certificate) {
        return certificate.version() == null || counts(certificate);
    }

    private Answer qualified(List<Certificate> held, Predicate<Certificate> covers, Predicate<Certificate> mayCover) {
        List<Certificate> qualifications = held.stream().filter(one -> one.scheme() == Scheme.SECNUMCLOUD).toList();
        if (qualifications.stream().anyMatch(one -> one.versionIs("3.2") && one.validOn(day) && covers.test(one))) {
            return Answer.YES;
        }
        boolean possible = qualifications.stream()
                .anyMatch(one -> one.versionMayBe("3.2") && one.possiblyValidOn(day) && mayCover.test(one));
        return offer.allCertificatesKnownUnder(Scheme.SECNUMCLOUD) && !possible ? Answer.NO : Answer.UNKNOWN;
    }

    private Listing<RemoteAccess> outside(Listing<RemoteAccess> accesses) {
        return new Listing<>(accesses.complete(), accesses.items().stream().distinct()
                .filter(access -> area.contains(access.country()).no())
                .sorted(Comparator.comparing(RemoteAccess::country).thenComparing(access -> String.valueOf(access.ground())))
                .toList());
    }

    private List<String> laws(Entity entity) {
        return exposures.getOrDefault(entity.id(), List.of()).stream()
                .filter(chain -> !adequate.contains(chain.jurisdiction())).map(ExposureChain::law).toList();
    }

    private Answer exposed(Entity entity) {
        if (!laws(entity).isEmpty()) {
            return Answer.YES;
        }
        return possiblyExposed(entity, new HashSet<>()) ? Answer.UNKNOWN : Answer.NO;
    }

    /** Whether, on what is known, a State with an access law may reach the entity: by itself, by its group, or by who may control it. */
    private boolean possiblyExposed(Entity entity, Set<String> passed) {
        if (!passed.add(entity.id())) {
            return false;
        }
        boolean unclear = entity.placesUnclear() || !offer.allHoldingsKnown()
                || lawStates.stream().anyMatch(state -> entity.establishedIn(state) || entity.presentIn(state));
        List<Holding> control = offer.holdings().items().stream()
                .filter(holding -> holding.of().equals(entity.id()) && holding.possiblyControlling()).toList();
        boolean group = entity instanceof Participant participant && participant.possiblyInGroupOutside()
                && offer.holdings().items().stream().noneMatch(holding -> holding.of().equals(entity.id()));
        return unclear || group || control.stream()
                .flatMap(holding -> entities().filter(other -> other.id().equals(holding.holder())))
                .anyMatch(holder -> possiblyExposed(holder, passed));
    }

    private Stream<Entity> entities() {
        return Stream.of(Stream.of(offer.hoster()), offer.holders().stream(), offer.participants().items().stream())
                .flatMap(stream -> stream.map(Entity.class::cast));
    }
}
