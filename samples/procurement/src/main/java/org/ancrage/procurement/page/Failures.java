package org.ancrage.procurement.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.ancrage.AnswerProblem;
import org.ancrage.document.InvalidInputException;
import org.ancrage.refusal.AncrageException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** What can go wrong on any page, told in words; all else is told by {@code error.html} without a reason. */
@ControllerAdvice
class Failures {

    private final Visitor visitor;

    Failures(Visitor visitor) {
        this.visitor = visitor;
    }

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

    /** A question that costs too much, or a defect of a pack: the way out, or the rule, is named. */
    @ExceptionHandler
    String unanswered(AncrageException unanswered, Model model, HttpServletRequest request, HttpServletResponse response) {
        model.addAttribute("refusals", List.of(AnswerProblem.ofRefusal(unanswered).orElseThrow(() -> unanswered).in(Languages.current())));
        return page(422, "failure.unanswered", model, request, response);
    }

    /** The database is not there: it will be. */
    @ExceptionHandler({DataAccessResourceFailureException.class, TransientDataAccessResourceException.class, CannotCreateTransactionException.class})
    String away(Model model, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Retry-After", Outage.SECONDS);
        return page(503, "failure.away", model, request, response);
    }

    /** What {@link Visitor} puts into other pages is not there yet. */
    private String page(int status, String key, Model model, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(status);
        visitor.tell(model, request);
        model.addAttribute("back", back(request));
        model.addAttribute("key", key);
        return "failure";
    }

    /** The page from which one came, as far as the browser says so; never another place. */
    private static String back(HttpServletRequest request) {
        String from = request.getHeader("Referer");
        try {
            URI page = from == null ? null : new URI(from);
            String path = page == null || !String.valueOf(page.getAuthority()).equals(request.getHeader("Host")) ? null : page.getRawPath();
            return path == null || !path.startsWith("/") || path.startsWith("//") ? "/" : path;
        } catch (URISyntaxException none) {
            return "/";
        }
    }
}
