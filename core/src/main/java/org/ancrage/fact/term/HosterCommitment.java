package org.ancrage.fact.term;

/** What a hoster of health data does for its customers under framework 2, beside the clauses of the contract. */
public enum HosterCommitment {
    /** Interfaces and first-level support are available at least in French (requirement 07). */
    FRENCH_INTERFACES_AND_SUPPORT,
    /** It keeps a list of customers' contact points, ready to be handed to the authority (requirement 11). */
    CUSTOMER_CONTACT_LIST,
    /** It gives customers a copy of its certificate and of those of certified subcontractors (requirement 12). */
    CERTIFICATE_COPIES,
    /** It has shared out security responsibilities between itself and the customer (requirement 13). */
    RESPONSIBILITY_SPLIT,
    /** It has a procedure for the loss or suspension of a subcontractor's certificate (requirement 14). */
    CERTIFICATION_LOSS_PROCEDURE,
    /** Customers may audit, and consult technical audits, access traces and the latest certification report (requirement 15). */
    CUSTOMER_VERIFICATION_RIGHTS
}
