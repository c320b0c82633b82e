package org.ancrage.authoring.mutation;

import org.ancrage.document.problem.ProblemCode;

/** Why changes of a pack cannot be tried. */
enum MutationProblem implements ProblemCode {
    NO_TEXT_TO_CHANGE,
    NO_SUCH_CHANGE,
    CHANGE_DECLARED_TWICE,
    SITUATION_NOT_HOLDING
}
