package org.ancrage.procurement.account;

import org.ancrage.procurement.security.SessionHolders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** A session ends with its account, with its password, and with its role. */
@Component
class AccountSessions implements SessionHolders {

    private final JdbcClient jdbc;

    AccountSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean lost(Object principal) {
        if (principal instanceof AccountUser user) {
            return none("select exists (select 1 from account where name = ? and version = ? and disabled is null)", user.getUsername(), user.version());
        }
        return principal instanceof OidcUser user && none("select exists (select 1 from account where subject = ? and disabled is null)", OpenIdAccounts.subject(user));
    }

    private boolean none(String sql, Object... parameters) {
        return !jdbc.sql(sql).params(parameters).query(Boolean.class).single();
    }
}
