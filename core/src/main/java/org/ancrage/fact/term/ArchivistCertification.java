package org.ancrage.fact.term;

import org.ancrage.fact.predicate.Exhaustive;

/**
 * Where the certification of an archivist stands on which the prefect's approval rests (Code du patrimoine, art. R. 212-23, R. 212-29 and
 * R. 212-31). It is none of the hosting of health data.
 */
@Exhaustive
public enum ArchivistCertification {
    IN_FORCE,
    /** Expired, and its renewal is under way: the approval is suspended. */
    BEING_RENEWED,
    /** Expired, and no renewal is under way: the approval, which lasts as long, has ended. */
    EXPIRED,
    /** Withdrawn: the approval ended at once. */
    WITHDRAWN
}
