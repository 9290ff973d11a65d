package io.linchpin.ui.access;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What a browser may do: everything of ours needs a session, which begins at the sign-in page. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    /** For what is not a page: pages bring their own policy, with a nonce for their scripts. */
    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";

    @Bean
    @Order(2)
    SecurityFilterChain signedInPeople(HttpSecurity http, FormSignIn signIn) {
        return http.authenticationProvider(signIn)
                .formLogin(form -> form.loginPage("/login")
                        .authenticationDetailsSource(Door::of)
                        .failureHandler((request, response, failure) ->
                                response.sendRedirect(request.getContextPath() + "/login?" + reason(failure))))
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/login", "/login?logout")
                        // Up to the page that says that there is none; the default answers with nothing at all.
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/css/**", "/icons/**", "/lumo/**")
                        .permitAll())
                .build();
    }

    private static String reason(AuthenticationException failure) {
        return switch (failure) {
            case LockedException _ -> "throttled";
            case BadCredentialsException _ -> "error";
            default -> "away";
        };
    }
}
