package org.ancrage.procurement.demo;

import java.util.List;
import java.util.Locale;
import org.ancrage.procurement.account.Accounts;
import org.ancrage.procurement.security.Role;
import org.ancrage.procurement.security.Tokens;
import org.ancrage.procurement.watch.Watch;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * With {@code procurement.demo=true}: a consultation in which offers are taken, one that is closed, a contract that runs, and somebody of each role, whose
 * passwords are made at every start and printed. For a database of its own: the passwords of accounts of these names are replaced.
 */
@Component
@Order(0)
@ConditionalOnProperty("procurement.demo")
class Demonstration implements ApplicationRunner {

    private final Accounts accounts;
    private final Scenes scenes;
    private final Watch watch;
    private final TransactionOperations transaction;

    Demonstration(Accounts accounts, Scenes scenes, Watch watch, TransactionOperations transaction) {
        this.accounts = accounts;
        this.scenes = scenes;
        this.watch = watch;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        StringBuilder told = new StringBuilder();
        for (Role role : List.of(Role.BUYER, Role.REVIEWER, Role.ADMINISTRATOR)) {
            String name = role.name().toLowerCase(Locale.ROOT);
            String password = Tokens.fresh();
            accounts.put(name, password, role);
            told.append("  ").append(name).append("  ").append(password).append('\n');
        }
        transaction.executeWithoutResult(status -> {
            scenes.play();
            // A link is kept nowhere: at every start, somebody else is invited.
            scenes.invited().ifPresent(link -> told.append("  tenderer  ").append(link).append('\n'));
        });
        watch.run(false);
        System.out.println(told);
    }
}
