package org.ancrage.procurement.page;

import jakarta.servlet.http.HttpServletRequest;
import org.ancrage.procurement.security.LoginProviders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody begins. */
@Controller
class Home {

    private final LoginProviders providers;

    Home(LoginProviders providers) {
        this.providers = providers;
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("form", providers.form());
        model.addAttribute("providers", providers.all());
        return "login";
    }

    @GetMapping("/")
    String home(HttpServletRequest request) {
        return request.isUserInRole("TENDERER") ? "redirect:/tender" : request.isUserInRole("ADMINISTRATOR") ? "redirect:/accounts" : "redirect:/consultations";
    }
}
