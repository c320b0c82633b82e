package org.ancrage.procurement.account;

import java.security.Principal;
import java.util.List;
import org.ancrage.procurement.audit.Audit;
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

/** Accounts, for administrators. */
@Controller
class AccountController {

    private final Accounts accounts;
    private final Audit audit;
    private final Refusals refusals;

    AccountController(Accounts accounts, Audit audit, Refusals refusals) {
        this.accounts = accounts;
        this.audit = audit;
        this.refusals = refusals;
    }

    @GetMapping("/accounts")
    String list(Model model) {
        model.addAttribute("accounts", accounts.all());
        model.addAttribute("roles", List.of(Role.BUYER, Role.REVIEWER, Role.ADMINISTRATOR));
        return "accounts";
    }

    @PostMapping("/accounts")
    String add(@RequestParam String name, @RequestParam String password, @RequestParam Role role, Principal principal, RedirectAttributes next) {
        try {
            String known = Accounts.name(name);
            if (role == Role.TENDERER) {
                throw new Refused("account.role-wrong");
            }
            accounts.add(known, Passwords.fitting(password), role);
            audit.write(principal.getName(), "ACCOUNT_ADDED", null);
            refusals.done("account.added", next);
        } catch (Refused refused) {
            refusals.tell(refused.key(), next);
        } catch (DuplicateKeyException taken) {
            refusals.tell("account.name-taken", next);
        }
        return "redirect:/accounts";
    }

    @PostMapping("/accounts/{account}/disabling")
    String disable(@PathVariable long account, Principal principal, RedirectAttributes next) {
        refusals.step(next, () -> {
            accounts.disable(account, principal.getName());
            refusals.done("account.disabled", next);
        });
        return "redirect:/accounts";
    }

    @PostMapping("/accounts/{account}/enabling")
    String enable(@PathVariable long account, Principal principal, RedirectAttributes next) {
        accounts.enable(account, principal.getName());
        refusals.done("account.enabled", next);
        return "redirect:/accounts";
    }
}
