package org.ancrage.procurement.api;

import jakarta.servlet.http.HttpServletRequest;
import org.ancrage.procurement.page.NotThere;
import org.ancrage.procurement.page.Refused;
import org.ancrage.procurement.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** What can go wrong in a call, as problem details. What Ancrage refuses is told by the starter, which comes before. */
@ControllerAdvice(annotations = RestController.class)
@Order(Ordered.LOWEST_PRECEDENCE - 50)
class ApiFailures {

    private static final Logger LOG = LoggerFactory.getLogger(ApiFailures.class);

    private final Problems problems;

    ApiFailures(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> nothing(NotThere nothing, HttpServletRequest request) {
        return problems.response(404, "error.nothing-there", request);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(Refused refused, HttpServletRequest request) {
        return problems.response(refused.forItsStage() ? 409 : 422, refused.key(), request);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> changed(OptimisticLockingFailureException changed, HttpServletRequest request) {
        return problems.response(412, "problem.changed", request);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> missing(MissingRequestHeaderException missing, HttpServletRequest request) {
        return missing.getHeaderName().equals(HttpHeaders.IF_MATCH) ? problems.response(428, "problem.version-missing", request)
                : problems.response(400, "problem.parameter", request, missing.getHeaderName());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> mistyped(MethodArgumentTypeMismatchException mistyped, HttpServletRequest request) {
        return problems.response(400, "problem.parameter", request, mistyped.getName());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> missing(MissingServletRequestParameterException missing, HttpServletRequest request) {
        return problems.response(400, "problem.parameter", request, missing.getParameterName());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return problems.response(413, "failure.too-large", request);
    }

    /** Of what Spring refuses, the status says enough. */
    @ExceptionHandler
    ResponseEntity<byte[]> other(Exception other, HttpServletRequest request) {
        int status = status(other);
        if (status == 500) {
            LOG.error("A call has failed.", other);
        }
        return problems.response(status, key(status), request);
    }

    static int status(Exception other) {
        return other instanceof ErrorResponse error ? error.getStatusCode().value()
                : other instanceof HttpMessageNotReadableException || other instanceof MultipartException ? 400 : 500;
    }

    static String key(int status) {
        return switch (status) {
            case 406 -> "problem.not-acceptable";
            case 415 -> "problem.media-type";
            case 500 -> "problem.failed";
            default -> "problem.invalid";
        };
    }
}
