package org.ancrage.fact.term;

/** The illustrations of sensitive data in the circular of 2021 (6282-SG, R9) and in the note of 15 September 2021. */
public enum DataNature {
    /** Personal data of French citizens. */
    CITIZENS_PERSONAL_DATA,
    /** Economic data of French companies. */
    COMPANIES_ECONOMIC_DATA,
    /** Business applications for State agents. */
    AGENTS_BUSINESS_APPLICATIONS,
    /** Collaborative, office and mail tools of State agents. */
    AGENTS_OFFICE_TOOLS
}
