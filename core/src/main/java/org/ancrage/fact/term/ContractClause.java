package org.ancrage.fact.term;

/** What a hosting contract may provide for, by meaning. */
public enum ContractClause {
    /** States where the service, and support outside the Union, are located (SecNumCloud 3.2, 19.1.b). */
    SERVICE_LOCATIONS,
    /** Lets the customer terminate without penalty when the qualification is lost (19.1.g). */
    TERMINATION_ON_LOSS_OF_QUALIFICATION,
    /** States that the service is qualified and annexes the attestation (19.1.o). */
    QUALIFICATION_STATED,
    /** The customer is told within a month of changes that may affect protection from extra-European law (19.6.f). */
    NOTICE_OF_PROTECTION_CHANGES,
    /** The provider assists as a processor and follows documented instructions only (GDPR, art. 28). */
    PROCESSOR_TERMS,
    /** Lists the extra-European laws that could force access. */
    FOREIGN_LAWS_DISCLOSED,
    /** Describes the measures that mitigate such access. */
    FOREIGN_LAW_MITIGATION_DISCLOSED,
    /** Describes the residual risks. */
    FOREIGN_LAW_RESIDUAL_RISKS_DISCLOSED,
    /** Obliges the provider to challenge requests of foreign authorities. */
    CHALLENGE_OF_FOREIGN_REQUESTS,
    /** States the scope of the certificate for hosting health data, and when it was issued and renewed (CSP, art. R. 1111-11, I, 1°). */
    CERTIFICATE_SCOPE_AND_DATES,
    /** Describes the services and the results to be expected (2°; of a deposit of archives, Code du patrimoine, art. R. 212-22, 2°). */
    SERVICES_AND_EXPECTED_RESULTS,
    /** States where the data are hosted (3°). */
    HOSTING_LOCATIONS,
    /** States the measures that guarantee the rights of data subjects (4°). */
    DATA_SUBJECT_RIGHTS,
    /** Names the customer's contact for incidents (5°). */
    INCIDENT_CONTACT,
    /** States quality and performance indicators, the level guaranteed and penalties (6°). */
    QUALITY_AND_PERFORMANCE_INDICATORS,
    /** States on what conditions external providers are used, with equivalent protection (7°; R. 212-22, 8°). */
    EXTERNAL_PROVIDERS,
    /** Frames access to the hosted data (8°). */
    ACCESS_TO_HOSTED_DATA,
    /** States what the hoster owes the customer when it changes or evolves technically (9°; R. 212-22, 5°). */
    TECHNICAL_CHANGES,
    /** Informs of the guarantees that cover a default of the hoster (10°; R. 212-22, 6°). */
    GUARANTEES_ON_DEFAULT,
    /** Forbids any use of the data for another purpose (11°). */
    NO_OTHER_PURPOSE,
    /** Provides for the end of hosting, loss of the certificate included, and for reversibility (12°). */
    END_OF_HOSTING,
    /** Binds the hoster to return all data when the contract ends (13°; R. 212-22, 7°). */
    DATA_RETURN,
    /** Binds the hoster to destroy the data after the customer's formal agreement, without keeping a copy (14°; R. 212-22, 7°). */
    DATA_DESTRUCTION,
    /** States the nature and the medium of the archives deposited (Code du patrimoine, art. R. 212-22, 1°). */
    ARCHIVES_AND_MEDIUM,
    /** States by what means the archivist renders its services (R. 212-22, 3°). */
    ARCHIVIST_MEANS,
    /** States how the archives are communicated to the customer, and who has access to them (R. 212-22, 4°). */
    ARCHIVES_COMMUNICATION_AND_ACCESS,
    /** States how the archivist is insured; the insurance does not let the archives be abandoned to the insurer (R. 212-22, 9°). */
    INSURANCE_WITHOUT_ABANDONMENT,
    /** States how long the deposit lasts, and how it is renewed (R. 212-22, 10°). */
    DURATION_AND_RENEWAL,
    /** Repeats the clauses of the contract with the certified hoster on which the provider relies (II). */
    BASE_HOSTER_CLAUSES,
    /** Informs of transfers to third countries and of remote access from them. */
    TRANSFERS_DISCLOSED,
    /** Describes the appropriate safeguards on which transfers and remote access rest where there is no adequacy decision. */
    TRANSFER_SAFEGUARDS_DESCRIBED,
    /** Incorporates standard contractual clauses, or another instrument of art. 46 GDPR, for data that leave the Economic Area. */
    TRANSFER_SAFEGUARDS,
    /** The customer is told of a foreign authority's request before the provider complies, and the least data that may be are given. */
    NOTICE_OF_FOREIGN_REQUESTS,
    /** Details how security is kept up, access to the logs, and the means in a crisis (PSSIE, INT-REX-HS). */
    SECURITY_UPKEEP,
    /** Guarantees that a system of « Diffusion restreinte » conforms to instruction no. 901, and takes ANSSI's guide on outsourcing into account (art. 16). */
    RESTRICTED_SYSTEM_CONFORMITY
}
