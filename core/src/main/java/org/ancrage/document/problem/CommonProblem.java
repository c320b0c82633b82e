package org.ancrage.document.problem;

/** Problems of no room. */
public enum CommonProblem implements ProblemCode {
    IN_WORDS, MORE_PROBLEMS
}
