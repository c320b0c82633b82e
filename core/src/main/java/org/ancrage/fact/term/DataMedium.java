package org.ancrage.fact.term;

import org.ancrage.fact.predicate.Exhaustive;

/** What data are kept on. */
@Exhaustive
public enum DataMedium {
    ELECTRONIC, PAPER
}
