package org.ancrage.procurement.tender;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.List;
import org.ancrage.procurement.consultation.Consultations;
import org.ancrage.procurement.database.Settings;
import org.ancrage.procurement.page.NotThere;
import org.ancrage.procurement.page.Refusals;
import org.ancrage.procurement.security.Tenderer;
import org.ancrage.procurement.security.Tokens;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Links of invitations: made for a buyer, opened by a tenderer. */
@Controller
class InvitationController {

    private final Declaring declaring;
    private final Links links;
    private final Tenders tenders;
    private final Consultations consultations;
    private final SecurityContextRepository contexts;
    private final Settings settings;
    private final Refusals refusals;

    InvitationController(Declaring declaring, Links links, Tenders tenders, Consultations consultations, SecurityContextRepository contexts, Settings settings, Refusals refusals) {
        this.declaring = declaring;
        this.links = links;
        this.tenders = tenders;
        this.consultations = consultations;
        this.contexts = contexts;
        this.settings = settings;
        this.refusals = refusals;
    }

    @PostMapping("/consultations/{consultation}/invitations")
    String invite(@PathVariable long consultation, @RequestParam String tenderer, Principal principal, RedirectAttributes next) {
        refusals.step(next, () -> next.addFlashAttribute("link", settings.address() + "/invitations/" + declaring.invite(consultation, tenderer, principal.getName())));
        return "redirect:/consultations/" + consultation;
    }

    @PostMapping("/consultations/{consultation}/invitations/{invitation}/revocation")
    String revoke(@PathVariable long consultation, @PathVariable long invitation, Principal principal, RedirectAttributes next) {
        refusals.step(next, () -> {
            links.revoke(consultation, invitation, principal.getName());
            refusals.done("invitation.revoked", next);
        });
        return "redirect:/consultations/" + consultation;
    }

    @PostMapping("/consultations/{consultation}/invitations/{invitation}/link")
    String renew(@PathVariable long consultation, @PathVariable long invitation, Principal principal, RedirectAttributes next) {
        refusals.step(next, () -> next.addFlashAttribute("link", settings.address() + "/invitations/" + links.renew(consultation, invitation, principal.getName())));
        return "redirect:/consultations/" + consultation;
    }

    /** Programs that look at links in advance must not log anybody in: the page asks first, and says who one is about to be. */
    @GetMapping("/invitations/{token}")
    String look(@PathVariable String token, Model model) {
        Invitation invitation = tenders.byToken(token).orElseThrow(NotThere::new);
        model.addAttribute("invitation", invitation);
        model.addAttribute("consultation", consultations.get(invitation.consultation()));
        model.addAttribute("token", token);
        return "invitation";
    }

    @PostMapping("/invitations/{token}")
    String enter(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        Invitation invitation = tenders.byToken(token).orElseThrow(NotThere::new);
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(new Tenderer(invitation.id(), invitation.tenderer(), Tokens.hash(token)), null,
                List.of(new SimpleGrantedAuthority("ROLE_TENDERER"))));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return "redirect:/tender";
    }
}
