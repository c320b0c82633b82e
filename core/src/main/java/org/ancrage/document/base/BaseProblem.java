package org.ancrage.document.base;

import org.ancrage.document.problem.ProblemCode;

/** Why a document cannot be put over its bases. */
enum BaseProblem implements ProblemCode {
    BASE_NOT_NAMED,
    TOO_MANY_BASES,
    TOO_MANY_BASES_IN_A_CHAIN,
    BASE_MISSING,
    BASES_IN_A_CIRCLE,
    BASE_NOT_FOLLOWED,
    BASE_NOT_RELATIVE,
    BASE_NO_PATH,
    BASE_OUTSIDE,
    BASE_UNREADABLE,
    NO_PLACE_FOR_BASES,
    SOURCE_NOT_ASKED
}
