package org.ancrage.rules.witness;

import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ancrage.decision.Outcome;
import org.ancrage.fact.Customer;
import org.ancrage.fact.term.AdministrationDuty;
import org.ancrage.fact.term.CustomerKind;

/** Hosting of health data: articles L. 1111-8, II and IV, R. 1111-8-8 to R. 1111-11 CSP, and the certification framework. */
final class HdsWitness implements Witness {

    /** L. 1111-8, IV, as article 32 of Act 2024-449 amended it. */
    static final LocalDate TERRITORY_BY_STATUTE = LocalDate.of(2025, 7, 1);

    @Override
    public String text() {
        return "fr/hds";
    }

    @Override
    public Outcome judge(Completion asked) {
        HdsChain chain = new HdsChain(asked);
        if (!binds(asked, chain)) {
            return Outcome.NOT_APPLICABLE;
        }
        // Places come first: they depend on fewer facts than the chain of certificates.
        if (!storageAllowed(asked, chain) || chain.accessCertainlyUngrounded()
                || publisherUncertified(asked) || !HdsCertification.complete(asked, chain.links()) || !accessAllowed(asked, chain)) {
            return Outcome.NON_COMPLIANT;
        }
        return new HdsUndertakings(asked, chain).given() ? Outcome.COMPLIANT : Outcome.CONDITIONAL;
    }

    /**
     * Every actor that performs all or part of the four sub-activities is certified, and only a customer that hosts nothing for others is excused (page
     * of the framework, activity 5): not a publisher that performs them for its own customers. One that hosts itself is the hoster of the offer.
     */
    private static boolean publisherUncertified(Completion asked) {
        Customer customer = asked.need().customer();
        if (customer.administrationCertified().yes() || customer.administration().none() || customer.kind() != null && customer.kind() != CustomerKind.SOFTWARE_PUBLISHER) {
            return false;
        }
        Predicate<AdministrationDuty> performed = duty -> asked.has(customer.administration(), duty, "customer.administration");
        Stream<AdministrationDuty> four = Stream.of(AdministrationDuty.values());
        return HdsCareData.publisher(asked) && !HdsCareData.keptByCustomer(asked)
                && !(asked.before(HdsLink.DECREE) && asked.reads("fr/hds#activity-5-practice", "not-alone"))
                && (asked.reads("fr/hds#activity-5-extent", "all-or-part") ? four.anyMatch(performed) : four.allMatch(performed))
                && !asked.yes(customer.administrationCertified(), "customer.administrationCertified");
    }

    /** Digital hosting of care data, on behalf of others by the hoster or by a participant (L. 1111-8, I and II; R. 1111-8-8, I). */
    private static boolean binds(Completion asked, HdsChain chain) {
        return asked.since(HdsCareData.REGIME)
                && HdsCareData.entrusted(asked)
                && !HdsCareData.onPaper(asked)
                && (archivesTakeCertificate(asked) || !HdsCareData.archives(asked))
                && (chain.hosterHostsForOthers() || chain.participantHosts());
    }

    /** Electronic archiving is left to approval (L. 1111-8, II and III), unless the wording of 6° since 2026 takes it in. */
    private static boolean archivesTakeCertificate(Completion asked) {
        return asked.since(HdsLink.DECREE) && asked.reads("fr/hds#archiving-and-back-up", "certificate-too");
    }

    /** Requirement 28 for whoever is under framework 2; the statute for all since July 2025, R. 1111-9-1 since September 2026. */
    private static boolean storageAllowed(Completion asked, HdsChain chain) {
        return !HdsCertificateFacts.framework2Binds(asked)
                || chain.storedInArea()
                || asked.before(TERRITORY_BY_STATUTE) && !chain.framework2();
    }

    /** Requirement 29 for whoever is under framework 2; decree 2026-209 says the same for all since September 2026. */
    private static boolean accessAllowed(Completion asked, HdsChain chain) {
        boolean boundByFramework = HdsCertificateFacts.framework2Binds(asked) && chain.framework2();
        return !boundByFramework && asked.before(HdsUndertakings.TERRITORY_BY_DECREE) || chain.accessGrounded();
    }
}
