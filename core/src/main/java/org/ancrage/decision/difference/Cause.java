package org.ancrage.decision.difference;

/** In what two questions may differ, and so why their answers do. */
public enum Cause {
    /** What was given on the customer, the data, the project, the offer or the contract. */
    FACTS,
    /** The assessment date: versions, certificates, adequacy decisions, memberships, foreign laws. */
    DAY,
    /** Options taken where the law is open. */
    READINGS,
    /** The packs. */
    RULES
}
