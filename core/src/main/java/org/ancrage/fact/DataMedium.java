package org.ancrage.fact;

/** What data are kept on. */
@Exhaustive
public enum DataMedium {
    ELECTRONIC, PAPER
}
