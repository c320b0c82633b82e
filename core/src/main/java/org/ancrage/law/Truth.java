package org.ancrage.law;

import java.util.Collection;

/** Whether a criterion or a condition holds on the facts; Kleene's strong three-valued logic. */
public enum Truth {
    MET, UNMET, UNKNOWN;

    public Truth negated() {
        return switch (this) {
            case MET -> UNMET;
            case UNMET -> MET;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** Met when all are; unmet when one is. Met of none. */
    public static Truth all(Collection<Truth> truths) {
        return truths.contains(UNMET) ? UNMET : truths.contains(UNKNOWN) ? UNKNOWN : MET;
    }

    /** Met when one is; unmet when all are. Unmet of none. */
    public static Truth any(Collection<Truth> truths) {
        return truths.contains(MET) ? MET : truths.contains(UNKNOWN) ? UNKNOWN : UNMET;
    }
}
