package org.ancrage.authoring;

import org.ancrage.document.problem.Diagnosis;
import org.ancrage.document.problem.ProblemCode;

/** What is wrong with rule files, or with a pack as its author has it. */
public enum RuleProblem implements ProblemCode {
    RULES_INVALID;

    /** What has no code of its own: rules are written by few, and in English. */
    public static Diagnosis said(String message) {
        return RULES_INVALID.with("message", message);
    }
}
