package org.ancrage.spark;

import org.ancrage.document.problem.ProblemCode;

/** What is wrong with one side of a pair. */
enum SparkProblem implements ProblemCode {
    SUPPOSED_IN_A_TABLE,
    NOT_ONE_NEED,
    NOT_ONE_OFFER
}
