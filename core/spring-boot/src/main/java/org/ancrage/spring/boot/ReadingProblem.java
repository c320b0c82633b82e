package org.ancrage.spring.boot;

import org.ancrage.document.problem.ProblemCode;

/** What is wrong with how open points of law are to be read. */
enum ReadingProblem implements ProblemCode {
    READING_CHOICE_MALFORMED,
    READING_SETTLED_TWICE,
    UNKNOWN_READING,
    UNKNOWN_READING_OPTION
}
