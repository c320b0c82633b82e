package org.ancrage.procurement.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page says of who looks at it, where and when. */
@ControllerAdvice
class Visitor {

    private final Clock clock;

    Visitor(Clock clock) {
        this.clock = clock;
    }

    @ModelAttribute
    void tell(Model model, HttpServletRequest request) {
        boolean buyer = request.isUserInRole("BUYER");
        boolean reviewer = request.isUserInRole("REVIEWER");
        // Pages see variables of the path too, and a number is no consultation.
        model.addAttribute("consultation", null);
        model.addAttribute("visitor", request.getRemoteUser());
        model.addAttribute("buyer", buyer);
        model.addAttribute("reviewer", reviewer);
        model.addAttribute("staff", buyer || reviewer);
        model.addAttribute("administrator", request.isUserInRole("ADMINISTRATOR"));
        model.addAttribute("hasAccount", buyer || reviewer || request.isUserInRole("ADMINISTRATOR"));
        model.addAttribute("tenderer", request.isUserInRole("TENDERER"));
        model.addAttribute("lang", Languages.current().code());
        model.addAttribute("path", request.getRequestURI());
        model.addAttribute("today", LocalDate.now(clock));
    }
}
