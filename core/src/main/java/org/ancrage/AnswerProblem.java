package org.ancrage;

import java.time.LocalDate;
import java.util.Optional;
import org.ancrage.decision.AnswerInterruptedException;
import org.ancrage.decision.AnswerTooCostlyException;
import org.ancrage.decision.timeline.Span;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.document.problem.ProblemCode;
import org.ancrage.engine.refusal.ContradictoryRulesException;
import org.ancrage.engine.refusal.FailingRuleException;
import org.ancrage.engine.refusal.RunawayRulesException;

/** Why there is no answer to a question with whose facts nothing is wrong: told in both languages, with a code, to whoever asked. */
public enum AnswerProblem implements ProblemCode {
    ANSWER_TOO_COSTLY,
    TOO_MANY_LOOKS_AT_FACTS,
    TOO_MANY_COMPANIES_IN_CIRCLES,
    ANSWER_GIVEN_UP,
    DAYS_REVERSED,
    DAYS_OUT_OF_RANGE,
    TOO_MANY_YEARS;

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

    /**
     * Why there is no answer: the question is too costly or was given up, rules come to no end, or those of an added pack fail on the facts or contradict others.
     * Empty of anything else: what is wrong with input its own exception tells, place by place, and a fault of Ancrage nobody who asks can put right.
     */
    public static Optional<Diagnosis> ofRefusal(Throwable thrown) {
        return thrown instanceof AnswerTooCostlyException tooCostly ? Optional.of(of(tooCostly))
                : thrown instanceof AnswerInterruptedException interrupted ? Optional.of(of(interrupted))
                : thrown instanceof RunawayRulesException runaway ? Optional.of(runaway.diagnosis())
                : thrown instanceof FailingRuleException failing ? failing.diagnosis()
                : thrown instanceof ContradictoryRulesException contradictory ? Optional.of(contradictory.diagnosis())
                : Optional.empty();
    }

    /** Of days that are no {@link Span}. */
    public static Diagnosis ofSpan(LocalDate first, LocalDate last) {
        if (first.isAfter(last)) {
            return AnswerProblem.DAYS_REVERSED.with("first", first).with("last", last);
        }
        return first.isBefore(Span.EARLIEST) || last.isAfter(Span.LATEST)
                ? AnswerProblem.DAYS_OUT_OF_RANGE.with("first", first).with("last", last).with("earliest", Span.EARLIEST).with("latest", Span.LATEST)
                : AnswerProblem.TOO_MANY_YEARS.with("first", first).with("last", last);
    }

    public static Diagnosis of(AnswerInterruptedException interrupted) {
        return AnswerProblem.ANSWER_GIVEN_UP.plain();
    }
}
