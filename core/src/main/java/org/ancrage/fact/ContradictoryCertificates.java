package org.ancrage.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ancrage.fact.Certificate.Status;
import org.jspecify.annotations.Nullable;

/**
 * Certificates that contradict each other: on the same thing, one says that it is valid where another denies it. Then it is not known, and
 * the better one is never taken for granted.
 *
 * <p>Two are on the same thing where holder and scheme are the same, and neither the number of the decision, nor the version, the type, the
 * authority, the scope or the period tells them apart. That one was suspended or withdrawn contradicts that the other is valid. Two are one certificate
 * where they have the same number, or no numbers and the same first day: then version, dates and scope must agree as well. An application in
 * process contradicts nothing; nor does a certificate that another, with its own number, has replaced.
 */
final class ContradictoryCertificates {

    private ContradictoryCertificates() {
    }

    /** The same, in the same order; those that are said to be valid and contradicted are marked so. */
    static List<Certificate> weighed(List<Certificate> certificates) {
        if (certificates.size() < 2) {
            return certificates;
        }
        Map<List<Object>, Alike> groups = new LinkedHashMap<>();
        for (Certificate certificate : certificates) {
            if (certificate.status() != Status.IN_PROCESS) {
                groups.computeIfAbsent(List.of(certificate.holder(), certificate.scheme()), group -> new Alike()).add(certificate);
            }
        }
        if (groups.size() == certificates.size()) {
            return certificates;
        }
        List<Certificate> weighed = new ArrayList<>(certificates.size());
        for (Certificate certificate : certificates) {
            boolean contradicted = certificate.status() == Status.VALID
                    && Objects.requireNonNull(groups.get(List.of(certificate.holder(), certificate.scheme()))).contradict(certificate);
            weighed.add(contradicted ? CertificateBuilder.builder(certificate).status(Status.CONTRADICTED).build() : certificate);
        }
        return weighed;
    }

    /** Those of one holder under one scheme. */
    private static final class Alike {

        private final List<Certificate> ended = new ArrayList<>();
        private final Map<String, List<Certificate>> byDecision = new HashMap<>();
        private final Map<LocalDate, List<Certificate>> byFirstDay = new HashMap<>();

        void add(Certificate certificate) {
            if (certificate.status() == Status.SUSPENDED || certificate.status() == Status.WITHDRAWN) {
                ended.add(certificate);
            }
            if (certificate.decision() != null) {
                byDecision.computeIfAbsent(certificate.decision(), decision -> new ArrayList<>()).add(certificate);
            }
            if (certificate.validFrom() != null) {
                byFirstDay.computeIfAbsent(certificate.validFrom(), day -> new ArrayList<>()).add(certificate);
            }
        }

        boolean contradict(Certificate certificate) {
            return ended.stream().anyMatch(other -> onTheSame(certificate, other))
                    || byDecision.getOrDefault(String.valueOf(certificate.decision()), List.of()).stream()
                            .anyMatch(other -> overlapping(certificate, other) && deniedByItself(certificate, other, true))
                    || certificate.validFrom() != null && byFirstDay.getOrDefault(certificate.validFrom(), List.of()).stream()
                            .anyMatch(other -> !otherDecision(certificate, other) && overlapping(certificate, other)
                                    && deniedByItself(certificate, other, false));
        }
    }

    private static boolean onTheSame(Certificate one, Certificate other) {
        return overlapping(one, other) && (sameDecision(one, other)
                || !otherDecision(one, other) && !differ(one.version(), other.version())
                && !before(one.validUntil(), other.validFrom()) && !before(other.validUntil(), one.validFrom()));
    }

    /** One certificate, given twice: whether the other gives less of it. */
    private static boolean deniedByItself(Certificate one, Certificate other, boolean numbered) {
        boolean sameDays = one.validUntil() != null && one.validUntil().equals(other.validUntil());
        boolean otherVersion = differ(one.version(), other.version());
        return otherVersion && (numbered || sameDays)
                || (numbered || sameDays) && one.equivalenceRecognised().yes() && other.equivalenceRecognised().no()
                || !otherVersion && (before(one.validFrom(), other.validFrom()) || before(other.validUntil(), one.validUntil()))
                || numbered && (denies(other.services(), one.services()) || denies(other.zones(), one.zones())
                        || denies(other.activitiesByType(), one.activitiesByType()) || denies(other.media(), one.media()));
    }

    private static boolean sameDecision(Certificate one, Certificate other) {
        return one.decision() != null && one.decision().equals(other.decision());
    }

    private static boolean otherDecision(Certificate one, Certificate other) {
        return differ(one.decision(), other.decision());
    }

    /** Holder and scheme are the same, and nothing tells their scopes apart. */
    private static boolean overlapping(Certificate one, Certificate other) {
        return !one.id().equals(other.id()) && !differ(one.type(), other.type()) && !differ(one.authority(), other.authority())
                && mayOverlap(one.media(), other.media()) && mayOverlap(one.services(), other.services())
                && mayOverlap(one.zones(), other.zones()) && mayOverlap(one.activitiesByType(), other.activitiesByType());
    }

    /** Whether nothing tells the two scopes apart. */
    static boolean mayOverlap(Listing<?> one, Listing<?> other) {
        return !one.complete() || !other.complete() || one.items().isEmpty() || other.items().isEmpty()
                || one.items().contains(Scopes.ALL) || other.items().contains(Scopes.ALL)
                || one.items().stream().anyMatch(other.items()::contains);
    }

    /** Whether a scope that is given in full lacks something of another. */
    private static boolean denies(Listing<?> full, Listing<?> scope) {
        return full.complete() && !full.items().contains(Scopes.ALL) && !full.items().containsAll(scope.items());
    }

    private static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !Objects.equals(one, other);
    }

    private static boolean before(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }
}
