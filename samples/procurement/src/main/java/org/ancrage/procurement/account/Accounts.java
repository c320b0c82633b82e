package org.ancrage.procurement.account;

import java.util.List;
import org.ancrage.procurement.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

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

    Accounts(JdbcClient jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        Login login = jdbc.sql("select name, password, role from account where name = ?").param(name).query(Login.class).optional()
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
}
