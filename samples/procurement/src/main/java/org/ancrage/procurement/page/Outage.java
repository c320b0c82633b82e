package org.ancrage.procurement.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** A database that is away where it is asked before any page is: for who somebody is. Outside of what protects pages. */
@Component
@Order(-200)
class Outage extends OncePerRequestFilter {

    static final String SECONDS = "10";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessResourceFailureException | TransientDataAccessResourceException | CannotCreateTransactionException away) {
            if (response.isCommitted()) {
                throw away;
            }
            response.reset();
            response.setHeader("Retry-After", SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
