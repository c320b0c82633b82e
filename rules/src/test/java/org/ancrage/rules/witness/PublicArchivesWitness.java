package org.ancrage.rules.witness;

import java.time.LocalDate;
import java.util.List;
import org.ancrage.decision.Outcome;
import org.ancrage.fact.Contract;
import org.ancrage.fact.term.ContractClause;
import org.ancrage.fact.term.Deployment;

/**
 * Public archives kept by somebody else, and definitive ones by whomever: Code du patrimoine, art. L. 212-4, L. 212-6 and R. 212-19 to R. 212-31, and
 * where national treasures may be.
 */
final class PublicArchivesWitness implements Witness {

    private static final LocalDate DEPOSITS = LocalDate.of(2008, 7, 17);
    private static final LocalDate NO_DRAFT_SENT = LocalDate.of(2021, 1, 1);
    /** Act no. 2022-217. */
    private static final LocalDate POOLING = LocalDate.of(2022, 2, 23);

    /** R. 212-22, 1° to 10°, of which 7° has two. */
    private static final List<ContractClause> OF_A_DEPOSIT = List.of(ContractClause.ARCHIVES_AND_MEDIUM,
            ContractClause.SERVICES_AND_EXPECTED_RESULTS, ContractClause.ARCHIVIST_MEANS, ContractClause.ARCHIVES_COMMUNICATION_AND_ACCESS,
            ContractClause.TECHNICAL_CHANGES, ContractClause.GUARANTEES_ON_DEFAULT, ContractClause.DATA_RETURN, ContractClause.DATA_DESTRUCTION,
            ContractClause.EXTERNAL_PROVIDERS, ContractClause.INSURANCE_WITHOUT_ABANDONMENT, ContractClause.DURATION_AND_RENEWAL);

    /** What a hosting contract says of an archivist too (page, 4, deposit-contract): R. 1111-11 CSP, I, 8° and 10° to 14°. */
    private static final List<ContractClause> OF_HOSTING = List.of(ContractClause.ACCESS_TO_HOSTED_DATA, ContractClause.GUARANTEES_ON_DEFAULT,
            ContractClause.NO_OTHER_PURPOSE, ContractClause.END_OF_HOSTING, ContractClause.DATA_RETURN, ContractClause.DATA_DESTRUCTION);

    @Override
    public String text() {
        return "fr/public-archives";
    }

    @Override
    public Outcome judge(Completion asked) {
        ArchivesProducer producer = new ArchivesProducer(asked);
        if (asked.before(DEPOSITS) || !producer.ofPublicArchives()) {
            return Outcome.NOT_APPLICABLE;
        }
        boolean archives = asked.need().dataset().definitiveArchives().yes() || HdsCareData.archives(asked);
        boolean definitive = archives && asked.yes(asked.need().dataset().definitiveArchives(), "dataset.definitiveArchives");
        boolean entrusted = archives && producer.entrusts();
        boolean treasure = ArchivesPlace.treasure(asked, definitive);
        if (treasure && !new ArchivesPlace(asked).allowed()) {
            return Outcome.NON_COMPLIANT;
        }
        // A set of archives is the one or the other (page, 7): of both, one asks twice.
        if (definitive && (entrusted || asked.since(HealthArchivesTitle.EITHER_TITLE))) {
            return archivesService(asked) || !entrusted && keepsItsOwn(asked, producer) ? Outcome.COMPLIANT : Outcome.NON_COMPLIANT;
        }
        return entrusted && !underHealthCodeAlone(asked) ? deposit(asked) : treasure ? Outcome.COMPLIANT : Outcome.NOT_APPLICABLE;
    }

    /** L. 212-6: local authorities keep their definitive archives themselves, or only by an archives service of theirs; which of them is a reading. */
    private static boolean keepsItsOwn(Completion asked, ArchivesProducer producer) {
        return producer.isLocalAuthority()
                && asked.reads("fr/public-archives#definitive-archives-of-local-authorities", "kept-by-themselves");
    }

    /** Until April 2018 health data are deposited on the conditions of article L. 1111-8 CSP; whether on no other, though the two laws cumulate, is a reading. */
    private static boolean underHealthCodeAlone(Completion asked) {
        return asked.before(HealthArchivesTitle.EITHER_TITLE)
                && asked.reads("fr/public-archives#health-deposit-before-2018", "health-code-alone")
                && ofHealth(asked);
    }

    /** With whomever it is; the page says of definitive archives alone that a public archives service keeps them without a title. */
    private static Outcome deposit(Completion asked) {
        if (asked.since(POOLING) && pooled(asked)) {
            return Outcome.COMPLIANT;
        }
        boolean health = ofHealth(asked);
        if (!HealthArchivesTitle.declared(asked) || !titled(asked, health)) {
            return Outcome.NON_COMPLIANT;
        }
        return contracted(asked, health);
    }

    /** Or a lessor of a data centre, where the operation and the responsibility stay with such a service. */
    private static boolean archivesService(Completion asked) {
        return asked.yes(asked.offer().hoster().publicArchivesService(), "hoster.publicArchivesService");
    }

    /** A private provider, which supplies a commercial cloud, pools nothing. */
    private static boolean pooled(Completion asked) {
        return asked.offer().deployment() != Deployment.COMMERCIAL_CLOUD && asked.yes(asked.contract().poolingAgreement(), "contract.poolingAgreement");
    }

    private static boolean ofHealth(Completion asked) {
        return asked.yes(asked.need().dataset().healthDataFromCare(), "dataset.healthDataFromCare");
    }

    private static boolean titled(Completion asked, boolean health) {
        return new ArchivistApproval(asked).forPublicArchives() || health && new HealthArchivesTitle(asked).certificateIsOne();
    }

    /**
     * Of health data, which the law « entrusts » and does not « deposit », it is a reading whether that contract is needed. It may still be
     * concluded, save that its draft had to be sent a month before.
     */
    private static Outcome contracted(Completion asked, boolean health) {
        Contract contract = asked.contract();
        if (health && asked.reads("fr/public-archives#deposit-contract", "hosting-contract-only")) {
            // Whoever has concluded the contract of deposit, which is stricter, need not conclude another (page, 4: with both the result is the same).
            boolean deposit = has(asked, OF_A_DEPOSIT) && contract.depositCopySent().yes()
                    && (!asked.before(NO_DRAFT_SENT) || asked.yes(contract.depositDraftSent(), "contract.depositDraftSent"));
            return contract.written().yes() && (deposit || has(asked, OF_HOSTING)) ? Outcome.COMPLIANT : Outcome.CONDITIONAL;
        }
        // The law wants a contract since 2008; what stands in it, its regulations tell since 2011 (page, 2 and 3).
        if (asked.before(ArchivistApproval.REGULATIONS)) {
            return contract.written().yes() ? Outcome.COMPLIANT : Outcome.CONDITIONAL;
        }
        if (asked.before(NO_DRAFT_SENT) && !asked.yes(contract.depositDraftSent(), "contract.depositDraftSent")) {
            return Outcome.NON_COMPLIANT;
        }
        return contract.written().yes() && contract.depositCopySent().yes() && has(asked, OF_A_DEPOSIT) ? Outcome.COMPLIANT : Outcome.CONDITIONAL;
    }

    private static boolean has(Completion asked, List<ContractClause> clauses) {
        return clauses.stream().allMatch(clause -> asked.given(asked.contract().clauses(), clause::equals));
    }
}
