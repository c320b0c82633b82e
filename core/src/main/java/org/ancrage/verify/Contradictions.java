package org.ancrage.verify;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.engine.trial.GivenService;
import org.ancrage.fact.Accreditation;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.EuropeanUnion;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.term.Scheme;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.Jurisdictions.Group;
import org.ancrage.law.Jurisdictions.Membership;

/**
 * Whether a question that says more contradicts what another says of itself: then it does not merely add to what is known.
 *
 * @param always States that are members of the Union on every day
 * @param ever States that are members on some day
 */
record Contradictions(EuropeanUnion always, EuropeanUnion ever) {

    static Contradictions under(Jurisdictions jurisdictions) {
        Set<String> ever = jurisdictions.memberships().stream().filter(membership -> membership.territory() == Group.EUROPEAN_UNION)
                .map(Membership::country).collect(Collectors.toSet());
        Set<String> left = jurisdictions.memberships().stream().filter(membership -> membership.period().until() != null).map(Membership::country)
                .collect(Collectors.toSet());
        return new Contradictions(new EuropeanUnion(ever.stream().filter(country -> !left.contains(country)).collect(Collectors.toSet())),
                new EuropeanUnion(ever));
    }

    /** Where nothing is said of the Union: any place may be outside. */
    static Contradictions anywhere() {
        return new Contradictions(new EuropeanUnion(Set.of()), new EuropeanUnion(Set.of()));
    }

    /** What shows holdings that were said to be all not to be does not add to what was known. */
    boolean agree(Hosting hosting, Hosting more) {
        return alike(hosting, more)
                && (!hosting.offer().holdings().complete() || hosting.offer().holdingsFallShort() || !more.offer().holdingsFallShort());
    }

    /** What contradicts a certificate or an accreditation that counted does not add to what was known, nor does what tells apart two that did. */
    boolean alike(Hosting one, Hosting other) {
        Set<String> accredited = one.need().project().accreditations().items().stream().map(Accreditation::id).collect(Collectors.toSet());
        return certificatesContradictAlike(one, other) && qualificationsContradictAlike(one, other) && contradicted(other).filter(accredited::contains).collect(Collectors.toSet())
                .equals(contradicted(one).collect(Collectors.toSet()));
    }

    /** Ids of the accreditations that others deny. */
    private static Stream<String> contradicted(Hosting hosting) {
        Set<Accreditation> given = Set.copyOf(hosting.need().project().accreditations().items());
        return hosting.need().project().accreditationsWeighed().stream().filter(weighed -> !given.contains(weighed)).map(Accreditation::id);
    }

    /** A qualification says where all places are, and that nobody from outside reaches the data: what is given otherwise contradicts it. */
    private boolean qualificationsContradictAlike(Hosting one, Hosting other) {
        return one.offer().certificates().items().stream().noneMatch(certificate -> certificate.scheme() == Scheme.SECNUMCLOUD)
                || GivenService.of(other, always).doesNotContradictQualification() || !GivenService.of(one, ever).doesNotContradictQualification();
    }

    private static boolean certificatesContradictAlike(Hosting one, Hosting other) {
        Map<String, Certificate> before = one.offer().certificatesWeighed().stream().collect(Collectors.toMap(Certificate::id, Function.identity()));
        Map<String, Certificate> given = one.offer().certificates().items().stream().collect(Collectors.toMap(Certificate::id, Function.identity()));
        return other.offer().certificatesWeighed().stream().allMatch(certificate -> !given.containsKey(certificate.id())
                || given.get(certificate.id()).status() == null || Objects.requireNonNull(before.get(certificate.id())).contradicted() == certificate.contradicted());
    }
}
