package org.ancrage.procurement.watch;

import org.ancrage.procurement.audit.Audit;
import org.ancrage.procurement.page.NotThere;
import org.ancrage.procurement.security.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A secret address for the calendar of somebody, since calendars do not log in. Of the secret, the hash alone is kept. */
@Service
class FeedLinks {

    private final JdbcClient jdbc;
    private final Audit audit;

    FeedLinks(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** A new one for an account; the one before leads nowhere any more. */
    @Transactional
    String make(String account) {
        String token = Tokens.fresh();
        int made = jdbc.sql("""
                insert into feed_link (account, token_hash) select id, ? from account where name = ?
                on conflict (account) do update set token_hash = excluded.token_hash""").param(Tokens.hash(token)).param(account).update();
        if (made == 0) {
            throw new NotThere();
        }
        audit.write(account, "FEED_LINK_MADE", null);
        return token;
    }

    /** Whether it is somebody's who may still see the page. */
    boolean leads(String token) {
        return jdbc.sql("select exists (select 1 from feed_link join account on account.id = account where token_hash = ? and disabled is null and role in ('BUYER', 'REVIEWER'))")
                .param(Tokens.hash(token)).query(Boolean.class).single();
    }
}
