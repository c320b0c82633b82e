package org.ancrage.fact.term;

/** Who runs the machines, and for whom. */
public enum Deployment {
    /** A cloud service supplied by a private provider. */
    COMMERCIAL_CLOUD,
    /** A cloud that State agents run for the State. */
    INTERNAL_STATE_CLOUD,
    /** Machines of the customer's hospital group, which its host establishment runs for the members. */
    HOSPITAL_GROUP,
    /** The customer's own machines on its own premises. */
    ON_PREMISES
}
