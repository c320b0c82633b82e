package org.ancrage.document.canonical;

import org.ancrage.document.problem.ProblemCode;

/** What canonical JSON cannot hold. */
enum CanonicalProblem implements ProblemCode {
    NUMBER_TOO_LARGE,
    HALF_A_CHARACTER
}
