package org.ancrage.pack.unfit;

import java.util.Map;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.document.problem.ProblemCode;
import org.ancrage.engine.limit.UnfitRulesException.Kind;
import org.ancrage.engine.limit.UnfitRulesException.Unfit;

/** In what rules do not fit the law. */
public enum UnfitProblem implements ProblemCode {
    PACKAGE_OF_NO_TEXT,
    NOT_ONE_CONCLUSION,
    NO_FRENCH_NAME,
    CRITERION_NOT_DECLARED,
    CRITERION_OF_UNKNOWN_TEXT,
    DISABLED_RULE_MISSING,
    REPLACEMENT_SETTLES_ANOTHER;

    /** With what was perhaps meant, and what there is. */
    public static Diagnosis of(Unfit unfit) {
        String maybe = unfit.given().isEmpty() ? null : Suggestions.nearest(unfit.given(), unfit.allowed());
        Kind kind = unfit.kind();
        if (kind == null) {
            return Diagnosis.inWords(unfit.message(maybe == null ? "" : Suggestions.maybe(unfit.given(), unfit.allowed())));
        }
        Diagnosis diagnosis = of(kind).plain();
        for (Map.Entry<String, String> value : unfit.values().entrySet()) {
            diagnosis = diagnosis.with(value.getKey(), value.getValue());
        }
        return diagnosis.with("maybe", maybe).with("allowed", unfit.allowed());
    }

    private static UnfitProblem of(Kind kind) {
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
