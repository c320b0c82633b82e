package org.ancrage.document.evidence;

import org.ancrage.document.problem.ProblemCode;

/** What is wrong with where facts come from, or with how well they are wanted proven. */
enum EvidenceProblem implements ProblemCode {
    TOO_MANY_SOURCES,
    TOO_MANY_POINTERS,
    TOO_MANY_ASSUMPTIONS,
    SOURCE_ID_TWICE,
    SOURCE_OF_NO_KIND,
    HASH_MALFORMED,
    SOURCE_OF_NOTHING,
    SOURCE_OF_A_LATER_DAY,
    SOURCE_OBTAINED_TOO_EARLY,
    SOURCE_EXPIRES_TOO_EARLY,
    SOURCE_TEXT_EMPTY,
    SOURCE_TEXT_HIDDEN,
    UNKNOWN_SOURCE,
    EVIDENCE_OF_NOTHING,
    ASSUMED_TWICE,
    NOT_SUPPOSABLE,
    SUPPOSED_AND_PROVEN,
    POINTER_MALFORMED,
    POINTER_TO_NOTHING_SAID,
    POINTER_TO_NO_COMPONENT,
    DEMAND_OF_NOTHING,
    DEMAND_OF_NO_COMPONENT,
    PERIOD_MALFORMED
}
