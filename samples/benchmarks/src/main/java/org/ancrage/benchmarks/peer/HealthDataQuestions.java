package org.ancrage.benchmarks.peer;

import java.util.List;
import java.util.function.BiPredicate;
import org.ancrage.benchmarks.question.Adequacy;
import org.ancrage.benchmarks.question.Law;
import org.ancrage.benchmarks.question.Work;
import org.ancrage.fact.Administration;
import org.ancrage.fact.AsOf;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.Offer;
import org.ancrage.fact.derived.EntityActivity;
import org.ancrage.fact.derived.EntityRemoteAccess;
import org.ancrage.fact.term.AdministrationDuty;
import org.ancrage.fact.term.HostingActivity;
import org.ancrage.fact.term.Scheme;

/**
 * What the hosting of health data asks of an offer: who performs which activity with which certificate, and who accesses data from where.
 *
 * <p>On the day of the benchmarks, framework 2 alone counts, and all or part of the sub-activities are activity 5.
 */
final class HealthDataQuestions {

    private static final HostingActivity[] ACTIVITIES = HostingActivity.values();
    private static final int ADMINISTRATION = 1 << HostingActivity.ADMIN_OPERATION.ordinal();
    private static final int HOSTING = (1 << ACTIVITIES.length) - 1 & ~ADMINISTRATION;
    private static final int MEANS = HOSTING & ~(1 << HostingActivity.BACKUP.ordinal());

    private final List<Certificate> certificates;
    private final AsOf day;

    boolean uncertifiedActivity;
    boolean possiblyUncertifiedActivity;
    boolean uncertifiedAdministration;
    boolean possiblyUncertifiedAdministration;
    boolean wholeAdministration;
    int dutiesPerformed;
    int dutiesPossiblyPerformed;
    boolean otherHoster;
    boolean possiblyOtherHoster;
    boolean ungroundedAccess;
    boolean possiblyUngroundedAccess;
    boolean undescribedSafeguards;
    boolean possiblyUndescribedSafeguards;
    boolean accessOutsideArea;
    boolean accessFromThirdState;

    HealthDataQuestions(Offer offer, List<Certificate> certificates, Law law, Adequacy adequacy) {
        this.certificates = certificates;
        day = law.day();
        Work work = Work.of(offer);
        for (int link = 0; link < work.administrations().size(); link++) {
            link(work.administrations().get(link), work.activities().subList(link * ACTIVITIES.length, (link + 1) * ACTIVITIES.length), link > 0);
        }
        for (EntityRemoteAccess access : work.accesses()) {
            accessFromThirdState |= access.fromThirdState(law.union());
            if (access.outside(law.area())) {
                accessOutsideArea = true;
                access(access, offer.allCertificatesKnownUnder(Scheme.DATA_PRIVACY_FRAMEWORK), adequacy);
            }
        }
    }

    private void link(Administration administration, List<EntityActivity> activities, boolean participant) {
        int performed = 0;
        int possiblyPerformed = 0;
        int certified = 0;
        int possiblyCertified = 0;
        for (EntityActivity work : activities) {
            int bit = 1 << work.activity().ordinal();
            performed |= work.isPerformed() ? bit : 0;
            possiblyPerformed |= work.isPossiblyPerformed() ? bit : 0;
        }
        for (Certificate certificate : certificates) {
            if (certificate.scheme() == Scheme.HDS && certificate.holder().equals(administration.entity()) && certificate.majorVersionMayBe(2)
                    && certificate.possiblyValidOn(day)) {
                boolean certain = certificate.majorVersionIs(2) && certificate.validOn(day);
                certified |= certain ? bits(activities, certificate, Certificate::certifies) : 0;
                possiblyCertified |= bits(activities, certificate, Certificate::mayCertify);
            }
        }
        uncertifiedActivity |= (performed & HOSTING & ~possiblyCertified) != 0;
        possiblyUncertifiedActivity |= (possiblyPerformed & HOSTING & ~certified) != 0;
        uncertifiedAdministration |= administration.some() && (administration.beyondOwn() && (possiblyCertified & ADMINISTRATION) == 0
                || (possiblyCertified & (MEANS | ADMINISTRATION)) == 0);
        possiblyUncertifiedAdministration |= administration.possiblySome() && (certified & ADMINISTRATION) == 0
                && (administration.possiblyBeyondOwn() || (possiblyPerformed & MEANS & ~certified) != 0);
        wholeAdministration |= administration.whole();
        otherHoster |= participant && (administration.some() || (performed & HOSTING) != 0);
        possiblyOtherHoster |= participant && (administration.possiblySome() || (possiblyPerformed & HOSTING) != 0);
        for (AdministrationDuty duty : AdministrationDuty.values()) {
            dutiesPerformed |= administration.performs(duty) ? 1 << duty.ordinal() : 0;
            dutiesPossiblyPerformed |= administration.mayPerform(duty) ? 1 << duty.ordinal() : 0;
        }
    }

    private static int bits(List<EntityActivity> activities, Certificate certificate, BiPredicate<Certificate, EntityActivity> covers) {
        int bits = 0;
        for (EntityActivity work : activities) {
            bits |= covers.test(certificate, work) ? 1 << work.activity().ordinal() : 0;
        }
        return bits;
    }

    /** From outside the Economic Area. */
    private void access(EntityRemoteAccess access, boolean certificatesKnown, Adequacy adequacy) {
        boolean covered = adequacy.covers(access) || adequacy.coversIfCertified(access) && framework(access.entity());
        boolean uncovered = !adequacy.decided().contains(access.country())
                || certificatesKnown && adequacy.onlyForTheCertified(access.country()) && !possibleFramework(access.entity());
        ungroundedAccess |= access.withoutSafeguards() && (uncovered || adequacy.leavesOut(access));
        possiblyUngroundedAccess |= access.possiblyWithoutSafeguards() && !covered;
        undescribedSafeguards |= access.onSafeguards() && (uncovered || adequacy.leavesOut(access));
        possiblyUndescribedSafeguards |= access.possiblyOnSafeguards() && !covered;
    }

    /** Certified under the Data Privacy Framework. */
    boolean framework(String entity) {
        for (Certificate certificate : certificates) {
            if (certificate.scheme() == Scheme.DATA_PRIVACY_FRAMEWORK && certificate.holder().equals(entity) && certificate.validOn(day)) {
                return true;
            }
        }
        return false;
    }

    boolean possibleFramework(String entity) {
        for (Certificate certificate : certificates) {
            if (certificate.scheme() == Scheme.DATA_PRIVACY_FRAMEWORK && certificate.holder().equals(entity) && certificate.possiblyValidOn(day)) {
                return true;
            }
        }
        return false;
    }
}
