package org.ancrage.fact;

/** What data are kept on. */
public enum DataMedium {
    ELECTRONIC, PAPER
}
