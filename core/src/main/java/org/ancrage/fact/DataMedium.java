package org.ancrage.fact;

import org.ancrage.fact.predicate.Exhaustive;

/** What data are kept on. */
@Exhaustive
public enum DataMedium {
    ELECTRONIC, PAPER
}
