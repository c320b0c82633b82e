package org.ancrage.procurement.client;

import java.security.Principal;
import java.util.List;
import org.ancrage.procurement.page.Refusals;
import org.ancrage.procurement.page.Refused;
import org.ancrage.procurement.security.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keys of other programs, for administrators. */
@Controller
class ClientController {

    private final Clients clients;
    private final Refusals refusals;

    ClientController(Clients clients, Refusals refusals) {
        this.clients = clients;
        this.refusals = refusals;
    }

    @GetMapping("/clients")
    String list(Model model) {
        model.addAttribute("clients", clients.all());
        model.addAttribute("roles", List.of(Role.BUYER, Role.REVIEWER));
        return "clients";
    }

    @PostMapping("/clients")
    String add(@RequestParam String name, @RequestParam Role role, Principal principal, RedirectAttributes next) {
        try {
            next.addFlashAttribute("key", clients.add(name, role, principal.getName()));
        } catch (Refused refused) {
            refusals.tell(refused.key(), next);
        } catch (DuplicateKeyException taken) {
            refusals.tell("account.name-taken", next);
        }
        return "redirect:/clients";
    }

    @PostMapping("/clients/{client}/revocation")
    String revoke(@PathVariable long client, Principal principal, RedirectAttributes next) {
        clients.revoke(client, principal.getName());
        refusals.done("client.revoked", next);
        return "redirect:/clients";
    }
}
