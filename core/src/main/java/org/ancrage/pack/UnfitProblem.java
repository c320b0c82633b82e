package org.ancrage.pack;

import org.ancrage.document.problem.ProblemCode;
import org.ancrage.engine.limit.UnfitRulesException.Kind;

/** In what rules do not fit the law. */
enum UnfitProblem implements ProblemCode {
    PACKAGE_OF_NO_TEXT,
    NOT_ONE_CONCLUSION,
    NO_FRENCH_NAME,
    CRITERION_NOT_DECLARED,
    CRITERION_OF_UNKNOWN_TEXT,
    DISABLED_RULE_MISSING,
    REPLACEMENT_SETTLES_ANOTHER;

    static UnfitProblem of(Kind kind) {
        return switch (kind) {
            case PACKAGE_OF_NO_TEXT -> UnfitProblem.PACKAGE_OF_NO_TEXT;
            case NOT_ONE_CONCLUSION -> UnfitProblem.NOT_ONE_CONCLUSION;
            case NO_FRENCH_NAME -> UnfitProblem.NO_FRENCH_NAME;
            case CRITERION_NOT_DECLARED -> UnfitProblem.CRITERION_NOT_DECLARED;
            case CRITERION_OF_UNKNOWN_TEXT -> UnfitProblem.CRITERION_OF_UNKNOWN_TEXT;
            case DISABLED_RULE_MISSING -> UnfitProblem.DISABLED_RULE_MISSING;
            case REPLACEMENT_SETTLES_ANOTHER -> UnfitProblem.REPLACEMENT_SETTLES_ANOTHER;
        };
    }
}
