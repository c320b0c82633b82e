package org.ancrage.fact.term;

import org.ancrage.fact.predicate.Exhaustive;

/** What a hoster of health data publishes on transfers and on foreign law (framework 2, requirement 31). */
@Exhaustive
public enum PublicStatement {
    /** There is no risk of access imposed by the law of a third country in breach of the law of the Union. */
    NO_IMPOSED_ACCESS,
    /** No health data are transferred outside the European Economic Area. */
    NO_TRANSFER,
    /** The table of guarantees (chapter 8). */
    GUARANTEES_TABLE,
    /** Nothing. */
    NOTHING
}
