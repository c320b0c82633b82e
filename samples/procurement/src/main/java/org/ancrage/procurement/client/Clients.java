package org.ancrage.procurement.client;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.ancrage.procurement.audit.Audit;
import org.ancrage.procurement.page.Entered;
import org.ancrage.procurement.page.NotThere;
import org.ancrage.procurement.page.Refused;
import org.ancrage.procurement.security.Bearers;
import org.ancrage.procurement.security.Role;
import org.ancrage.procurement.security.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Programs that may call, each with a key, of which the hash alone is kept. A key that was revoked stays so. */
@Repository
class Clients implements Bearers {

    private record Known(long id, String name, Role role) {
    }

    /** Who calls. */
    private record Caller(String name) implements Principal {

        @Override
        public String getName() {
            return name;
        }
    }

    private final JdbcClient jdbc;
    private final Audit audit;

    Clients(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Override
    public Optional<Bearer> of(String secret) {
        Optional<Known> known = jdbc.sql("select id, name, role from client where key_hash = ? and revoked is null").param(Tokens.hash(secret)).query(Known.class).optional();
        known.ifPresent(client -> jdbc.sql("""
                update client set last_used = clock_timestamp()
                where id = ? and (last_used is null or last_used < clock_timestamp() - interval '1 minute')""").param(client.id()).update());
        return known.map(client -> new Bearer(new Caller(PROGRAM + client.name()), client.role()));
    }

    List<Client> all() {
        return jdbc.sql("select id, name, role, made, last_used, revoked from client order by revoked is not null, name").query(Client.class).list();
    }

    /**
     * Gives the key.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the name is taken
     */
    @Transactional
    public String add(String name, Role role, String author) {
        if (role != Role.BUYER && role != Role.REVIEWER) {
            throw new Refused("client.role-wrong");
        }
        String key = Tokens.fresh();
        jdbc.sql("insert into client (name, role, key_hash) values (?, ?, ?)").param(Entered.line(name, 100, "account.name-wrong")).param(role.name())
                .param(Tokens.hash(key)).update();
        audit.write(author, "CLIENT_ADDED", null);
        return key;
    }

    @Transactional
    public void revoke(long id, String author) {
        if (jdbc.sql("update client set revoked = clock_timestamp() where id = ? and revoked is null").param(id).update() == 0) {
            throw new NotThere();
        }
        audit.write(author, "CLIENT_REVOKED", null);
    }
}
