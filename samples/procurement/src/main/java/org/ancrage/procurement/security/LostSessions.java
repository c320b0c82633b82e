package org.ancrage.procurement.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends sessions of those who lost what let them in, at their next request, whichever of several applications on one database they ask. */
final class LostSessions extends OncePerRequestFilter {

    private final List<SessionHolders> holders;

    LostSessions(List<SessionHolders> holders) {
        this.holders = holders;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        Object principal = known == null ? null : known.getPrincipal();
        if (principal != null && holders.stream().anyMatch(some -> some.lost(principal))) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }
}
