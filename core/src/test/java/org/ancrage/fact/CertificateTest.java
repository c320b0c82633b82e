package org.ancrage.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.fact.Certificate.Status;
import org.ancrage.fact.derived.EntityActivity;
import org.ancrage.fact.term.ApprovingAuthority;
import org.ancrage.fact.term.ArchivistCertification;
import org.ancrage.fact.term.DataMedium;
import org.ancrage.fact.term.HdsCertificateType;
import org.ancrage.fact.term.HostingActivity;
import org.ancrage.fact.term.Scheme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateTest {

    @ParameterizedTest
    @CsvSource({
        "HDS, v2.0, 2.0", "HDS, 2, 2.0", "HDS, ' 2.0 ', 2.0", "HDS, V1.1, 1.1", "HDS, 1, 1.1", "HDS, version 2, 2.0", "HDS, 2.0.0, 2.0", "HDS, 20, 20",
        "HDS, 2.1, 2.1", "SECNUMCLOUD, '3.2 ', 3.2", "SECNUMCLOUD, '3,2', 3.2", "SECNUMCLOUD, 3, 3", "SECNUMCLOUD, 3.20, 3.20",
        "EUCS, High, high", "ISO_27001, v2022, 2022", "C5, vNext, vNext", "OTHER, ' Any 1 ', Any 1"})
    void a_version_is_written_as_the_framework_writes_it(Scheme scheme, String written, String version) {
        assertThat(CertificateBuilder.builder().id("c").holder("h").scheme(scheme).version(written).build().version()).isEqualTo(version);
    }

    @Test
    void every_version_of_a_scheme_is_written_as_it_is() {
        for (Scheme scheme : Scheme.values()) {
            assertThat(scheme.versions()).allSatisfy(version -> assertThat(scheme.versionWritten(version)).isEqualTo(version));
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 2, true", "2.0, 2, true", "2., 2, true", "2.0.1, 2, true", "20, 2, false", "1.2, 2, false", "v2, 2, true", "'', 2, false", ", 2, false", "2017, 2017, true"})
    void a_major_version_ends_at_the_first_point(@Nullable String version, int major, boolean isOfIt) {
        assertThat(certificate("a", Status.VALID).version(version).build().majorVersionIs(major)).isEqualTo(isOfIt);
    }

    @Test
    void which_contradicts_which_does_not_depend_on_their_order() {
        Certificate valid = certificate("valid", Status.VALID).build();
        Certificate withdrawn = certificate("withdrawn", Status.WITHDRAWN).build();
        Certificate other = certificate("other", Status.VALID).holder("somebody").build();
        assertThat(contradicted(valid, withdrawn, other)).containsExactly("valid");
        assertThat(contradicted(other, withdrawn, valid)).containsExactly("valid");
        assertThat(contradicted(valid, other)).isEmpty();
    }

    @Test
    void what_was_given_stays_as_it_was() {
        Offer offer = offer(certificate("valid", Status.VALID).build(), certificate("withdrawn", Status.WITHDRAWN).build());
        assertThat(offer.certificates().items()).extracting(Certificate::status).containsExactly(Status.VALID, Status.WITHDRAWN);
        assertThat(offer.certificatesWeighed()).extracting(Certificate::status).containsExactly(Status.CONTRADICTED, Status.WITHDRAWN);
    }

    @Test
    void a_long_history_of_certificates_is_weighed_in_as_many_steps_as_it_has() {
        Offer some = offer(history(2_000));
        Offer many = offer(history(20_000));
        assertThat(many.certificatesWeighed()).isEqualTo(many.certificates().items());
        assertThat(some.certificatesWeighed()).isEqualTo(some.certificates().items());
        // Ten times as much, and not a hundred times.
        assertThat(allocated(many::certificatesWeighed)).isLessThan(30 * allocated(some::certificatesWeighed));
    }

    private static Certificate[] history(int size) {
        return IntStream.range(0, size).mapToObj(i -> certificate("c" + i, Status.VALID).decision("D" + i)
                .validFrom(LocalDate.of(2018, 1, 1).plusDays(i)).validUntil(LocalDate.of(2018, 1, 1).plusDays(i)).build()).toArray(Certificate[]::new);
    }

    /** What a thread allocates is counted, and no time: it is the same on a machine that is busy. */
    private static long allocated(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        work.run();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        // authority, status, certification, last day; new deposits: known, possible; keeping: known, possible
        "PREFECT, VALID, IN_FORCE, 2026-12-31, true, true, true, true",
        "PREFECT, VALID, BEING_RENEWED, 2026-11-25, false, false, true, true",
        "PREFECT, VALID, IN_FORCE, 2026-11-25, false, false, false, false",
        "PREFECT, SUSPENDED, IN_FORCE, 2026-12-31, false, false, true, true",
        "PREFECT, VALID, EXPIRED, 2026-12-31, false, false, false, false",
        "PREFECT, VALID, WITHDRAWN, 2026-12-31, false, false, false, false",
        "PREFECT, WITHDRAWN, IN_FORCE, 2026-12-31, false, false, false, false",
        "PREFECT, VALID, -, 2026-12-31, false, true, false, true",
        "PREFECT, VALID, -, 2026-11-25, false, false, false, true",
        "MINISTER_OF_CULTURE, VALID, -, 2026-12-31, true, true, true, true",
        "MINISTER_OF_CULTURE, VALID, BEING_RENEWED, 2026-11-25, false, false, false, false",
        "MINISTER_OF_CULTURE, SUSPENDED, WITHDRAWN, 2026-12-31, false, false, true, true",
        "-, VALID, IN_FORCE, 2026-12-31, true, true, true, true",
        "-, VALID, WITHDRAWN, 2026-12-31, false, true, false, true",
        "-, -, -, -, false, true, false, true"})
    void an_approval_lets_archives_be_deposited_or_only_kept(ApprovingAuthority authority, Status status, ArchivistCertification certification,
            LocalDate until, boolean letsDeposit, boolean mayLetDeposit, boolean letsKeep, boolean mayLetKeep) {
        AsOf day = new AsOf(LocalDate.of(2026, 11, 26));
        Certificate approval = certificate("a", Status.VALID).scheme(Scheme.ARCHIVES_APPROVAL).status(status).authority(authority)
                .certification(certification).validFrom(LocalDate.of(2020, 12, 31)).validUntil(until).build();

        assertThat(List.of(approval.letsDepositOn(day), approval.mayLetDepositOn(day), approval.letsKeepOn(day), approval.mayLetKeepOn(day)))
                .containsExactly(letsDeposit, mayLetDeposit, letsKeep, mayLetKeep);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        // first day; before 2021: known, possible; since 2021: known, possible
        "2020-12-31, true, true, false, false",
        "2021-01-01, false, false, true, true",
        "-, false, true, false, true"})
    void when_it_starts_is_known_or_possible(LocalDate from, boolean before, boolean maybeBefore, boolean since, boolean maybeSince) {
        LocalDate day = LocalDate.of(2021, 1, 1);
        Certificate approval = certificate("a", Status.VALID).validFrom(from).build();

        assertThat(List.of(approval.startsBefore(day), approval.mayStartBefore(day), approval.startsOnOrAfter(day), approval.mayStartOnOrAfter(day)))
                .containsExactly(before, maybeBefore, since, maybeSince);
    }

    @Test
    void a_medium_is_approved_where_it_is_listed() {
        assertThat(certificate("a", Status.VALID).media(new Listing<>(false, List.of(DataMedium.PAPER))).build())
                .satisfies(approval -> assertThat(approval.approves(DataMedium.PAPER)).isTrue())
                .satisfies(approval -> assertThat(approval.approves(DataMedium.ELECTRONIC)).isFalse());
    }

    @Test
    void approvals_of_other_media_or_authorities_do_not_contradict_each_other() {
        Certificate paper = certificate("paper", Status.VALID).media(Listing.only(DataMedium.PAPER)).authority(ApprovingAuthority.PREFECT).build();
        Certificate electronic = certificate("electronic", Status.WITHDRAWN).media(Listing.only(DataMedium.ELECTRONIC)).build();
        Certificate earlier = certificate("earlier", Status.WITHDRAWN).authority(ApprovingAuthority.MINISTER_OF_CULTURE).build();
        assertThat(contradicted(paper, electronic, earlier)).isEmpty();
        assertThat(contradicted(paper, certificate("all", Status.WITHDRAWN).build())).containsExactly("paper");
    }

    @ParameterizedTest
    @CsvSource({
        // Under framework 1 a type stands for its activities; under framework 2 those that are listed are shown, and none beyond the type may be.
        "1.1, , VIRTUAL, YES", "1.1, , HARDWARE, NO", "2.0, , VIRTUAL, UNKNOWN", "2.0, VIRTUAL, VIRTUAL, YES", "2.0, VIRTUAL, PLATFORM, NO",
        "2.0, , HARDWARE, NO", ", , VIRTUAL, UNKNOWN", ", , HARDWARE, NO"})
    void a_type_stands_for_activities_under_framework_1_only(@Nullable String version, @Nullable HostingActivity only, HostingActivity asked, Answer certified) {
        Certificate certificate = certificate("managed", Status.VALID).version(version).type(HdsCertificateType.MANAGED_HOSTING)
                .activities(only == null ? Listing.unknown() : Listing.only(only)).build();
        EntityActivity work = new EntityActivity("hoster", asked, Answer.YES, "service", "zone");
        assertThat(certificate.certifies(work)).isEqualTo(certified.yes());
        assertThat(certificate.mayCertify(work)).isEqualTo(certified.possible());
    }

    private static CertificateBuilder certificate(String id, Status status) {
        return CertificateBuilder.builder().id(id).holder("hoster").scheme(Scheme.HDS).version("2.0").services(Listing.only("*"))
                .zones(Listing.only("*")).status(status);
    }

    private static Offer offer(Certificate... certificates) {
        return OfferBuilder.builder().id("offer").hoster(HosterBuilder.builder().id("hoster").build()).certificates(Listing.only(certificates)).build();
    }

    private static List<String> contradicted(Certificate... certificates) {
        return Stream.of(offer(certificates)).flatMap(offer -> offer.certificatesWeighed().stream()).filter(Certificate::contradicted).map(Certificate::id).toList();
    }
}
