package org.ancrage.fact.term;

/** Kinds of data that the conditions of use in an accreditation decision may allow. */
public enum AccreditedData {
    /** Sensitive for the entity (PSSIE; instruction no. 901, art. 1). */
    SENSITIVE,
    /** Marked « Diffusion restreinte », and so sensitive. */
    DIFFUSION_RESTREINTE,
    /** Concerning health. */
    HEALTH
}
