package org.ancrage.procurement.account;

import java.util.List;
import java.util.Optional;
import org.ancrage.procurement.audit.Audit;
import org.ancrage.procurement.page.Entered;
import org.ancrage.procurement.page.Refused;
import org.ancrage.procurement.security.LoginRefusal;
import org.ancrage.procurement.security.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who may log in. */
@Repository
public class Accounts implements UserDetailsService {

    /** One of them. */
    public record Account(long id, String name, Role role) {
    }

    private record Login(String name, String password, Role role) {
    }

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Audit audit;

    Accounts(JdbcClient jdbc, PasswordEncoder passwords, Audit audit) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.audit = audit;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        Login login = jdbc.sql("select name, password, role from account where name = ? and password is not null and disabled is null").param(name).query(Login.class).optional()
                .orElseThrow(() -> new UsernameNotFoundException("There is no such account."));
        return User.withUsername(login.name()).password(login.password()).roles(login.role().name()).build();
    }

    public List<Account> all() {
        return jdbc.sql("select id, name, role from account order by name").query(Account.class).list();
    }

    /** Adds an account, or gives one that is there this password and role. */
    public void put(String name, String password, Role role) {
        jdbc.sql("""
                insert into account (name, password, role) values (?, ?, ?)
                on conflict (name) do update set password = excluded.password, role = excluded.role, version = account.version + 1""")
                .param(name).param(passwords.encode(password)).param(role.name()).update();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the name is taken */
    void add(String name, String password, Role role) {
        jdbc.sql("insert into account (name, password, role) values (?, ?, ?)").param(name).param(passwords.encode(password)).param(role.name()).update();
    }

    /**
     * Lets in somebody whom an OpenID provider knows.
     *
     * @param subject issuer and subject, by which somebody stays the same whatever the name
     */
    @Transactional
    public void admit(String subject, String name, Role role) {
        if (!isName(name)) {
            throw LoginRefusal.NAME_TAKEN.thrown();
        }
        Optional<Boolean> disabled = jdbc.sql("select disabled is not null from account where subject = ?").param(subject).query(Boolean.class).optional();
        if (disabled.orElse(false)) {
            throw LoginRefusal.DISABLED.thrown();
        }
        try {
            int known = jdbc.sql("update account set name = ?, role = ? where subject = ?").param(name).param(role.name()).param(subject).update();
            if (known == 0) {
                jdbc.sql("insert into account (name, role, subject) values (?, ?, ?)").param(name).param(role.name()).param(subject).update();
                audit.write(name, "ACCOUNT_ADDED", null);
            }
        } catch (DuplicateKeyException taken) {
            throw LoginRefusal.NAME_TAKEN.thrown();
        }
    }

    private static boolean isName(String text) {
        try {
            return text.equals(Entered.line(text, 100, "account.name-wrong"));
        } catch (Refused hidden) {
            return false;
        }
    }
}
