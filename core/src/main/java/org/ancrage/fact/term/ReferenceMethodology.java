package org.ancrage.fact.term;

/** Methodology of the data protection authority (CNIL) with which a research project declares to comply. */
public enum ReferenceMethodology {
    /** Research with the consent of the persons (MR-001). */
    MR_001,
    /** Research without consent, of which the persons are informed (MR-003). */
    MR_003,
    /** Research that does not involve persons (MR-004). */
    MR_004,
    /** Another, which was not examined (MR-005 to MR-008 among them). */
    OTHER,
    /** None: the project is no research under a methodology. */
    NONE
}
