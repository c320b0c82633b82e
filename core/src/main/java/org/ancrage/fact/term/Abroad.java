package org.ancrage.fact.term;

/**
 * What a list of countries may be complete for, where it is not complete: a qualification, a contract or a declaration says that nothing is done
 * outside a territory more often than in which countries it is done. Members of the territory are those of the assessment date.
 */
public enum Abroad {
    /** States that are not members of the Union. */
    OUTSIDE_EUROPEAN_UNION,
    /** States that are not in the European Economic Area. */
    OUTSIDE_EUROPEAN_ECONOMIC_AREA
}
