package org.ancrage.procurement.tender;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ancrage.procurement.database.Versions;
import org.ancrage.procurement.page.NotThere;
import org.ancrage.procurement.security.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Invitations and declarations as they are kept. */
@Repository
public class Tenders {

    private static final String INVITATION = "select id, consultation, tenderer, revoked is not null as revoked from invitation ";
    private static final String DECLARATION =
            "select id, invitation, round, closing, asked, dialogue, sources, content, submitted, version from declaration ";

    private final JdbcClient jdbc;

    Tenders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if that tenderer was invited already */
    long invite(long consultation, String tenderer, String tokenHash) {
        return jdbc.sql("insert into invitation (consultation, tenderer, token_hash) values (?, ?, ?) returning id")
                .param(consultation).param(tenderer).param(tokenHash).query(Long.class).single();
    }

    Optional<Invitation> byToken(String token) {
        return jdbc.sql(INVITATION + "where token_hash = ? and revoked is null").param(Tokens.hash(token)).query(Invitation.class).optional();
    }

    boolean leads(long invitation, String tokenHash) {
        return jdbc.sql("select exists (select 1 from invitation where id = ? and token_hash = ? and revoked is null)").param(invitation).param(tokenHash).query(Boolean.class).single();
    }

    /** The link before leads nowhere any more. */
    void renew(long invitation, String tokenHash) {
        jdbc.sql("update invitation set token_hash = ?, revoked = null where id = ?").param(tokenHash).param(invitation).update();
    }

    /** Gives whether there was something to revoke. */
    boolean revoke(long invitation) {
        return jdbc.sql("update invitation set revoked = clock_timestamp() where id = ? and revoked is null").param(invitation).update() == 1;
    }

    /** @throws NotThere if there is none */
    public Invitation invitation(long id) {
        return jdbc.sql(INVITATION + "where id = ?").param(id).query(Invitation.class).optional().orElseThrow(NotThere::new);
    }

    /** @throws NotThere if there is none, or if it is of another consultation */
    public Invitation invitation(long consultation, long id) {
        return jdbc.sql(INVITATION + "where consultation = ? and id = ?").param(consultation).param(id).query(Invitation.class).optional().orElseThrow(NotThere::new);
    }

    public List<Invitation> invitations(long consultation) {
        return jdbc.sql(INVITATION + "where consultation = ? order by id").param(consultation).query(Invitation.class).list();
    }

    /** In the order of the rounds. */
    public List<Declaration> declarations(long invitation) {
        return jdbc.sql(DECLARATION + "where invitation = ? order by round").param(invitation).query(Declaration.class).list();
    }

    /** What was submitted last. */
    public Optional<Declaration> submitted(long invitation) {
        return jdbc.sql(DECLARATION + "where invitation = ? and submitted is not null order by round desc limit 1").param(invitation).query(Declaration.class).optional();
    }

    /** Invitations of those whose offer is there. */
    Set<Long> haveSubmitted(long consultation) {
        return jdbc.sql("select distinct invitation from declaration join invitation on invitation.id = invitation where consultation = ? and submitted is not null")
                .param(consultation).query(Long.class).set();
    }

    /** What was submitted last, of all who were invited, by invitation. */
    public Map<Long, Declaration> allSubmitted(long consultation) {
        return jdbc.sql("""
                select distinct on (invitation) declaration.id, invitation, round, closing, asked, dialogue, sources, content, submitted, version
                from declaration join invitation on invitation.id = invitation where consultation = ? and submitted is not null order by invitation, round desc""")
                .param(consultation).query(Declaration.class).list().stream().collect(Collectors.toMap(Declaration::invitation, one -> one));
    }

    void add(long invitation, int round, LocalDate closing, String asked, String dialogue, String sources) {
        jdbc.sql("insert into declaration (invitation, round, closing, asked, dialogue, sources) values (?, ?, ?, ?, ?, ?)")
                .param(invitation).param(round).param(closing).param(asked).param(dialogue).param(sources).update();
    }

    void tell(long declaration, String dialogue, String sources, int version) {
        Versions.changed(jdbc.sql("update declaration set dialogue = ?, sources = ?, version = version + 1 where id = ? and version = ? and submitted is null")
                .param(dialogue).param(sources).param(declaration).param(version).update());
    }

    void submit(long declaration, String content, int version) {
        Versions.changed(jdbc.sql("update declaration set content = ?, submitted = clock_timestamp(), version = version + 1 where id = ? and version = ? and submitted is null")
                .param(content).param(declaration).param(version).update());
    }
}
