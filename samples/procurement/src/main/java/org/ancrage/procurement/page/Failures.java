package org.ancrage.procurement.page;

import jakarta.servlet.http.HttpServletRequest;
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
    String changed(OptimisticLockingFailureException changed, Model model, HttpServletRequest request, HttpServletResponse response) {
        return page(409, "failure.changed", model, request, response);
    }

    @ExceptionHandler
    String refused(Refused refused, Model model, HttpServletRequest request, HttpServletResponse response) {
        return page(422, refused.key(), model, request, response);
    }

    /** What a form did not foresee to be wrong. */
    @ExceptionHandler
    String invalid(InvalidInputException invalid, Model model, HttpServletRequest request, HttpServletResponse response) {
        model.addAttribute("refusals", Refusals.told(invalid));
        return page(422, "failure.invalid", model, request, response);
    }

    @ExceptionHandler
    String tooLarge(MaxUploadSizeExceededException tooLarge, Model model, HttpServletRequest request, HttpServletResponse response) {
        return page(413, "failure.too-large", model, request, response);
    }

    @ExceptionHandler
    String tooCostly(AnswerTooCostlyException tooCostly, Model model, HttpServletRequest request, HttpServletResponse response) {
        return page(422, "failure.too-costly", model, request, response);
    }

    /** What {@link Visitor} puts into other pages is not there. */
    private static String page(int status, String key, Model model, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(status);
        model.addAttribute("visitor", request.getRemoteUser());
        model.addAttribute("key", key);
        return "failure";
    }
}
