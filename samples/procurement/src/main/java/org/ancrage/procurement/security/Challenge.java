package org.ancrage.procurement.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ancrage.procurement.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Asks for a bearer token as RFC 6750 has it. That of the framework also points to an authorisation server, and there is none. */
@Component
class Challenge implements AuthenticationEntryPoint {

    private final Problems problems;

    Challenge(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE,
                thrown instanceof OAuth2AuthenticationException refused ? "Bearer error=\"" + refused.getError().getErrorCode() + "\"" : "Bearer");
        problems.write(401, "problem.not-authenticated", request, response);
    }
}
