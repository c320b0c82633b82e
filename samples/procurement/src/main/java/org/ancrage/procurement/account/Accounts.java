package org.ancrage.procurement.account;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.ancrage.procurement.audit.Audit;
import org.ancrage.procurement.page.Entered;
import org.ancrage.procurement.page.NotThere;
import org.ancrage.procurement.page.Refused;
import org.ancrage.procurement.security.Bearers;
import org.ancrage.procurement.security.LoginProviders;
import org.ancrage.procurement.security.LoginRefusal;
import org.ancrage.procurement.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who may log in. */
@Repository
public class Accounts implements UserDetailsService {

    /**
     * One of them.
     *
     * @param disabled since when he may not log in; null where he may
     */
    public record Account(long id, String name, Role role, @Nullable OffsetDateTime disabled) {
    }

    private record Login(String name, String password, Role role, int version) {
    }

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final LoginProviders providers;
    private final Audit audit;

    Accounts(JdbcClient jdbc, PasswordEncoder passwords, LoginProviders providers, Audit audit) {
        this.jdbc = jdbc;
        this.providers = providers;
        this.passwords = passwords;
        this.audit = audit;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        Login login = jdbc.sql("select name, password, role, version from account where name = ? and password is not null and disabled is null").param(name).query(Login.class).optional()
                .orElseThrow(() -> new UsernameNotFoundException("There is no such account."));
        return new AccountUser(login.name(), login.password(), login.role(), login.version());
    }

    public List<Account> all() {
        return jdbc.sql("select id, name, role, disabled from account order by disabled is not null, name").query(Account.class).list();
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

    /**
     * Somebody may not log in any more; his sessions end.
     *
     * @throws Refused if nobody could administer any more
     */
    @Transactional
    public void disable(long id, String author) {
        // Two who disable each other at the same time wait for each other.
        jdbc.sql("select id from account where role = 'ADMINISTRATOR' order by id for update").query(Long.class).list();
        boolean last = jdbc.sql("""
                select role = 'ADMINISTRATOR' and not exists (
                    select 1 from account other where other.id <> account.id and other.role = 'ADMINISTRATOR' and other.disabled is null and (other.password is not null or not :form))
                from account where id = :id and disabled is null""").param("form", providers.form()).param("id", id).query(Boolean.class).optional().orElseThrow(NotThere::new);
        if (last) {
            throw Refused.atThisStage("account.last-administrator");
        }
        jdbc.sql("update account set disabled = clock_timestamp(), version = version + 1 where id = ?").param(id).update();
        audit.write(author, "ACCOUNT_DISABLED", null);
    }

    @Transactional
    public void enable(long id, String author) {
        if (jdbc.sql("update account set disabled = null, version = version + 1 where id = ? and disabled is not null").param(id).update() == 0) {
            throw new NotThere();
        }
        audit.write(author, "ACCOUNT_ENABLED", null);
    }

    private static boolean isName(String text) {
        try {
            return text.equals(name(text));
        } catch (Refused hidden) {
            return false;
        }
    }

    /** @throws Refused if it is none, or is like that of a program */
    static String name(String text) {
        String name = Entered.line(text, 100, "account.name-wrong");
        if (name.startsWith(Bearers.PROGRAM)) {
            throw new Refused("account.name-taken");
        }
        return name;
    }
}
