package org.ancrage.fact.term;

import java.util.List;
import java.util.Optional;

/**
 * Terms that a text asks for together, under one name by which a list of them may be written.
 *
 * <p>A name never comes to mean more: whoever wrote it meant the terms of that day. What a later version of a text asks for as well gets a name
 * of its own.
 *
 * @param name that no term of the type has; the same name may stand for terms of several types
 * @param meaning what goes together, with its source, in English
 * @param type the enumeration of the terms
 * @param members in the order of the source
 */
public record TermSet(String name, String meaning, Class<? extends Enum<?>> type, List<? extends Enum<?>> members) {

    private static final List<TermSet> ALL = List.of(
            clauses("HDS_ALL", "what a contract for hosting health data provides for (CSP, art. R. 1111-11, I, 1° to 14°)",
                    ContractClause.CERTIFICATE_SCOPE_AND_DATES, ContractClause.SERVICES_AND_EXPECTED_RESULTS, ContractClause.HOSTING_LOCATIONS,
                    ContractClause.DATA_SUBJECT_RIGHTS, ContractClause.INCIDENT_CONTACT, ContractClause.QUALITY_AND_PERFORMANCE_INDICATORS,
                    ContractClause.EXTERNAL_PROVIDERS, ContractClause.ACCESS_TO_HOSTED_DATA, ContractClause.TECHNICAL_CHANGES,
                    ContractClause.GUARANTEES_ON_DEFAULT, ContractClause.NO_OTHER_PURPOSE, ContractClause.END_OF_HOSTING, ContractClause.DATA_RETURN,
                    ContractClause.DATA_DESTRUCTION),
            clauses("HDS_TRANSPARENCY", "what a hoster of health data tells of transfers and of laws of third countries (CSP, art. R. 1111-11, as amended in 2026)",
                    ContractClause.TRANSFERS_DISCLOSED, ContractClause.FOREIGN_LAWS_DISCLOSED, ContractClause.FOREIGN_LAW_MITIGATION_DISCLOSED,
                    ContractClause.FOREIGN_LAW_RESIDUAL_RISKS_DISCLOSED),
            clauses("SECNUMCLOUD_ALL", "what a contract on a qualified service provides for (SecNumCloud 3.2, 19.1.b, 19.1.g, 19.1.o and 19.6.f)",
                    ContractClause.SERVICE_LOCATIONS, ContractClause.TERMINATION_ON_LOSS_OF_QUALIFICATION, ContractClause.QUALIFICATION_STATED,
                    ContractClause.NOTICE_OF_PROTECTION_CHANGES),
            clauses("ARCHIVES_DEPOSIT_ALL", "what a contract of deposit of public archives provides for (Code du patrimoine, art. R. 212-22, 1° to 10°)",
                    ContractClause.ARCHIVES_AND_MEDIUM, ContractClause.SERVICES_AND_EXPECTED_RESULTS, ContractClause.ARCHIVIST_MEANS,
                    ContractClause.ARCHIVES_COMMUNICATION_AND_ACCESS, ContractClause.TECHNICAL_CHANGES, ContractClause.GUARANTEES_ON_DEFAULT,
                    ContractClause.DATA_RETURN, ContractClause.DATA_DESTRUCTION, ContractClause.EXTERNAL_PROVIDERS,
                    ContractClause.INSURANCE_WITHOUT_ABANDONMENT, ContractClause.DURATION_AND_RENEWAL),
            new TermSet("HDS_ALL", "the six activities of hosting health data (CSP, art. R. 1111-9)", HostingActivity.class,
                    List.of(HostingActivity.SITES, HostingActivity.HARDWARE, HostingActivity.VIRTUAL, HostingActivity.PLATFORM,
                            HostingActivity.ADMIN_OPERATION, HostingActivity.BACKUP)),
            new TermSet("HDS_ALL", "what a hoster of health data does for its customers (HDS framework 2.0, requirements 07 and 11 to 15)", HosterCommitment.class,
                    List.of(HosterCommitment.FRENCH_INTERFACES_AND_SUPPORT, HosterCommitment.CUSTOMER_CONTACT_LIST, HosterCommitment.CERTIFICATE_COPIES,
                            HosterCommitment.RESPONSIBILITY_SPLIT, HosterCommitment.CERTIFICATION_LOSS_PROCEDURE,
                            HosterCommitment.CUSTOMER_VERIFICATION_RIGHTS)));

    public TermSet {
        members = List.copyOf(members);
    }

    private static TermSet clauses(String name, String meaning, ContractClause... members) {
        return new TermSet(name, meaning, ContractClause.class, List.of(members));
    }

    /** All there are. */
    public static List<TermSet> all() {
        return ALL;
    }

    /** Those of an enumeration; empty where it has none. */
    public static List<TermSet> of(Class<?> type) {
        return ALL.stream().filter(set -> set.type() == type).toList();
    }

    /** The one of an enumeration that has this name. */
    public static Optional<TermSet> find(Class<?> type, String name) {
        return of(type).stream().filter(set -> set.name().equals(name)).findFirst();
    }
}
