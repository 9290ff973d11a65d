package io.linchpin.api;

import io.linchpin.database.Database;
import io.linchpin.database.DatabaseAway;
import io.linchpin.database.DatabaseState;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
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
    private final Database database;
    private final DatabaseAwayAnswer answer;

    DatabaseGate(Database database, DatabaseAwayAnswer answer) {
        this.database = database;
        this.answer = answer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return !path.startsWith("/api/") || path.equals("/api/v1/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (database.state()) {
            case DatabaseState.Waiting(var what) -> answer.write(response, what);
            case DatabaseState.Migrating _ -> answer.write(response, "the database to be brought up to date");
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
            answer.write(response, "the database to answer");
        }
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!DatabaseAway.isBehind(failure) || response.isCommitted() || shouldNotFilter(request)) return null;
        answer.write(response, "the database to answer");
        return new ModelAndView();
    }
}
