package org.ancrage.rules.witness;

import java.time.LocalDate;
import org.ancrage.fact.AsOf;
import org.ancrage.fact.Project;
import org.ancrage.fact.term.HostingActivity;

/**
 * Whether a certificate for hosting health data is a title to archive them (page on archives, 4), which it never is on paper (R. 1111-16 CSP). That
 * the deposit is declared is a duty of the Heritage Code, which cumulates.
 */
final class HealthArchivesTitle {

    /** L. 212-4, II of the Code du patrimoine, as the ordinance of 2017 aligned it. */
    static final LocalDate EITHER_TITLE = LocalDate.of(2018, 4, 1);

    private final Completion asked;

    HealthArchivesTitle(Completion asked) {
        this.asked = asked;
    }

    boolean certificateIsOne() {
        if (HdsCareData.onPaper(asked)) {
            return false;
        }
        if (asked.since(HdsLink.DECREE) && reads("back-up-includes-archiving")) {
            return certified();
        }
        return reads("either") && new ArchivesProducer(asked).ofPublicArchives() && certified();
    }

    /** The deposit was declared on the day, at the latest (L. 212-4, II; R. 212-19). */
    static boolean declared(Completion asked) {
        Project project = asked.need().project();
        AsOf day = new AsOf(asked.day());
        return asked.yes(AskedOnce.known(project.depositDeclaredBy(day), project.depositNotDeclaredBy(day)), "project.depositDeclared");
    }

    /** For the service, and since the decree of 2026 for back-up. */
    private boolean certified() {
        HdsLink archivist = HdsLink.of(asked.offer());
        return asked.since(HdsLink.DECREE)
                ? HdsCertification.covers(asked, archivist, HostingActivity.BACKUP)
                : HdsCertification.covers(asked, archivist);
    }

    private boolean reads(String option) {
        return asked.reads("fr/archives#title-for-health-archives", option);
    }
}
