package org.ancrage.fact;

/** Who runs the machines, and for whom. */
public enum Deployment {
    /** A cloud service supplied by a private provider. */
    COMMERCIAL_CLOUD,
    /** A cloud that State agents run for the State. */
    INTERNAL_STATE_CLOUD,
    /** The customer's own machines on its own premises. */
    ON_PREMISES
}
