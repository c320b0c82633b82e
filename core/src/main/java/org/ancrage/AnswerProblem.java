package org.ancrage;

import java.util.Map;
import org.ancrage.decision.AnswerInterruptedException;
import org.ancrage.decision.AnswerTooCostlyException;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.document.problem.ProblemCode;

/** Why there is no answer to a question with which nothing is wrong: told in both languages, with a code, to whoever asked. */
public enum AnswerProblem implements ProblemCode {
    ANSWER_TOO_COSTLY,
    TOO_MANY_LOOKS_AT_FACTS,
    TOO_MANY_COMPANIES_IN_CIRCLES,
    ANSWER_GIVEN_UP;

    public static Diagnosis of(AnswerTooCostlyException tooCostly) {
        AnswerTooCostlyException.Cost cost = tooCostly.cost();
        if (cost == null) {
            return AnswerProblem.ANSWER_TOO_COSTLY.with("message", String.valueOf(tooCostly.getMessage()));
        }
        Diagnosis diagnosis = switch (cost) {
            case LOOKS -> AnswerProblem.TOO_MANY_LOOKS_AT_FACTS.plain();
            case CIRCLES -> AnswerProblem.TOO_MANY_COMPANIES_IN_CIRCLES.plain();
        };
        for (Map.Entry<String, String> value : tooCostly.values().entrySet()) {
            diagnosis = diagnosis.with(value.getKey(), value.getValue());
        }
        return diagnosis;
    }

    public static Diagnosis of(AnswerInterruptedException interrupted) {
        return AnswerProblem.ANSWER_GIVEN_UP.plain();
    }
}
