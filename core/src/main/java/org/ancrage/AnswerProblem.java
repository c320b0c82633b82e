package org.ancrage;

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
        AnswerProblem problem = switch (cost) {
            case LOOKS -> AnswerProblem.TOO_MANY_LOOKS_AT_FACTS;
            case CIRCLES -> AnswerProblem.TOO_MANY_COMPANIES_IN_CIRCLES;
        };
        return new Diagnosis(problem, tooCostly.values(), null);
    }

    public static Diagnosis of(AnswerInterruptedException interrupted) {
        return AnswerProblem.ANSWER_GIVEN_UP.plain();
    }
}
