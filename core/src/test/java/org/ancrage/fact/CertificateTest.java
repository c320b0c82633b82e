package org.ancrage.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.fact.Certificate.Status;
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
    void a_long_history_of_certificates_is_weighed_at_once() {
        List<Certificate> history = IntStream.range(0, 20_000).mapToObj(i -> certificate("c" + i, Status.VALID).decision("D" + i)
                .validFrom(LocalDate.of(2018, 1, 1).plusDays(i)).validUntil(LocalDate.of(2018, 1, 1).plusDays(i)).build()).collect(Collectors.toCollection(ArrayList::new));
        long before = System.nanoTime();
        assertThat(offer(history.toArray(Certificate[]::new)).certificatesWeighed()).isEqualTo(history);
        assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
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
