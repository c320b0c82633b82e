package org.ancrage.fact.term;

/** Categories of electronic health data, by the day from which the European Health Data Space takes them in for primary use; for secondary use it does from 26 March 2029, of genetic data and others put off maybe later. */
public enum HealthDataCategory {
    /** One of the first priority categories, from 26 March 2029. */
    FIRST_PRIORITY,
    /** Medical imaging, from 26 March 2031. */
    IMAGING,
    /** Laboratory results, from 26 March 2031. */
    LABORATORY_RESULTS,
    /** Discharge reports, from 26 March 2031. */
    DISCHARGE_REPORTS,
    /** Genetic data, from 26 March 2031. */
    GENETIC,
    /** Another category that is put off to 26 March 2031. */
    OTHER_PUT_OFF
}
