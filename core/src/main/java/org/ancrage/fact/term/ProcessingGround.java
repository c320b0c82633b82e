package org.ancrage.fact.term;

/** On what the processing of the data rests (GDPR, art. 6(1)), as far as texts on hosting distinguish. */
public enum ProcessingGround {
    /** A mission in the public interest (art. 6(1)(e)). */
    PUBLIC_INTEREST,
    /** The legitimate interests of the controller (art. 6(1)(f)). */
    LEGITIMATE_INTEREST,
    /** The consent of the persons concerned (art. 6(1)(a)). */
    CONSENT,
    OTHER
}
