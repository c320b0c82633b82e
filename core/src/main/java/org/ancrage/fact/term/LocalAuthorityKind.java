package org.ancrage.fact.term;

/** The kinds of local authorities and of their groupings that texts tell apart. */
public enum LocalAuthorityKind {
    REGION,
    DEPARTMENT,
    COMMUNE,
    /** Métropole. */
    METROPOLIS,
    /** Communauté urbaine. */
    URBAN_COMMUNITY,
    /** Communauté d'agglomération. */
    AGGLOMERATION_COMMUNITY,
    /** Any other grouping, a community of communes for example. */
    OTHER_GROUPING
}
