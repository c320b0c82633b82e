package org.ancrage.document.form;

import org.ancrage.document.problem.ProblemCode;

/** What is wrong with the fields of a form, besides what is wrong with the need that they give. */
enum FormProblem implements ProblemCode {
    FORM_TOO_LARGE,
    UNKNOWN_FIELD,
    SEVERAL_VALUES,
    UNKNOWN_COMPLETENESS
}
