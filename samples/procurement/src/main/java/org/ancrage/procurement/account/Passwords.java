package org.ancrage.procurement.account;

import java.nio.charset.StandardCharsets;
import org.ancrage.procurement.audit.Audit;
import org.ancrage.procurement.page.NotThere;
import org.ancrage.procurement.page.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a password must be, and how somebody changes his own. */
@Service
class Passwords {

    private static final int LEAST = 12;
    /** Bytes: the hash takes no more. */
    private static final int MOST = 72;

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Audit audit;

    Passwords(JdbcClient jdbc, PasswordEncoder encoder, Audit audit) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.audit = audit;
    }

    /** @throws Refused if it is too short or too long */
    static String fitting(String password) {
        if (password.length() < LEAST || password.getBytes(StandardCharsets.UTF_8).length > MOST) {
            throw new Refused("account.password-wrong");
        }
        return password;
    }

    /** Whether somebody has one here. */
    boolean has(String name) {
        return jdbc.sql("select exists (select 1 from account where name = ? and password is not null)").param(name).query(Boolean.class).single();
    }

    /** All sessions of the account end. */
    @Transactional
    public void change(String name, String before, String after) {
        String known = jdbc.sql("select password from account where name = ? and password is not null for update").param(name).query(String.class).optional().orElseThrow(NotThere::new);
        if (!encoder.matches(before, known)) {
            throw new Refused("password.wrong");
        }
        jdbc.sql("update account set password = ?, version = version + 1 where name = ?").param(encoder.encode(fitting(after))).param(name).update();
        audit.write(name, "PASSWORD_CHANGED", null);
    }
}
