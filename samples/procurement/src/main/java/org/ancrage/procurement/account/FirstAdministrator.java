package org.ancrage.procurement.account;

import org.ancrage.procurement.security.LoginProviders;
import org.ancrage.procurement.security.Role;
import org.ancrage.procurement.security.Tokens;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Where nobody can log in yet, somebody must: the password is made here, and said once to whoever starts the application. */
@Component
class FirstAdministrator implements ApplicationRunner {

    private final Accounts accounts;
    private final LoginProviders providers;

    FirstAdministrator(Accounts accounts, LoginProviders providers) {
        this.accounts = accounts;
        this.providers = providers;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (providers.form() && accounts.all().isEmpty()) {
            String password = Tokens.fresh();
            accounts.put("administrator", password, Role.ADMINISTRATOR);
            System.out.println("administrator " + password);
        }
    }
}
