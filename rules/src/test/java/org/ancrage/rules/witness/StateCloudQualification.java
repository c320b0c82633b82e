package org.ancrage.rules.witness;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ancrage.fact.Answer;
import org.ancrage.fact.AsOf;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.CertificateBuilder;
import org.ancrage.fact.Listing;
import org.ancrage.fact.term.Scheme;

/**
 * What ANSSI qualified, or recognised, of the very service that is bought (SecNumCloud 3.2, ch. 3): a qualification is the hoster's own – one of
 * the base on which it builds does not qualify its layer –, stands for the services and zones in its scope, and counts on its days only.
 */
final class StateCloudQualification {

    /** The version that the order of 12 August 2026 approves, and the first with protection from extra-European law. */
    private static final String APPROVED_VERSION = "3.2";

    private static final String ALL = "*";

    /** Certifications of the Union. */
    private static final Set<Scheme> EUROPEAN = Set.of(Scheme.EUCS);

    /** And national ones; one that has no name of its own here may be of any State. */
    private static final Set<Scheme> EUROPEAN_OR_NATIONAL = Set.of(Scheme.EUCS, Scheme.C5, Scheme.ENS, Scheme.OTHER);

    private final Completion asked;

    StateCloudQualification(Completion asked) {
        this.asked = asked;
    }

    /** R9: under any version, since it names none, or by a European qualification of at least an equivalent level. */
    boolean asR9Wants() {
        return secNumCloud() || recognised(asked.reads("fr/cloud-au-centre#european-qualification", "member-state-too"));
    }

    /** Under any version: of 3.2, where what is described is the service that was assessed. */
    boolean secNumCloud() {
        boolean left = ServiceAsAssessed.left(asked);
        return some(Set.of(Scheme.SECNUMCLOUD), certificate -> left ? List.of(otherVersion(certificate), valid(certificate), inScope(certificate))
                : List.of(valid(certificate), inScope(certificate)));
    }

    /** Under version 3.2. */
    boolean approved() {
        return !ServiceAsAssessed.left(asked)
                && some(Set.of(Scheme.SECNUMCLOUD), certificate -> List.of(approved(certificate), valid(certificate), inScope(certificate)));
    }

    /** A certification that ANSSI recognises as equivalent (decree 2026-272). */
    boolean recognisedEquivalent() {
        return recognised(asked.reads("fr/sren-31#equivalent-certification", "european-or-national"));
    }

    private boolean recognised(boolean nationalToo) {
        return some(nationalToo ? EUROPEAN_OR_NATIONAL : EUROPEAN,
                certificate -> List.of(certificate.equivalenceRecognised(), valid(certificate), inScope(certificate)));
    }

    /** Whether the hoster is on the list of the Data Privacy Framework that day: an organisation certifies itself, not a service. */
    boolean privacyFramework() {
        return some(Set.of(Scheme.DATA_PRIVACY_FRAMEWORK), certificate -> List.of(valid(certificate)));
    }

    private boolean some(Set<Scheme> schemes, Function<Certificate, List<Answer>> conditions) {
        return certificates().stream().anyMatch(certificate -> schemes.contains(certificate.scheme())
                && certificate.holder().equals(asked.offer().hoster().id())
                && asked.yes(AskedOnce.every(conditions.apply(certificate)), "certificate[" + certificate.id() + "] counts"));
    }

    private List<Certificate> certificates() {
        Listing<Certificate> given = asked.offer().certificates();
        // Where a list says that it has all of a scheme, something equivalent may still be missing from it.
        Stream<Scheme> others = given.completeOf(Scheme.SECNUMCLOUD)
                ? Stream.of(Scheme.EUCS, Scheme.C5, Scheme.ENS, Scheme.OTHER, Scheme.DATA_PRIVACY_FRAMEWORK)
                : Stream.of(Scheme.SECNUMCLOUD, Scheme.DATA_PRIVACY_FRAMEWORK);
        return asked.items(given, others.filter(scheme -> !given.completeOf(scheme)).map(this::another).toList(), "offer.certificates");
    }

    /** The best that may not have been listed. */
    private Certificate another(Scheme scheme) {
        return CertificateBuilder.builder().id("certificate that is not listed").equivalenceRecognised(Answer.YES).holder(asked.offer().hoster().id()).scheme(scheme)
                .version(ServiceAsAssessed.left(asked) ? "3.1" : APPROVED_VERSION).services(Listing.only(ALL)).zones(Listing.only(ALL))
                .validFrom(asked.day()).validUntil(asked.day()).status(Certificate.Status.VALID).build();
    }

    private static Answer approved(Certificate certificate) {
        return certificate.version() == null ? Answer.UNKNOWN : Answer.of(certificate.version().equals(APPROVED_VERSION));
    }

    private static Answer otherVersion(Certificate certificate) {
        return certificate.version() == null ? Answer.UNKNOWN : Answer.of(!certificate.version().equals(APPROVED_VERSION));
    }

    /** From its first to its last day, both included; "in process", suspended or withdrawn is none. */
    private Answer valid(Certificate certificate) {
        AsOf day = new AsOf(asked.day());
        return AskedOnce.known(certificate.validOn(day), certificate.notValidOn(day));
    }

    /** The very service and the zone that are bought. */
    private Answer inScope(Certificate certificate) {
        return AskedOnce.known(certificate.covers(asked.offer()), certificate.doesNotCover(asked.offer()));
    }
}
