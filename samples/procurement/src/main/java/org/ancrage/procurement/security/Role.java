package org.ancrage.procurement.security;

/** What somebody is here. */
public enum Role {
    /** Prepares consultations, analyses offers, decides. */
    BUYER,
    /** Reads all that a buyer reads; answers for the law, and says how its open points are read. */
    REVIEWER,
    /** Says who may log in; sees what runs and what was done. */
    ADMINISTRATOR,
    /** Came by the link of an invitation, and sees that one alone. */
    TENDERER
}
