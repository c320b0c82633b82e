package org.ancrage.rules.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.Customer;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Location;
import org.ancrage.fact.Participant;
import org.ancrage.fact.ParticipantBuilder;
import org.ancrage.fact.RemoteAccess;
import org.ancrage.fact.term.CustomerKind;
import org.ancrage.fact.term.Deployment;
import org.ancrage.fact.term.HostingActivity;
import org.ancrage.fact.term.Scheme;
import org.ancrage.fact.term.TransferGround;

/** The hosting chain of the offer, and where it stores data and reaches them from. */
final class HdsChain {

    private final Completion asked;
    private final HdsLink hoster;

    HdsChain(Completion asked) {
        this.asked = asked;
        this.hoster = HdsLink.of(asked.offer());
    }

    HdsLink hoster() {
        return hoster;
    }

    /** The hoster hosts on behalf of others: it is not the customer with its own data nor the exempt establishment of its hospital group. */
    boolean hosterHostsForOthers() {
        return !HdsCareData.ownDataKept(asked) && !hospitalGroup();
    }

    /** The three conditions under which the members of a hospital group are joint controllers (ministry's interpretation, FAQ of ANS). */
    boolean hospitalGroup() {
        Customer customer = asked.need().customer();
        return asked.offer().deployment() != Deployment.COMMERCIAL_CLOUD
                && HdsCareData.customer(asked) == CustomerKind.PUBLIC_HEALTH_ESTABLISHMENT
                && (asked.offer().deployment() == Deployment.HOSPITAL_GROUP
                        || asked.yes(asked.offer().hoster().hospitalGroupHost(), "hoster.hospitalGroupHost"))
                && asked.yes(customer.groupDelegatesHosting(), "customer.groupDelegatesHosting")
                && asked.yes(customer.groupJointControllership(), "customer.groupJointControllership")
                && asked.yes(customer.groupDataSecured(), "customer.groupDataSecured")
                && (asked.reads("fr/hds#hospital-group-legal-person", "exemption-kept")
                        || !asked.yes(customer.groupIsLegalPerson(), "customer.groupIsLegalPerson"));
    }

    List<Participant> participants() {
        return asked.items(asked.offer().participants(), otherParticipants(), "participants");
    }

    /** One that hosts, one within reach of the law of a third country, one that reaches data from a third country. */
    private List<Participant> otherParticipants() {
        List<Participant> others = new ArrayList<>();
        // The activities, each of which the list of participants may have in full.
        Stream.of(HostingActivity.SITES, HostingActivity.HARDWARE, HostingActivity.VIRTUAL, HostingActivity.PLATFORM, HostingActivity.BACKUP,
                        HostingActivity.ADMIN_OPERATION)
                .filter(activity -> !asked.offer().participants().completeOf(activity)).findFirst()
                .ifPresent(activity -> others.add(other("hosts", "FR", Answer.NO, Listing.only(activity), Listing.only())));
        if (HdsCertificateFacts.framework2Binds(asked)) {
            others.add(other("within reach", "CN", Answer.YES, Listing.only(), Listing.only()));
            others.add(other("far", "FR", Answer.NO, Listing.only(), Listing.only(adequateAccess())));
        }
        return others;
    }

    private static Participant other(String id, String country, Answer sees, Listing<HostingActivity> activities,
            Listing<RemoteAccess> access) {
        return ParticipantBuilder.builder()
                .id("another that " + id)
                .registeredOffice(country)
                .centralAdministration(country)
                .principalEstablishment(country)
                .presences(Listing.only())
                .groupOutsideUnion(Answer.NO)
                .activities(activities)
                .accessToCustomerData(sees)
                .accessToTechnicalData(Answer.NO)
                .remoteAccess(access)
                .administration(Listing.only())
                .administersOwnResourcesOnly(Answer.NO)
                .supplies("something")
                .zone("somewhere")
                .build();
    }

    private static RemoteAccess adequateAccess() {
        return new RemoteAccess("CH", TransferGround.ADEQUACY, Answer.YES);
    }

    /** Links that host on behalf of others, or may: the hoster, unless it is out, and every participant. */
    List<HdsLink> links() {
        Stream<HdsLink> participants = participants().stream().map(HdsLink::of);
        return (hosterHostsForOthers() ? Stream.concat(Stream.of(hoster), participants) : participants).toList();
    }

    /** What binds whoever is certified binds a customer that is, for its own data too; and every access to the data has its ground. */
    private Stream<HdsLink> everybody() {
        return Stream.concat(Stream.of(hoster), participants().stream().map(HdsLink::of));
    }

    /** A participant performs one of the six activities; it does so on behalf of others even where the hoster does not. */
    boolean participantHosts() {
        return participants().stream().map(HdsLink::of).anyMatch(link -> link.hosts(asked));
    }

    /** The hoster relies on another that has to be certified. */
    boolean reliesOnCertified() {
        return participants().stream().map(HdsLink::of).anyMatch(link -> link.mustBeCertified(asked));
    }

    /**
     * Framework 2 binds: from May 2026 whoever is certified, before that a chain in which a link is certified under it (page of the
     * framework, 6.1: from the day on which the certificate is one under version 2).
     */
    boolean framework2() {
        if (!HdsCertificateFacts.framework2Binds(asked)) {
            return false;
        }
        if (!HdsCertification.version11Counts(asked)) {
            return !withoutCertificate() && links().stream().anyMatch(HdsChain::hasAPart) || links().stream().anyMatch(link -> link.mustBeCertified(asked));
        }
        return asked.reads("fr/hds#certificate-for-another-activity", "binds")
                ? everybody().anyMatch(link -> link.takesPart(asked) && HdsCertification.underFramework2(asked, link))
                : everybody().anyMatch(link -> HdsCertification.underFramework2ForItsWork(asked, link));
    }

    /** Who is known to perform nothing has no part in the offer for which it would hold a certificate. */
    private static boolean hasAPart(HdsLink link) {
        return !(link.activities().none() && link.duties().none());
    }

    /** It is said that there is no certificate for hosting health data: what binds whoever is certified binds nobody. */
    private boolean withoutCertificate() {
        Listing<Certificate> certificates = asked.offer().certificates();
        return certificates.completeOf(Scheme.HDS) && certificates.items().stream().noneMatch(certificate -> certificate.scheme() == Scheme.HDS);
    }

    /** Data and back-ups are stored in the Economic Area only; adequacy does not help. */
    boolean storedInArea() {
        return Stream.of(Location.Function.STORAGE, Location.Function.BACKUP)
                        .allMatch(function -> asked.offer().locations().of(function).items().stream().allMatch(HdsStates::inArea))
                && storage().allMatch(HdsStates::inArea);
    }

    Stream<String> storage() {
        return Stream.of(Location.Function.STORAGE, Location.Function.BACKUP).flatMap(function -> places(function).stream());
    }

    List<String> places(Location.Function function) {
        List<String> others = function == Location.Function.PROCESSING ? List.of("CH", "CN") : List.of("CN");
        return asked.countries(asked.offer().locations().of(function), others, "locations." + function);
    }

    /** Access of one link to data from outside the Economic Area. */
    Stream<RemoteAccess> accessFromOutside(HdsLink link) {
        return access(link).stream().filter(access -> !HdsStates.inArea(access.country()) && link.accessCounts(asked, access));
    }

    /** What may come beside the accesses given: one without any ground, one to an adequate country, one on safeguards. */
    private List<RemoteAccess> access(HdsLink link) {
        if (link.obtainsNothing()) {
            return link.remoteAccess().items();
        }
        List<RemoteAccess> others = List.of(new RemoteAccess("CN", TransferGround.NONE, Answer.NO), adequateAccess(),
                new RemoteAccess("CN", TransferGround.APPROPRIATE_SAFEGUARDS, Answer.YES));
        return asked.items(link.remoteAccess(), others, link.what() + ".remoteAccess");
    }

    /** Every access from outside rests on an adequacy decision that covers whoever accesses or on appropriate safeguards (requirement 29). */
    boolean accessGrounded() {
        return everybody().allMatch(link -> accessFromOutside(link).allMatch(access -> onSafeguards(link, access)
                || HdsStates.adequateFor(asked, access.country(), link)));
    }

    /** The same fails whatever is missing, where framework 2 binds whatever is missing; looks at nothing that is missing. */
    boolean accessCertainlyUngrounded() {
        return !HdsCertification.version11Counts(asked) && certainlyUnderFramework2()
                && known().filter(link -> link.accessCertainlyCounts(asked)).flatMap(link -> link.remoteAccess().items().stream()).anyMatch(this::certainlyUngrounded);
    }

    /** Links that host on behalf of others, or may, as far as they are told. */
    private Stream<HdsLink> known() {
        Stream<HdsLink> participants = asked.offer().participants().items().stream().map(HdsLink::of);
        return hosterHostsForOthers() ? Stream.concat(Stream.of(hoster), participants) : participants;
    }

    /** As {@link #framework2} since version 1.1 counts no longer: who performs a part of activity 5 alone may need no certificate, and nothing binds who has none. */
    private boolean certainlyUnderFramework2() {
        return !withoutCertificate() && known().anyMatch(HdsChain::hasAPart)
                || known().anyMatch(link -> HdsLink.OTHERS.stream().anyMatch(activity -> link.activities().contains(activity).yes()));
    }

    private boolean certainlyUngrounded(RemoteAccess access) {
        return !HdsStates.inArea(access.country()) && !HdsStates.adequate(asked, access.country()) && !access.country().equals("US")
                && access.ground() != null && access.ground() != TransferGround.APPROPRIATE_SAFEGUARDS;
    }

    /** An access rests on appropriate safeguards for want of an adequacy decision. */
    boolean accessOnSafeguards() {
        return everybody().anyMatch(link -> accessFromOutside(link)
                .anyMatch(access -> !HdsStates.adequateFor(asked, access.country(), link)));
    }

    private boolean onSafeguards(HdsLink link, RemoteAccess access) {
        List<TransferGround> grounds = List.of(TransferGround.APPROPRIATE_SAFEGUARDS, TransferGround.NONE);
        return asked.value(access.ground(), grounds, link.what() + ".remoteAccess[" + access.country() + "].ground")
                == TransferGround.APPROPRIATE_SAFEGUARDS;
    }

    /**
     * Health data leave the Economic Area: they are stored or processed outside it or reached from outside it, as whoever administers reaches
     * them. The table of guarantees has a row with such access for those too who are exempted from a certificate (chapter 8).
     */
    boolean transfers() {
        return everybody().anyMatch(link -> accessFromOutside(link).findAny().isPresent())
                || Stream.of(Location.Function.PROCESSING, Location.Function.ADMINISTRATION, Location.Function.STORAGE, Location.Function.BACKUP)
                        .flatMap(function -> places(function).stream())
                        .anyMatch(country -> !HdsStates.inArea(country))
                || technicalDataCount() && technicalWorkOutside();
    }

    /** Technical data are kept, or seen from, outside the Economic Area. */
    boolean technicalWorkOutside() {
        return Stream.concat(technicalPlaces(), watchingPlaces()).anyMatch(country -> !HdsStates.inArea(country));
    }

    /** Whether access to technical data alone is access to hosted data, or their transfer (requirements 29 and 31, silent on it). */
    private boolean technicalDataCount() {
        return asked.reads("fr/hds#technical-data-access", "counts");
    }

    private Stream<String> technicalPlaces() {
        return places(Location.Function.TECHNICAL_DATA).stream();
    }

    /** From where it is supervised and supported: by default without access to customers' data, but with access to technical data. */
    private Stream<String> watchingPlaces() {
        return Stream.of(Location.Function.SUPERVISION, Location.Function.SUPPORT).flatMap(function -> places(function).stream()).distinct();
    }

    /**
     * Technical data are kept where no adequacy decision covers the hoster, or seen from there, without an access that is declared and judged by its own
     * ground: then appropriate safeguards of the contract have to carry it (requirement 29).
     */
    boolean technicalWorkWithoutAdequacy() {
        return technicalDataCount()
                && Stream.concat(technicalPlaces(), watchingPlaces().filter(country -> !accessDeclared(country)))
                        .anyMatch(country -> !HdsStates.inArea(country) && !HdsStates.adequateFor(asked, country, hoster));
    }

    private boolean accessDeclared(String country) {
        return everybody().anyMatch(link -> link.remoteAccess().some(access -> access.country().equals(country)));
    }

    /**
     * Data are processed where no adequacy decision covers the hoster, or the service is administered from there, without an access to customers' data that
     * is declared and judged by its own ground: a transfer that appropriate safeguards of the contract have to carry (page of the code, 4.3).
     */
    boolean workedOnWithoutAdequacy() {
        return Stream.of(Location.Function.PROCESSING, Location.Function.ADMINISTRATION).flatMap(function -> places(function).stream())
                .anyMatch(country -> !HdsStates.inArea(country) && !accessToCustomerDataDeclared(country) && !HdsStates.adequateFor(asked, country, hoster));
    }

    private boolean accessToCustomerDataDeclared(String country) {
        return everybody().anyMatch(link -> link.remoteAccess().some(access -> access.country().equals(country))
                && (link.technicalData().no() || asked.yes(link.customerData(), link.what() + ".accessToCustomerData")));
    }

    /**
     * The hoster, or a participant that has to do with the hosting, is subject to the law of a third country of this level. The table of
     * guarantees names those who are exempted from a certificate too, and nothing excepts who hosts its own data: every hoster counts.
     */
    boolean subject(int level) {
        HdsReach reach = new HdsReach(asked);
        return reach.reaches(asked.offer().hoster(), level)
                || participants().stream().anyMatch(participant -> involved(participant) && reach.reaches(participant, level));
    }

    /** It takes part in hosting, or can obtain hosted data or technical data about them. */
    private boolean involved(Participant participant) {
        HdsLink link = HdsLink.of(participant);
        boolean known = participant.activities().some(activity -> true) || participant.administration().some(duty -> true)
                || participant.technicalAccess() || participant.remoteAccess().some(access -> true);
        return known
                || asked.yes(participant.accessToCustomerData(), link.what() + ".accessToCustomerData")
                || asked.yes(participant.accessToTechnicalData(), link.what() + ".accessToTechnicalData")
                || link.hosts(asked)
                || !access(link).isEmpty();
    }
}
