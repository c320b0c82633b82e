package org.ancrage.spring.boot.web;

import jakarta.servlet.http.HttpServletRequest;
import org.ancrage.decision.AnswerInterruptedException;
import org.ancrage.decision.AnswerTooCostlyException;
import org.ancrage.document.InvalidInputException;
import org.ancrage.engine.refusal.RunawayRulesException;
import org.ancrage.spring.boot.AncrageUnavailableException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Tells what Ancrage refuses in controllers of the application as problem details. It comes before handlers of everything that have no order, and after
 * those that have one.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 100)
public final class ProblemAdvice {

    @ExceptionHandler({InvalidInputException.class, AnswerTooCostlyException.class, RunawayRulesException.class, AnswerInterruptedException.class,
            AncrageUnavailableException.class})
    ResponseEntity<byte[]> refused(RuntimeException thrown, HttpServletRequest request) {
        return Refusal.of(thrown).orElse(Refusal.of(Refusal.Kind.FAILED)).response(AskerLanguage.of(request));
    }
}
