package org.ancrage.rules.witness;

import java.time.LocalDate;
import org.ancrage.decision.Outcome;
import org.ancrage.fact.term.Deployment;

/** Health data on paper and electronic health archives: article L. 1111-8, III CSP alone, whoever produced them. */
final class HealthArchivesWitness implements Witness {

    /** Producers of public archives may pool their management. */
    private static final LocalDate POOLING = LocalDate.of(2022, 2, 23);

    @Override
    public String text() {
        return "fr/archives";
    }

    @Override
    public Outcome judge(Completion asked) {
        if (!binds(asked)) {
            return Outcome.NOT_APPLICABLE;
        }
        return new ArchivistApproval(asked).forHealthData() || new HealthArchivesTitle(asked).certificateIsOne() || pooled(asked)
                ? Outcome.COMPLIANT
                : Outcome.NON_COMPLIANT;
    }

    /** Whatever is hosted on paper, and what is archived electronically, on behalf of another. */
    private static boolean binds(Completion asked) {
        return asked.since(HdsCareData.REGIME)
                && HdsCareData.entrusted(asked)
                && new ArchivesProducer(asked).keptForOthers()
                && (HdsCareData.archives(asked) || HdsCareData.onPaper(asked));
    }

    /** By the agreement of two producers of public archives; whether these need a title for health data all the same is a reading. */
    private static boolean pooled(Completion asked) {
        return asked.since(POOLING) && asked.offer().deployment() != Deployment.COMMERCIAL_CLOUD
                && asked.reads("fr/archives#pooled-health", "pooling-suffices")
                && new ArchivesProducer(asked).ofPublicArchives()
                && asked.yes(asked.contract().poolingAgreement(), "contract.poolingAgreement");
    }
}
