package org.ancrage.rules.witness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.Listing;
import org.ancrage.fact.term.HostingActivity;
import org.ancrage.fact.term.Scheme;
import org.jspecify.annotations.Nullable;

/** Certificates for hosting health data (L. 1111-8, II; R. 1111-10 CSP) and the version of the framework that they follow. */
final class HdsCertification {

    /** Day on which, or after which, certificates under version 1.1 count no longer. */
    private static final LocalDate END_OF_1_1 = LocalDate.of(2026, 5, 16);

    private static final String V1_1 = "1.1";
    private static final String V2 = "2.0";

    private HdsCertification() {
    }

    /** Each link holds the activities that it performs itself; a certified base does not make the layer above it compliant. */
    static boolean complete(Completion asked, List<HdsLink> chain) {
        // What fails whatever is missing comes first, lest completions multiply before it.
        return chain.stream().noneMatch(link -> HdsLink.OTHERS.stream()
                        .anyMatch(activity -> link.activities().contains(activity).yes() && cannotCover(asked, link, activity)))
                && chain.stream().allMatch(link -> certified(asked, link));
    }

    private static boolean certified(Completion asked, HdsLink link) {
        for (HostingActivity activity : HdsLink.OTHERS) {
            if (link.activities().contains(activity).possible() && !covers(asked, link, activity) && link.performs(asked, activity)) {
                return false;
            }
        }
        boolean nothing = link.activities().contains(HostingActivity.ADMIN_OPERATION).no() && link.duties().none();
        return nothing || covers(asked, link, HostingActivity.ADMIN_OPERATION) || !link.mustBeCertifiedToAdminister(asked);
    }

    /** A certificate counts that day for what the link does, where it does it and for which service. */
    static boolean covers(Completion asked, HdsLink link, HostingActivity activity) {
        return holds(asked, link, certificate -> includes(asked, certificate, activity));
    }

    /** The certificate that covers these resources takes in one's own interventions on them, by the framework that it follows. */
    static boolean takesInAdministration(Completion asked, HdsLink link, HostingActivity means) {
        boolean under2 = asked.reads("fr/hds#activity-5-inherent", "inherent");
        boolean under1 = asked.reads("fr/hds#activity-5-inherent-under-1-1", "inherent");
        return under1 && under2 ? covers(asked, link, means)
                : (under1 || under2) && holds(asked, link, certificate -> isV2(version(asked, certificate)) == under2 && includes(asked, certificate, means));
    }

    /** A certificate counts that day for the service of the link, where it does its part, for whichever activity, one at least. */
    static boolean covers(Completion asked, HdsLink link) {
        return holds(asked, link, certificate -> !certificate.activities().none());
    }

    /** Holds a certificate under framework 2, for whichever activity, on the service of its part of the offer. */
    static boolean underFramework2(Completion asked, HdsLink link) {
        return holds(asked, link, certificate -> isV2(version(asked, certificate))
                && Stream.of(HostingActivity.values()).anyMatch(activity -> includes(asked, certificate, activity)));
    }

    /** The same by a certificate for something that the link does: whether one for anything else binds it is a reading. */
    static boolean underFramework2ForItsWork(Completion asked, HdsLink link) {
        return holds(asked, link, certificate -> isV2(version(asked, certificate)) && Stream.of(HostingActivity.values())
                .anyMatch(activity -> includes(asked, certificate, activity) && link.takesPartIn(asked, activity)));
    }

    private static boolean holds(Completion asked, HdsLink link, Predicate<Certificate> which) {
        return HdsCertificateFacts.some(asked, Scheme.HDS, link.id(), others(asked, link),
                certificate -> which.test(certificate) && HdsCertificateFacts.covers(asked, certificate, link) && counts(asked, certificate));
    }

    /** Whether version 1.1 still counts that day; one source has 16 May 2026 as its last day, another 15 May. */
    static boolean version11Counts(Completion asked) {
        return asked.before(END_OF_1_1)
                || asked.day().equals(END_OF_1_1) && asked.reads("fr/hds#last-day-of-v1-1", "may-16");
    }

    /** Valid that day, under version 2 or, until May 2026, under a version 1.1 that was still to be had when the certificate began. */
    private static boolean counts(Completion asked, Certificate certificate) {
        return HdsCertificateFacts.valid(asked, certificate)
                && (isV2(version(asked, certificate)) && asked.since(HdsCertificateFacts.FRAMEWORK_2_APPROVED)
                        || V1_1.equals(version(asked, certificate)) && version11Counts(asked) && version11WasToBeHad(asked, certificate));
    }

    /**
     * From 16 November 2024 certificates are under version 2 only (page of the Code, 4.6; timeline); or else only applications of that day or
     * later are assessed against it, and one made before may have led to a certificate under version 1.1 since (page of the framework, 1).
     */
    private static boolean version11WasToBeHad(Completion asked, Certificate certificate) {
        return HdsCertificateFacts.from(asked, certificate).isBefore(HdsCertificateFacts.FRAMEWORK_2)
                || asked.reads("fr/hds#late-certificates-of-v1-1", "by-application");
    }

    /**
     * Activities listed; under version 1.1 the type of the certificate stands for them where it is given. Under version 2, which certifies activity
     * by activity, it does not; but nothing beyond the type can be listed beside it.
     */
    private static boolean includes(Completion asked, Certificate certificate, HostingActivity activity) {
        boolean beyondType = certificate.type() != null && !certificate.type().activities().contains(activity);
        boolean byType = certificate.type() != null && V1_1.equals(version(asked, certificate));
        return !beyondType && (byType || asked.has(certificate.activities(), activity, "certificate[" + certificate.id() + "].activities"));
    }

    private static String version(Completion asked, Certificate certificate) {
        return asked.value(certificate.version(), List.of(V1_1, V2, "0"), "certificate[" + certificate.id() + "].version");
    }

    private static boolean isV2(String version) {
        return version.equals("2") || version.startsWith("2.");
    }

    /** A certificate under version 1.1 is of use only as long as it counts, and differs only since framework 2 binds whoever is under it. */
    private static List<Certificate> others(Completion asked, HdsLink link) {
        List<Certificate> others = new ArrayList<>();
        if (version11Counts(asked)) {
            others.add(HdsCertificateFacts.full(asked, Scheme.HDS, link.id(), V1_1));
        }
        if (HdsCertificateFacts.framework2Binds(asked)) {
            others.add(HdsCertificateFacts.full(asked, Scheme.HDS, link.id(), V2));
        }
        return others;
    }

    /** Whatever is missing, no certificate covers this activity; looks at nothing that is missing. */
    private static boolean cannotCover(Completion asked, HdsLink link, HostingActivity activity) {
        Listing<Certificate> all = asked.offer().certificates();
        return all.completeOf(Scheme.HDS) && all.items().stream()
                .filter(certificate -> certificate.scheme() == Scheme.HDS && certificate.holder().equals(link.id()))
                .allMatch(certificate -> cannotCount(asked, certificate, link) || cannotInclude(certificate, activity));
    }

    private static boolean cannotCount(Completion asked, Certificate certificate, HdsLink link) {
        LocalDate from = certificate.validFrom();
        LocalDate until = certificate.validUntil();
        @Nullable String version = certificate.version();
        return certificate.status() != null && certificate.status() != Certificate.Status.VALID
                || from != null && from.isAfter(asked.day())
                || until != null && until.isBefore(asked.day())
                || version != null && !isV2(version) && !(V1_1.equals(version) && version11Counts(asked))
                || outOfScope(certificate.services(), link.service())
                || outOfScope(certificate.zones(), link.zone());
    }

    private static boolean cannotInclude(Certificate certificate, HostingActivity activity) {
        return certificate.type() == null && certificate.activities().contains(activity).no();
    }

    private static boolean outOfScope(Listing<String> scope, @Nullable String wanted) {
        return !scope.items().contains("*") && wanted != null && scope.contains(wanted).no();
    }
}
