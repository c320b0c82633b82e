package org.ancrage.procurement.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody begins. */
@Controller
class Home {

    @GetMapping("/login")
    String login() {
        return "login";
    }

    @GetMapping("/")
    String home(HttpServletRequest request) {
        return request.isUserInRole("TENDERER") ? "redirect:/tender" : request.isUserInRole("ADMINISTRATOR") ? "redirect:/accounts" : "redirect:/consultations";
    }
}
