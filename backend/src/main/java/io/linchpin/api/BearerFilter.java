package io.linchpin.api;

import io.linchpin.identity.SignIns;
import io.linchpin.identity.Tokens;
import io.linchpin.shared.Failure;
import io.linchpin.shared.Identifiers;
import io.linchpin.shared.NotFound;
import io.linchpin.shared.TenantId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Recognises the caller by {@code Authorization: Bearer …}, in the tenant that {@code ?tenant=} names. */
final class BearerFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final SignIns signIns;
    private final Problems problems;
    private final SecurityContextHolderStrategy contexts;

    BearerFilter(Tokens tokens, SignIns signIns, Problems problems, SecurityContextHolderStrategy contexts) {
        this.tokens = tokens;
        this.signIns = signIns;
        this.problems = problems;
        this.contexts = contexts;
    }

    /** The health is told without a database, which looking up a token would need. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return DatabaseGate.isHealth(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var secret = secret(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (secret.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var bearer = tokens.use(secret.get(), request.getRemoteAddr());
        if (bearer.isEmpty()) {
            refuse(response);
            return;
        }
        Caller caller;
        try {
            caller = new Caller(signIns.resolve(bearer.get(), tenant(request.getQueryString())));
        } catch (Failure failure) {
            problems.write(response, Problem.of(failure));
            return;
        }
        contexts.setContext(new SecurityContextImpl(caller));
        chain.doFilter(request, response);
    }

    /** 401; {@code request} may have had no token at all. */
    void refuse(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(response, Problem.UNAUTHENTICATED.detail("Send a token that works: Authorization: Bearer …"));
    }

    private static Optional<String> secret(@Nullable String header) {
        return Optional.ofNullable(header)
                .filter(text -> text.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(text -> text.substring(SCHEME.length()).strip());
    }

    // Asking the request for its parameters would read the body.
    private static @Nullable TenantId tenant(@Nullable String query) {
        if (query == null) return null;
        var named = UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .getFirst("tenant");
        if (named == null || named.isBlank()) return null;
        var text = UriUtils.decode(named, StandardCharsets.UTF_8);
        try {
            return Identifiers.parse(TenantId.class, text);
        } catch (IllegalArgumentException e) {
            throw NotFound.of(text, "tenant");
        }
    }
}
