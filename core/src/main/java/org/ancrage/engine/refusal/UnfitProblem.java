package org.ancrage.engine.refusal;

import org.ancrage.document.problem.ProblemCode;

/** In what a rule does not fit the law, or an amendment of a rule. */
public enum UnfitProblem implements ProblemCode {
    PACKAGE_OF_NO_TEXT,
    NOT_ONE_CONCLUSION,
    NO_FRENCH_NAME,
    CRITERION_NOT_DECLARED,
    CRITERION_OF_UNKNOWN_TEXT,
    CRITERION_OF_TEXT_NOT_EXTENDED,
    DISABLED_RULE_MISSING,
    REPLACEMENT_SETTLES_ANOTHER,
    AMENDED_NEVER_MET,
    RULE_NOT_UNDERSTOOD
}
