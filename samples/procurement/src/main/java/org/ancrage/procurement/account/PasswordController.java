package org.ancrage.procurement.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.ancrage.procurement.page.Refusals;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which somebody changes his own password. */
@Controller
class PasswordController {

    private final Passwords passwords;
    private final Accounts accounts;
    private final SecurityContextRepository contexts;
    private final Refusals refusals;

    PasswordController(Passwords passwords, Accounts accounts, SecurityContextRepository contexts, Refusals refusals) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.contexts = contexts;
        this.refusals = refusals;
    }

    @GetMapping("/password")
    String page(Principal principal, Model model) {
        model.addAttribute("known", passwords.has(principal.getName()));
        return "password";
    }

    /** Whoever changed it goes on, in a session of the new one. */
    @PostMapping("/password")
    String change(@RequestParam String before, @RequestParam String after, Principal principal, HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
        refusals.step(next, () -> {
            passwords.change(principal.getName(), before, after);
            request.changeSessionId();
            UserDetails user = accounts.loadUserByUsername(principal.getName());
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
            refusals.done("password.changed", next);
        });
        return "redirect:/password";
    }
}
