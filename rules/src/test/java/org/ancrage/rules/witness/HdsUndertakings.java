package org.ancrage.rules.witness;

import java.time.LocalDate;
import java.util.List;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.Participant;
import org.ancrage.fact.term.AdministrationDuty;
import org.ancrage.fact.term.ContractClause;
import org.ancrage.fact.term.CustomerKind;
import org.ancrage.fact.term.HosterCommitment;
import org.ancrage.fact.term.HostingActivity;
import org.ancrage.fact.term.PublicStatement;
import org.ancrage.fact.term.Scheme;

/** What the parties undertake under R. 1111-8-8, II, R. 1111-11 CSP and framework 2; what is not known to be given is missing. */
final class HdsUndertakings {

    /** Rule of territory of R. 1111-9-1, with the rule on access and transfers of decree 2026-209. */
    static final LocalDate TERRITORY_BY_DECREE = LocalDate.of(2026, 9, 26);

    /** R. 1111-11, I, 1° to 14°. */
    private static final List<ContractClause> CLAUSES = List.of(
            ContractClause.CERTIFICATE_SCOPE_AND_DATES,
            ContractClause.SERVICES_AND_EXPECTED_RESULTS,
            ContractClause.HOSTING_LOCATIONS,
            ContractClause.DATA_SUBJECT_RIGHTS,
            ContractClause.INCIDENT_CONTACT,
            ContractClause.QUALITY_AND_PERFORMANCE_INDICATORS,
            ContractClause.EXTERNAL_PROVIDERS,
            ContractClause.ACCESS_TO_HOSTED_DATA,
            ContractClause.TECHNICAL_CHANGES,
            ContractClause.GUARANTEES_ON_DEFAULT,
            ContractClause.NO_OTHER_PURPOSE,
            ContractClause.END_OF_HOSTING,
            ContractClause.DATA_RETURN,
            ContractClause.DATA_DESTRUCTION);

    /** Requirements 07, 11, 12, 13 and 15; 14 depends on the chain. */
    private static final List<HosterCommitment> COMMITMENTS = List.of(
            HosterCommitment.FRENCH_INTERFACES_AND_SUPPORT,
            HosterCommitment.CUSTOMER_CONTACT_LIST,
            HosterCommitment.CERTIFICATE_COPIES,
            HosterCommitment.RESPONSIBILITY_SPLIT,
            HosterCommitment.CUSTOMER_VERIFICATION_RIGHTS);

    private static final List<ContractClause> FOREIGN_LAWS = List.of(
            ContractClause.FOREIGN_LAWS_DISCLOSED,
            ContractClause.FOREIGN_LAW_MITIGATION_DISCLOSED,
            ContractClause.FOREIGN_LAW_RESIDUAL_RISKS_DISCLOSED);

    private final Completion asked;
    private final HdsChain chain;

    HdsUndertakings(Completion asked, HdsChain chain) {
        this.asked = asked;
        this.chain = chain;
    }

    boolean given() {
        return ofEveryContract() && ofTheCode() && (!chain.framework2() || ofFramework2());
    }

    /** R. 1111-8-8, II; R. 1111-11, I; and II where the provider relies on a certified hoster. */
    private boolean ofEveryContract() {
        return (asked.contract().certificatesVerified() == Answer.YES || ofThePatient())
                && CLAUSES.stream().allMatch(this::has)
                && (has(ContractClause.BASE_HOSTER_CLAUSES) || !chain.hosterHostsForOthers() || !chain.reliesOnCertified());
    }

    /** R. 1111-8-8, I, tells hosting on behalf of controllers (1°) from hosting on behalf of the patient (2°); II binds controllers. */
    private boolean ofThePatient() {
        return asked.need().customer().kind() == CustomerKind.PATIENT;
    }

    /** R. 1111-11 as decree 2026-209 amended it, and the safeguards that it wants described in the contract. */
    private boolean ofTheCode() {
        return (!transparency() || transparent()) && (asked.before(TERRITORY_BY_DECREE) || safeguardsDescribed() && workOutsideCovered());
    }

    private boolean transparency() {
        return asked.since(TERRITORY_BY_DECREE)
                || asked.since(HdsLink.DECREE) && asked.reads("fr/hds#transparency-from", "march");
    }

    /** Transfers, and non-European laws that may force access, are disclosed where there are any; a map of transfers is published, though it be empty. */
    private boolean transparent() {
        return mapPublished()
                && (has(ContractClause.TRANSFERS_DISCLOSED) || !chain.transfers())
                && (FOREIGN_LAWS.stream().allMatch(this::has) || !chain.subject(HdsStates.ADEQUATE));
    }

    /** Under framework 2 the map has the form that requirement 31 gives it, which is judged there. */
    private boolean mapPublished() {
        PublicStatement published = asked.offer().publicStatement();
        return published == PublicStatement.GUARANTEES_TABLE
                || chain.framework2()
                || published == PublicStatement.NO_TRANSFER && !chain.transfers()
                || published == PublicStatement.NO_IMPOSED_ACCESS && qualified();
    }

    private boolean safeguardsDescribed() {
        return has(ContractClause.TRANSFER_SAFEGUARDS_DESCRIBED) || !chain.accessOnSafeguards();
    }

    /** Article 46: clauses or the like, which the contract gives and describes. */
    private boolean workOutsideCovered() {
        return has(ContractClause.TRANSFER_SAFEGUARDS) && has(ContractClause.TRANSFER_SAFEGUARDS_DESCRIBED)
                || !chain.technicalWorkWithoutAdequacy() && !chain.workedOnWithoutAdequacy();
    }

    private boolean ofFramework2() {
        return COMMITMENTS.stream().allMatch(this::commits)
                && dutiesAssigned()
                && asked.offer().publicStatementNotified() == Answer.YES
                && (asked.offer().locationsDocumented() == Answer.YES || chain.storage().findAny().isEmpty())
                && (commits(HosterCommitment.CERTIFICATION_LOSS_PROCEDURE) || !chain.reliesOnCertified())
                && safeguardsDescribed()
                && workOutsideCovered()
                && (foreignLawsDisclosed() || !chain.subject(HdsStates.withoutAdequacy(asked)))
                && publishes();
    }

    /** Requirement 30: in the contract and to the certification body. */
    private boolean foreignLawsDisclosed() {
        return FOREIGN_LAWS.stream().allMatch(this::has) && asked.offer().certificationBodyInformed() == Answer.YES;
    }

    /** Requirement 31: sentence A under a SecNumCloud 3.2 qualification; else sentence B if there is nothing to declare, or the table. */
    private boolean publishes() {
        PublicStatement published = asked.offer().publicStatement();
        if (published == null || published == PublicStatement.NOTHING) {
            return false;
        }
        return switch (published) {
            case NO_IMPOSED_ACCESS -> qualified();
            case NO_TRANSFER -> !qualified() && !toDeclare();
            // Who is within reach of partly adequate law, or has technical data outside, may be asked for the table, and may so publish it under either reading.
            case GUARANTEES_TABLE -> !qualified() && (toDeclare() || chain.technicalWorkOutside() || chain.subject(HdsStates.PARTLY_ADEQUATE));
            case NOTHING -> false;
        };
    }

    private boolean toDeclare() {
        return chain.transfers() || chain.subject(HdsStates.withoutAdequacy(asked));
    }

    /** Only version 3.2 opens the branch, and only for the service and the zone in its scope. */
    private boolean qualified() {
        HdsLink hoster = chain.hoster();
        List<Certificate> others = List.of(HdsCertificateFacts.full(asked, Scheme.SECNUMCLOUD, hoster.id(), "3.2"));
        return !ServiceAsAssessed.left(asked) && HdsCertificateFacts.some(asked, Scheme.SECNUMCLOUD, hoster.id(), others,
                certificate -> asked.value(certificate.version(), List.of("3.2", "3.1"),
                                "certificate[" + certificate.id() + "].version").equals("3.2")
                        && HdsCertificateFacts.covers(asked, certificate, hoster) && HdsCertificateFacts.valid(asked, certificate));
    }

    /** Each of the four sub-activities of chapter 2.1 lies with somebody; prior validation, or any other, may lie with the customer. */
    private boolean dutiesAssigned() {
        return List.of(AdministrationDuty.values()).stream().allMatch(duty -> assigned(chain.hoster(), duty)
                || asked.given(asked.need().customer().administration(), duty::equals)
                || asked.offer().participants().items().stream().map(this::link).anyMatch(link -> assigned(link, duty)));
    }

    private HdsLink link(Participant participant) {
        return HdsLink.of(participant);
    }

    /** Whoever is said to perform activity 5 performs its four sub-activities. */
    private boolean assigned(HdsLink link, AdministrationDuty duty) {
        return asked.given(link.activities(), HostingActivity.ADMIN_OPERATION::equals) || asked.given(link.duties(), duty::equals);
    }

    private boolean has(ContractClause clause) {
        return asked.given(asked.contract().clauses(), clause::equals);
    }

    private boolean commits(HosterCommitment commitment) {
        return asked.given(asked.offer().commitments(), commitment::equals);
    }
}
