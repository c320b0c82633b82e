package org.ancrage.fact.term;

/** The four sub-activities of the fifth activity of hosting health data (framework 2, chapter 2.1): mastery of interventions. */
public enum AdministrationDuty {
    /** Define how nominative, justified and necessary access rights are granted and reviewed every year. */
    ACCESS_RIGHTS,
    /** Secure the access procedure. */
    ACCESS_SECURITY,
    /** Collect and keep the traces of accesses and of their reasons. */
    ACCESS_TRACES,
    /** Validate interventions beforehand. */
    PRIOR_VALIDATION
}
