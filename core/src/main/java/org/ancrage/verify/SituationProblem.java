package org.ancrage.verify;

import org.ancrage.document.problem.Diagnosis;
import org.ancrage.document.problem.ProblemCode;

/** What is wrong with the situations by which packs are tested. */
enum SituationProblem implements ProblemCode {
    SITUATION_INVALID;

    /** What has no code of its own: situations are written by few, and in English. */
    static Diagnosis said(String message) {
        return SITUATION_INVALID.with("message", message);
    }
}
