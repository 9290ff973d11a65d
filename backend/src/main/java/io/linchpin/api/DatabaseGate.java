package io.linchpin.api;

import io.linchpin.database.Database;
import io.linchpin.database.DatabaseAway;
import io.linchpin.database.DatabaseState;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers 503 in place of a REST request that the database is not there for: at once until it is ready for the first time;
 * later by what the request itself meets, so that the first one after the database is back succeeds. Stands before
 * authentication, which asks the database too, and before the handlers of all other failures.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseGate extends OncePerRequestFilter implements HandlerExceptionResolver {
    static final String RETRY_AFTER_SECONDS = "2";
    private static final String AN_ANSWER = "the database to answer";

    private final Database database;
    private final Problems problems;

    DatabaseGate(Database database, Problems problems) {
        this.database = database;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !path(request).startsWith("/api/") || isHealth(request);
    }

    static boolean isHealth(HttpServletRequest request) {
        return path(request).equals("/api/v1/health");
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var state = database.state();
        switch (state) {
            case DatabaseState.Waiting _, DatabaseState.Migrating _ -> refuse(response, state.waitingFor());
            case DatabaseState.Ready _, DatabaseState.Lost _ -> tryIt(request, response, chain);
        }
    }

    private void tryIt(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            if (!DatabaseAway.isBehind(failure) || response.isCommitted()) throw failure;
            response.reset();
            refuse(response, AN_ANSWER);
        }
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!DatabaseAway.isBehind(failure) || response.isCommitted() || shouldNotFilter(request)) return null;
        refuse(response, AN_ANSWER);
        return new ModelAndView();
    }

    private void refuse(HttpServletResponse response, String waitingFor) {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        try {
            problems.write(
                    response,
                    Problem.UNAVAILABLE.detail(
                            "Nothing can be read or written at the moment: waiting for %s. Try again in a few seconds."
                                    .formatted(waitingFor)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
