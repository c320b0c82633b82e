package org.ancrage.law;

/** How well a provision was verified. */
public enum Evidence {
    /** Read in an official text or a faithful reproduction of it. */
    CONFIRMED,
    /** Read in a transcription of the official list of requirements. */
    CONFIRMED_TRANSCRIPTION,
    /** Press, law firm or another third party. */
    SECONDARY,
    /** From memory. */
    RECALLED,
    /** Our own legal inference. */
    DERIVED;

    /** Weaker than read in the text: an explanation that rests on it says so. */
    public boolean weak() {
        return this == SECONDARY || this == RECALLED || this == DERIVED;
    }
}
