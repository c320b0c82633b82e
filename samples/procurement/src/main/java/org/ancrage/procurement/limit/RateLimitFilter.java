package org.ancrage.procurement.limit;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.ancrage.procurement.problem.Problems;
import org.ancrage.procurement.security.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses who asks too often, before anything is looked up. Addresses stand in no log. Behind a proxy, the application must be told to believe its headers, or all
 * have one address.
 */
@Component
@Order(RateLimitFilter.BEFORE_SECURITY)
class RateLimitFilter extends OncePerRequestFilter {

    static final int BEFORE_SECURITY = -101;

    private static final Set<String> PASSWORDS = Set.of("/login", "/password");
    private static final String BEARER = "Bearer ";

    private final RateLimit logins;
    private final RateLimit wrongTokens;
    private final RateLimit keyCalls;
    private final RateLimit anonymousRequests;
    private final Problems problems;

    @Autowired
    RateLimitFilter(LimitSettings settings, Problems problems) {
        this(settings, problems, TimeMeter.SYSTEM_MILLISECONDS);
    }

    RateLimitFilter(LimitSettings settings, Problems problems, TimeMeter time) {
        this.logins = new RateLimit(settings.logins(), time);
        this.wrongTokens = new RateLimit(settings.wrongTokens(), time);
        this.keyCalls = new RateLimit(settings.keyCalls(), time);
        this.anonymousRequests = new RateLimit(settings.anonymousRequests(), time);
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        String address = Sender.of(request.getRemoteAddr());
        Optional<Duration> wait = wait(request, address);
        if (wait.isPresent()) {
            refuse(wait.get(), request, response);
            return;
        }
        chain.doFilter(request, response);
        if (bringsToken(request) && (response.getStatus() == 401 || response.getStatus() == 404 && !isCall(request))) {
            wrongTokens.take(address);
        }
    }

    private Optional<Duration> wait(HttpServletRequest request, String address) {
        if (bringsToken(request)) {
            Optional<Duration> wait = wrongTokens.look(address);
            if (wait.isPresent()) {
                return wait;
            }
        }
        if (isCall(request) && bearer(request) != null) {
            return keyCalls.take(Tokens.hash(String.valueOf(bearer(request))));
        }
        if (request.getMethod().equals("POST") && PASSWORDS.contains(request.getServletPath())) {
            return logins.take(address);
        }
        return loggedIn(request) ? Optional.empty() : anonymousRequests.take(address);
    }

    private static boolean isCall(HttpServletRequest request) {
        return request.getServletPath().startsWith("/api/");
    }

    private static boolean bringsToken(HttpServletRequest request) {
        String path = request.getServletPath();
        return isCall(request) ? bearer(request) != null : path.startsWith("/invitations/") || path.endsWith(".ics");
    }

    private static @Nullable String bearer(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length()) ? header.substring(BEARER.length()) : null;
    }

    private static boolean loggedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    private void refuse(Duration wait, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.plusMillis(999).toSeconds()));
        if (isCall(request)) {
            problems.write(429, "limit.reached", request, response);
        } else {
            response.sendError(429);
        }
    }
}
