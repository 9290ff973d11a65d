package io.linchpin.api;

import io.linchpin.identity.Right;
import io.linchpin.identity.SignIns;
import io.linchpin.identity.Tenants;
import io.linchpin.identity.Tokens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** How programs come in: by token, without a session, and therefore without cookies that could be abused. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {
    /** What needs no token; of our own endpoints those that are {@link OpenToAll}. */
    static final String[] OPEN = {
        "/api/v1/health",
        "/api/v1/mapping.schema.json",
        "/v3/api-docs",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/swagger-ui.html",
        "/swagger-ui/**"
    };

    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; "
                    + "base-uri 'none'; frame-ancestors 'none'; form-action 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http,
            Tokens tokens,
            SignIns signIns,
            Tenants tenants,
            Problems problems,
            ObjectProvider<SecurityContextHolderStrategy> own) {
        // The one that the other filters look at; the static one is of whichever application started last in this
        // process.
        var contexts = own.getIfAvailable(SecurityContextHolder::getContextHolderStrategy);
        var bearer = new BearerFilter(tokens, signIns, problems, contexts);
        return http.securityMatcher(
                        "/api/**",
                        "/v3/api-docs/**",
                        "/v3/api-docs.yaml",
                        "/swagger-ui.html",
                        "/swagger-ui/**",
                        "/actuator/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .addFilterBefore(new BodyLimit(problems), AuthorizationFilter.class)
                .addFilterBefore(bearer, BodyLimit.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access((who, where) -> new AuthorizationDecision(who.get() instanceof Caller caller
                                && caller.getPrincipal().may(Right.ADMINISTER, tenants.top())))
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                (request, response, failure) -> bearer.refuse(response))
                        .accessDeniedHandler((request, response, failure) ->
                                problems.write(response, Problem.FORBIDDEN.detail("You may not do this."))))
                .build();
    }
}
