package org.ancrage.fact.term;

/** The systems of the national health data system (SNDS) that its security framework of 2024 tells apart. */
public enum SndsSystem {
    /** The central SNDS. */
    CENTRAL,
    /** A system fed from it (<i>système fils</i>). */
    CHILD,
    /** Any other system that holds SNDS data. */
    OTHER
}
