package org.ancrage.engine.act;

import org.ancrage.decision.Outcome;

/** What acts are to come to, the best first: what is less is looked for only where nothing better is found. */
enum Aim {

    /** A yes: no text waits for facts any more. */
    YES,

    /** Every text that stood in the way permits, and only those that waited for facts before still do: their answers are what is left. */
    LIFTED,

    /** No text forbids or is disputed: whether those that did permit may depend on facts, which the acts do not bring about. */
    NO_LONGER_NO;

    /**
     * Whether a text is not what is aimed at.
     *
     * @param then what it answers once the acts are done
     * @param before what it answers without them
     */
    boolean missed(Outcome then, Outcome before) {
        return then == Outcome.NON_COMPLIANT || then == Outcome.UNSETTLED
                || then == Outcome.UNDETERMINED && this != NO_LONGER_NO && !(this == LIFTED && before == Outcome.UNDETERMINED);
    }

    /** Whether all texts together answer what is aimed at. */
    boolean reached(Outcome whole) {
        return whole.permits() && whole != Outcome.NOT_APPLICABLE || this != YES && whole == Outcome.UNDETERMINED;
    }
}
