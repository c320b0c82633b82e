package org.ancrage.rules.witness;

import java.time.LocalDate;
import org.ancrage.decision.Outcome;
import org.ancrage.fact.term.Deployment;

/**
 * Health data on paper and electronic health archives, whoever produced them: the contract, the title and the territory of article L. 1111-8 CSP, I, III
 * and IV, and of article R. 1111-9-1.
 */
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
        // Places come first: they depend on fewer facts than titles.
        if (!placesAllowed(asked) || !titled(asked)) {
            return Outcome.NON_COMPLIANT;
        }
        return contracted(asked) ? Outcome.COMPLIANT : Outcome.CONDITIONAL;
    }

    /** Whatever is hosted on paper, and what is archived electronically, on behalf of another, be it in part. */
    private static boolean binds(Completion asked) {
        return asked.since(HdsCareData.REGIME)
                && HdsCareData.entrusted(asked)
                && (HdsCareData.archives(asked) || HdsCareData.onPaper(asked))
                && (new ArchivesProducer(asked).keptForOthers() || new ArchivesParts(asked).some());
    }

    /**
     * L. 1111-8, IV: whether it binds beside certified hosting also what is kept on paper, or archived, is a reading. R. 1111-9-1 binds whatever is
     * hosted digitally.
     */
    private static boolean placesAllowed(Completion asked) {
        boolean bound = asked.since(HdsWitness.TERRITORY_BY_STATUTE) && asked.reads("fr/archives#territory-of-archives", "whole-article")
                || asked.since(HdsUndertakings.TERRITORY_BY_DECREE) && !HdsCareData.onPaper(asked);
        return !bound || new HdsChain(asked).storedInArea();
    }

    private static boolean titled(Completion asked) {
        if (!new ArchivesProducer(asked).keptForOthers()) {
            return new ArchivesParts(asked).titled();
        }
        return new ArchivistApproval(asked).forHealthData() || new HealthArchivesTitle(asked).certificateIsOne() || pooled(asked);
    }

    /** L. 1111-8, I: hosting is the subject of a contract, whatever the medium and the title; it may still be concluded. An agreement to pool is one. */
    private static boolean contracted(Completion asked) {
        return asked.contract().written().yes() || poolingAgreed(asked);
    }

    /** A private provider, which supplies a commercial cloud, pools nothing. */
    private static boolean poolingAgreed(Completion asked) {
        return asked.offer().deployment() != Deployment.COMMERCIAL_CLOUD && asked.yes(asked.contract().poolingAgreement(), "contract.poolingAgreement");
    }

    /** By the agreement of two producers of public archives; whether these need a title for health data all the same is a reading. */
    private static boolean pooled(Completion asked) {
        return asked.since(POOLING)
                && asked.reads("fr/archives#pooled-health", "pooling-suffices")
                && poolingAgreed(asked)
                && new ArchivesProducer(asked).ofPublicArchives();
    }
}
