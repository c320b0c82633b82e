package org.ancrage.procurement.page;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page says of who looks at it. */
@ControllerAdvice
class Visitor {

    @ModelAttribute("visitor")
    @Nullable String visitor(@Nullable Principal principal) {
        return principal == null ? null : principal.getName();
    }

    @ModelAttribute("buyer")
    boolean buyer(HttpServletRequest request) {
        return request.isUserInRole("BUYER");
    }

    @ModelAttribute("reviewer")
    boolean reviewer(HttpServletRequest request) {
        return request.isUserInRole("REVIEWER");
    }

    @ModelAttribute("hasAccount")
    boolean hasAccount(HttpServletRequest request) {
        return request.isUserInRole("BUYER") || request.isUserInRole("REVIEWER") || request.isUserInRole("ADMINISTRATOR");
    }

    @ModelAttribute("lang")
    String language() {
        return Languages.current().code();
    }
}
