package org.ancrage.law;

/** What weight a version of a text has. */
public enum Force {
    /** Binding law. */
    LAW,
    /** Binds the administration hierarchically; soft law for others. */
    DOCTRINE,
    /** Certification or qualification framework: informative, unless a law or doctrine asks for it. */
    STANDARD,
    RECOMMENDATION,
    BILL,
    EU_PROPOSAL;

    /** Counts for the outcome of an assessment. */
    public boolean decisive() {
        return this == LAW || this == DOCTRINE;
    }

    /** Reported as what may come, never counted. */
    public boolean outlook() {
        return this == RECOMMENDATION || this == BILL || this == EU_PROPOSAL;
    }
}
