package org.ancrage.rules.witness;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.Listing;
import org.ancrage.fact.term.Scheme;
import org.jspecify.annotations.Nullable;

/** SecNumCloud qualifications that one entity holds; they attach to a service and a zone, never to a company (3.2, annex 2). */
final class Qualifications {

    private static final String ALL = "*";

    private final Completion asked;
    private final String holder;

    Qualifications(Completion asked, String holder) {
        this.asked = asked;
        this.holder = holder;
    }

    /** Whether one of them covers the service in the zone on the day; {@code versionCounts} may be asked of certificates without a version. */
    boolean cover(@Nullable String service, @Nullable String zone, Predicate<String> versionCounts) {
        return held().anyMatch(certificate -> runs(certificate)
                        && versionCounts.test(asked.value(certificate.version(), List.of("3.2", "3.1"), of(certificate, "version")))
                        && inScope(certificate, "service", Certificate::services, service)
                        && inScope(certificate, "zone", Certificate::zones, zone))
                || (versionCounts.test("3.2") || versionCounts.test("3.1"))
                        && asked.yes(Answer.of(asked.offer().certificates().completeOf(Scheme.SECNUMCLOUD) ? false : null), holder + ": another qualification");
    }

    private Stream<Certificate> held() {
        return asked.offer().certificates().items().stream()
                .filter(certificate -> certificate.scheme() == Scheme.SECNUMCLOUD && certificate.holder().equals(holder));
    }

    /** The first and the last day count; an application, a suspension or a withdrawal does not, nor a day between two qualifications. */
    private boolean runs(Certificate certificate) {
        return !statusExcludes(certificate) && !datesExclude(certificate)
                && (certificate.status() != null || asked.yes(Answer.UNKNOWN, of(certificate, "valid")))
                && (certificate.validFrom() != null || asked.yes(Answer.UNKNOWN, of(certificate, "begun")))
                && (certificate.validUntil() != null || asked.yes(Answer.UNKNOWN, of(certificate, "not ended")));
    }

    private static boolean statusExcludes(Certificate certificate) {
        return certificate.status() != null && certificate.status() != Certificate.Status.VALID;
    }

    private boolean datesExclude(Certificate certificate) {
        return certificate.validFrom() != null && asked.before(certificate.validFrom())
                || certificate.validUntil() != null && certificate.validUntil().isBefore(asked.day());
    }

    private boolean inScope(Certificate certificate, String what, Function<Certificate, Listing<String>> scope, @Nullable String wanted) {
        Listing<String> names = scope.apply(certificate);
        if (names.items().contains(ALL) || names.none()) {
            return !names.none();
        }
        return asked.has(names, asked.value(wanted, named(scope), holder + ": " + what), of(certificate, what));
    }

    /** Every name in a scope, and one that is in none. */
    private List<String> named(Function<Certificate, Listing<String>> scope) {
        return Stream.concat(held().flatMap(certificate -> scope.apply(certificate).items().stream()), Stream.of("(another name)"))
                .distinct().toList();
    }

    private static String of(Certificate certificate, String what) {
        return "certificate[%s].%s".formatted(certificate.id(), what);
    }
}
