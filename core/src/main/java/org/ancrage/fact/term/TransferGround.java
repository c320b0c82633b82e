package org.ancrage.fact.term;

import org.ancrage.fact.predicate.Exhaustive;

/** The ground that the parties rely on for a transfer to a third country (GDPR, chapter V). */
@Exhaustive
public enum TransferGround {
    /** An adequacy decision (art. 45). */
    ADEQUACY,
    /** Appropriate safeguards, such as standard contractual clauses (art. 46). */
    APPROPRIATE_SAFEGUARDS,
    /** A derogation for specific situations (art. 49). */
    DEROGATION,
    /** None. */
    NONE
}
