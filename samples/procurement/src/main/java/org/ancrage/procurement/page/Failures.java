package org.ancrage.procurement.page;

import jakarta.servlet.http.HttpServletResponse;
import org.ancrage.decision.AnswerTooCostlyException;
import org.ancrage.document.InvalidInputException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** What can go wrong on any page, told in words; all else is told by {@code error.html} without a reason. */
@ControllerAdvice
class Failures {

    @ExceptionHandler
    String changed(OptimisticLockingFailureException changed, Model model, HttpServletResponse response) {
        return page(409, "failure.changed", model, response);
    }

    @ExceptionHandler
    String refused(Refused refused, Model model, HttpServletResponse response) {
        return page(422, refused.key(), model, response);
    }

    /** What a form did not foresee to be wrong. */
    @ExceptionHandler
    String invalid(InvalidInputException invalid, Model model, HttpServletResponse response) {
        model.addAttribute("refusals", Refusals.told(invalid));
        return page(422, "failure.invalid", model, response);
    }

    @ExceptionHandler
    String tooLarge(MaxUploadSizeExceededException tooLarge, Model model, HttpServletResponse response) {
        return page(413, "failure.too-large", model, response);
    }

    @ExceptionHandler
    String tooCostly(AnswerTooCostlyException tooCostly, Model model, HttpServletResponse response) {
        return page(422, "failure.too-costly", model, response);
    }

    private static String page(int status, String key, Model model, HttpServletResponse response) {
        response.setStatus(status);
        model.addAttribute("key", key);
        return "failure";
    }
}
