package org.ancrage.rules.witness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.CertificateBuilder;
import org.ancrage.fact.Listing;
import org.ancrage.fact.term.HostingActivity;
import org.ancrage.fact.term.Scheme;
import org.jspecify.annotations.Nullable;

/** Validity and scope of a certificate of any scheme, each missing component in turn. */
final class HdsCertificateFacts {

    /** First day on which certificates for health data are issued, or are applied for (a reading), under framework 2 only. */
    static final LocalDate FRAMEWORK_2 = LocalDate.of(2024, 11, 16);

    /** Day on which framework 2 was published, and certificates under it could be issued. */
    static final LocalDate FRAMEWORK_2_APPROVED = LocalDate.of(2024, 5, 16);

    private static final String ALL = "*";

    private HdsCertificateFacts() {
    }

    /** The requirements of framework 2 bind whoever is certified under it: from the day of its certificate, or from November 2024. */
    static boolean framework2Binds(Completion asked) {
        return asked.since(FRAMEWORK_2)
                || asked.since(FRAMEWORK_2_APPROVED) && asked.reads("fr/hds#framework-2-from", "certificate");
    }

    /**
     * Whether the holder has a certificate that is {@code what}: among those given or, where there may be more, one of {@code others}. The
     * latter are looked at only when none of the former will do, lest completions multiply.
     */
    static boolean some(Completion asked, Scheme scheme, String holder, List<Certificate> others, Predicate<Certificate> what) {
        Listing<Certificate> all = asked.offer().certificates();
        List<Certificate> given = all.items().stream()
                .filter(certificate -> certificate.scheme() == scheme && certificate.holder().equals(holder))
                .toList();
        return given.stream().anyMatch(what)
                || asked.items(new Listing<>(all.completeOf(scheme), List.<Certificate>of()), others, "more " + scheme + " of " + holder).stream()
                        .anyMatch(what);
    }

    /** A certificate, valid that day and long before, that covers everything. */
    static Certificate full(Completion asked, Scheme scheme, String holder, String version) {
        return CertificateBuilder.builder()
                .id("another " + scheme + " " + version + " of " + holder)
                .holder(holder)
                .scheme(scheme)
                .version(version)
                .services(Listing.only(ALL))
                .zones(Listing.only(ALL))
                .activities(Listing.only(HostingActivity.values()))
                .validFrom(HdsCareData.REGIME)
                .validUntil(asked.day())
                .status(Certificate.Status.VALID)
                .build();
    }

    /** Valid that day, its first and its last day included; suspended, withdrawn and pending ones are not. */
    static boolean valid(Completion asked, Certificate certificate) {
        String what = "certificate[" + certificate.id() + "].";
        return asked.value(certificate.status(), List.of(Certificate.Status.VALID, Certificate.Status.WITHDRAWN), what + "status")
                        == Certificate.Status.VALID
                && !from(asked, certificate).isAfter(asked.day())
                && !asked.value(certificate.validUntil(), List.of(asked.day(), asked.day().minusDays(1)), what + "validUntil")
                        .isBefore(asked.day());
    }

    /** First day: before framework 2 became the only one, since then, or still to come. */
    static LocalDate from(Completion asked, Certificate certificate) {
        List<LocalDate> days = asked.since(FRAMEWORK_2)
                ? List.of(HdsCareData.REGIME, FRAMEWORK_2, asked.day().plusDays(1))
                : List.of(HdsCareData.REGIME, asked.day().plusDays(1));
        return asked.value(certificate.validFrom(), days, "certificate[" + certificate.id() + "].validFrom");
    }

    /** The service and the zone in which the link does its part are in scope. */
    static boolean covers(Completion asked, Certificate certificate, HdsLink link) {
        String what = "certificate[" + certificate.id() + "].";
        return inScope(asked, certificate.services(), what + "services", link.service(), link.what() + ".service",
                        named(asked, link, Certificate::services))
                && inScope(asked, certificate.zones(), what + "zones", link.zone(), link.what() + ".zone",
                        named(asked, link, Certificate::zones));
    }

    private static boolean inScope(Completion asked, Listing<String> scope, String what, @Nullable String wanted,
            String wantedWhat, List<String> names) {
        if (scope.items().contains(ALL)) {
            return true;
        }
        return !scope.none() && asked.has(scope, asked.value(wanted, names, wantedWhat), what);
    }

    /** Each name that a certificate of the link gives, and one that none gives. */
    private static List<String> named(Completion asked, HdsLink link, Function<Certificate, Listing<String>> scope) {
        Stream<String> given = asked.offer().certificates().items().stream()
                .filter(certificate -> certificate.holder().equals(link.id()))
                .flatMap(certificate -> scope.apply(certificate).items().stream())
                .filter(name -> !name.equals(ALL))
                .distinct()
                .sorted();
        List<String> names = new ArrayList<>(given.toList());
        names.add("one that no certificate names");
        return names;
    }
}
