package org.ancrage.procurement.security;

import java.util.stream.Stream;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** Why somebody whom an OpenID provider knows is not let in. */
public enum LoginRefusal {
    NO_ROLE("no-role"),
    /** The administrator has disabled the account. */
    DISABLED("disabled"),
    /** Somebody else has the name here. */
    NAME_TAKEN("name-taken");

    private final String code;

    LoginRefusal(String code) {
        this.code = code;
    }

    public OAuth2AuthenticationException thrown() {
        return new OAuth2AuthenticationException(new OAuth2Error(code));
    }

    /** The page that tells why; whatever else went wrong has one reason. */
    static String page(AuthenticationException thrown) {
        String code = thrown instanceof OAuth2AuthenticationException refused ? refused.getError().getErrorCode() : "";
        return "/login?" + Stream.of(values()).map(refusal -> refusal.code).filter(code::equals).findFirst().orElse("not-let-in");
    }
}
