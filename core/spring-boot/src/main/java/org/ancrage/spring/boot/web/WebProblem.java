package org.ancrage.spring.boot.web;

import org.ancrage.document.problem.ProblemCode;

/** What is wrong with a call of an endpoint, besides what is wrong with the document that is sent. */
enum WebProblem implements ProblemCode {
    UNKNOWN_PARAMETER,
    PARAMETER_TWICE,
    NO_DAY,
    PARAMETER_NO_DAY,
    UNKNOWN_LEVEL,
    SUPPOSED_UNTOLD,
    SEVERAL_NEEDS,
    EXISTS_AS,
    CONTENT_TYPE_UNSAID,
    REQUEST_TOO_LONG,
    UNKNOWN_SCHEMA,
    NOT_READ_TO_ITS_END
}
