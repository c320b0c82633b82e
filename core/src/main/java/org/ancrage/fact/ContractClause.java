package org.ancrage.fact;

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
    /** Incorporates standard contractual clauses, or another instrument of art. 46 GDPR, for data that leave the Economic Area. */
    TRANSFER_SAFEGUARDS,
    /** The customer is told of a foreign authority's request before the provider complies, and the least data that may be are given. */
    NOTICE_OF_FOREIGN_REQUESTS
}
