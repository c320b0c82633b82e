package org.ancrage.procurement.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.ancrage.procurement.problem.Problems;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Who asks too often is told when to come back. */
class RateLimitFilterTest {

    private final AtomicLong nanos = new AtomicLong();

    private final TimeMeter time = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };

    private RateLimitFilter filter(int logins, int wrongTokens, int keyCalls, int anonymousRequests) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new RateLimitFilter(new LimitSettings(logins, wrongTokens, keyCalls, anonymousRequests), new Problems(messages, new AcceptHeaderLocaleResolver()), time);
    }

    private static MockHttpServletRequest request(String method, String path, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        request.setRemoteAddr(address);
        return request;
    }

    private static MockHttpServletRequest call(String key, String address) {
        MockHttpServletRequest request = request("GET", "/api/consultations", address);
        request.addHeader("Authorization", "Bearer " + key);
        return request;
    }

    /** @param status of what the application answers to what is let through */
    private static MockHttpServletResponse answered(RateLimitFilter filter, MockHttpServletRequest request, int status) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            filter.doFilter(request, response, (let, through) -> ((HttpServletResponse) through).setStatus(status));
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
        return response;
    }

    private static int status(RateLimitFilter filter, MockHttpServletRequest request, int status) {
        return answered(filter, request, status).getStatus();
    }

    @Test
    void attemptsToLogInOfAnAddress() {
        RateLimitFilter filter = filter(3, 0, 0, 0);
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(status(filter, request("POST", "/login", "192.0.2.1"), 302)).isEqualTo(302);
        }
        MockHttpServletResponse refused = answered(filter, request("POST", "/login", "192.0.2.1"), 302);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("20");
        assertThat(status(filter, request("POST", "/login", "192.0.2.2"), 302)).as("of another address").isEqualTo(302);
        assertThat(status(filter, request("GET", "/login", "192.0.2.1"), 200)).as("the page itself").isEqualTo(200);
        nanos.addAndGet(Duration.ofSeconds(20).toNanos());
        assertThat(status(filter, request("POST", "/login", "192.0.2.1"), 302)).as("when it was told to come back").isEqualTo(302);
        assertThat(status(filter, request("POST", "/login", "192.0.2.1"), 302)).as("once").isEqualTo(429);
    }

    @Test
    void linksAndKeysThatAreNone() {
        RateLimitFilter filter = filter(0, 2, 0, 0);
        String address = "192.0.2.1";
        for (int right = 0; right < 10; right++) {
            assertThat(status(filter, request("GET", "/invitations/right", address), 200)).as("those that are some count for nothing").isEqualTo(200);
            assertThat(status(filter, call("right", address), 404)).as("nor what is not there for a key").isEqualTo(404);
        }
        assertThat(status(filter, request("GET", "/invitations/wrong", address), 404)).isEqualTo(404);
        assertThat(status(filter, call("wrong", address), 401)).isEqualTo(401);
        assertThat(status(filter, call("wrong", address), 401)).isEqualTo(429);
        assertThat(status(filter, request("GET", "/watch/wrong.ics", address), 404)).isEqualTo(429);
        assertThat(status(filter, request("GET", "/consultations", address), 200)).as("what brings none").isEqualTo(200);
    }

    @Test
    void callsWithAKeyWhereverTheyComeFrom() {
        RateLimitFilter filter = filter(0, 0, 2, 0);
        assertThat(status(filter, call("one", "192.0.2.1"), 200)).isEqualTo(200);
        assertThat(status(filter, call("one", "192.0.2.2"), 200)).isEqualTo(200);
        MockHttpServletRequest third = call("one", "192.0.2.3");
        third.addHeader("Accept-Language", "en");
        MockHttpServletResponse refused = answered(filter, third, 200);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("30");
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(new String(refused.getContentAsByteArray(), StandardCharsets.UTF_8)).contains("Too many requests");
        assertThat(status(filter, call("two", "192.0.2.1"), 200)).as("another key").isEqualTo(200);
    }

    @Test
    void requestsOfNobodyOfAnAddress() {
        RateLimitFilter filter = filter(0, 0, 0, 1);
        assertThat(status(filter, request("GET", "/login", "2001:db8:1:2::1"), 200)).isEqualTo(200);
        assertThat(status(filter, request("GET", "/login", "2001:db8:1:2::ffff"), 200)).as("of the same network").isEqualTo(429);
        assertThat(status(filter, request("GET", "/login", "2001:db8:1:3::1"), 200)).as("of another").isEqualTo(200);
        MockHttpServletRequest known = request("GET", "/consultations", "2001:db8:1:2::1");
        known.getSession().setAttribute("SPRING_SECURITY_CONTEXT", "somebody");
        assertThat(status(filter, known, 200)).as("of somebody").isEqualTo(200);
    }

    @Test
    void zeroIsNoLimit() {
        RateLimitFilter filter = filter(0, 0, 0, 0);
        for (int request = 0; request < 1000; request++) {
            assertThat(status(filter, request("POST", "/login", "192.0.2.1"), 302)).isEqualTo(302);
            assertThat(status(filter, call("wrong", "192.0.2.1"), 401)).isEqualTo(401);
        }
    }
}
