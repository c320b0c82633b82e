package org.ancrage.rules.witness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.CertificateBuilder;
import org.ancrage.fact.Listing;
import org.ancrage.fact.term.ApprovingAuthority;
import org.ancrage.fact.term.ArchivistCertification;
import org.ancrage.fact.term.DataMedium;
import org.ancrage.fact.term.Scheme;

/** The approval of an archivist (Code du patrimoine, art. R. 212-23 to R. 212-31; decree no. 2020-733, art. 13), each missing component in turn. */
final class ArchivistApproval {

    /** The prefect approves; no approval asks for the national territory any longer. */
    static final LocalDate PREFECT = LocalDate.of(2021, 1, 1);

    /** Codification of the part by decree. */
    static final LocalDate REGULATIONS = LocalDate.of(2011, 5, 27);

    private static final LocalDate LONG_AGO = LocalDate.of(2008, 7, 17);
    private static final String ALL = "*";

    private final Completion asked;
    private final HdsLink archivist;

    ArchivistApproval(Completion asked) {
        this(asked, HdsLink.of(asked.offer()));
    }

    /** Of whoever keeps a part. */
    ArchivistApproval(Completion asked, HdsLink archivist) {
        this.asked = asked;
        this.archivist = archivist;
    }

    /** For the article L. 1111-8 CSP, which names the minister: whether the prefect's approval is its title is a reading. */
    boolean forHealthData() {
        boolean ministerOnly = asked.since(PREFECT) && asked.reads("fr/archives#approving-authority", "minister-only");
        return some(approval -> !(ministerOnly && authority(approval) == ApprovingAuthority.PREFECT));
    }

    /** By this authority: the minister before 2021, the prefect since. */
    boolean by(ApprovingAuthority authority) {
        return some(approval -> authority(approval) == authority);
    }

    /** For a deposit of public archives. */
    boolean forPublicArchives() {
        return some(approval -> true);
    }

    private boolean some(Predicate<Certificate> what) {
        return HdsCertificateFacts.some(asked, Scheme.ARCHIVES_APPROVAL, archivist.id(), others(),
                approval -> HdsCertificateFacts.covers(asked, approval, archivist)
                        && asked.has(approval.media(), ArchivesPlace.medium(asked), of(approval, "media"))
                        && runs(approval) && grantedInTime(approval) && onItsTerms(approval) && what.test(approval));
    }

    /** The minister's of before 2021 until they expire, the prefect's since. */
    private boolean grantedInTime(Certificate approval) {
        return (authority(approval) == ApprovingAuthority.MINISTER_OF_CULTURE) == from(approval).isBefore(PREFECT);
    }

    /** Under the regulations, approvals of before 2021 keep the archives on the national territory, for their term. */
    private boolean onItsTerms(Certificate approval) {
        return asked.before(REGULATIONS) || !from(approval).isBefore(PREFECT) || new ArchivesPlace(asked).national();
    }

    /**
     * The prefect's lasts as long as the certification on which it rests: withdrawn, it ends at once; expired with its renewal under way, or
     * when the approval is suspended, what was deposited may stay, and nothing may be added.
     */
    private boolean runs(Certificate approval) {
        if (from(approval).isAfter(asked.day())) {
            return false;
        }
        Certificate.Status status = asked.value(approval.status(),
                List.of(Certificate.Status.VALID, Certificate.Status.SUSPENDED, Certificate.Status.WITHDRAWN), of(approval, "status"));
        ArchivistCertification certification = authority(approval) == ApprovingAuthority.MINISTER_OF_CULTURE ? ArchivistCertification.IN_FORCE
                : asked.value(approval.certification(), ArchivistCertification.class, of(approval, "certification"));
        boolean renewing = certification == ArchivistCertification.BEING_RENEWED;
        boolean stays = (status == Certificate.Status.VALID || status == Certificate.Status.SUSPENDED)
                && (renewing || certification == ArchivistCertification.IN_FORCE && notEnded(approval));
        return stays && (status == Certificate.Status.VALID && !renewing
                || !asked.yes(asked.need().project().newDeposit(), "project.newDeposit"));
    }

    private boolean notEnded(Certificate approval) {
        return !asked.value(approval.validUntil(), List.of(asked.day(), asked.day().minusDays(1)), of(approval, "validUntil")).isBefore(asked.day());
    }

    private ApprovingAuthority authority(Certificate approval) {
        return asked.value(approval.authority(), ApprovingAuthority.class, of(approval, "authority"));
    }

    /** First day: before the prefect approved, since then, or still to come. */
    private LocalDate from(Certificate approval) {
        LocalDate tomorrow = asked.day().plusDays(1);
        return asked.value(approval.validFrom(),
                asked.since(PREFECT) ? List.of(LONG_AGO, PREFECT, tomorrow) : List.of(LONG_AGO, tomorrow), of(approval, "validFrom"));
    }

    /** The best that may not have been listed: one of the minister and, since there are any, one of the prefect. */
    private List<Certificate> others() {
        List<Certificate> others = new ArrayList<>(List.of(another(ApprovingAuthority.MINISTER_OF_CULTURE, LONG_AGO)));
        if (asked.since(PREFECT)) {
            others.add(another(ApprovingAuthority.PREFECT, PREFECT));
        }
        return others;
    }

    private Certificate another(ApprovingAuthority authority, LocalDate from) {
        return CertificateBuilder.builder().id("approval of the " + authority + " that is not listed").holder(archivist.id())
                .scheme(Scheme.ARCHIVES_APPROVAL).services(Listing.only(ALL)).zones(Listing.only(ALL)).media(Listing.only(DataMedium.values()))
                .authority(authority).certification(ArchivistCertification.IN_FORCE).validFrom(from).validUntil(asked.day())
                .status(Certificate.Status.VALID).build();
    }

    private static String of(Certificate approval, String what) {
        return "certificate[" + approval.id() + "]." + what;
    }
}
