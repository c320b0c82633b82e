package org.ancrage.procurement.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ancrage.procurement.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** What Spring refuses before it has found a controller, whose advice would tell it. */
@Component
class UnroutedFailures implements HandlerExceptionResolver, Ordered {

    private final Problems problems;

    UnroutedFailures(Problems problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return -1;
    }

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (handler != null || !request.getServletPath().startsWith("/api/")) {
            return null;
        }
        int status = ApiFailures.status(thrown);
        try {
            problems.write(status, ApiFailures.key(status), request, response);
        } catch (IOException gone) {
            return null;
        }
        return new ModelAndView();
    }
}
