package org.ancrage.fact.term;

/**
 * The six activities of hosting health data (CSP, art. R. 1111-9), by meaning: sources number the third and fourth differently.
 */
public enum HostingActivity {
    /** Provide and keep operational the physical sites. */
    SITES,
    /** Provide and keep operational the hardware infrastructure. */
    HARDWARE,
    /** Provide and keep operational the virtual infrastructure. */
    VIRTUAL,
    /** Provide and keep operational the platform that hosts applications. */
    PLATFORM,
    /** Administration and operation of the information system that holds the data ("activity 5"). */
    ADMIN_OPERATION,
    /** Back-up of the data. */
    BACKUP
}
