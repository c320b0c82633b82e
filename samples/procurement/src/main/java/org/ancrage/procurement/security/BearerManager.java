package org.ancrage.procurement.security;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Finds out whose a bearer token is. */
@Component
class BearerManager {

    private final List<Bearers> known;

    BearerManager(List<Bearers> known) {
        this.known = known;
    }

    /** @throws InvalidBearerTokenException if it is nobody's */
    Authentication authenticate(Authentication presented) {
        String token = ((BearerTokenAuthenticationToken) presented).getToken();
        Bearers.Bearer bearer = known.stream().flatMap(some -> some.of(token).stream()).findFirst().orElseThrow(() -> new InvalidBearerTokenException("Nobody's."));
        return UsernamePasswordAuthenticationToken.authenticated(bearer.principal(), null, List.of(new SimpleGrantedAuthority("ROLE_" + bearer.role())));
    }
}
