package org.ancrage.procurement.security;

import jakarta.servlet.DispatcherType;
import org.ancrage.procurement.problem.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Spring Security as this application has it: form login and CSRF for pages, with a policy that runs no script at all; bearer tokens alone for the REST interface. */
@Configuration(proxyBeanMethods = false)
class Protection {

    /** Nothing comes from elsewhere, nothing is framed, no script is run. Documents of the library bring a narrower one. */
    static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** No session and no cookie: so nothing can be forged by a page of another site. */
    @Bean
    @Order(0)
    SecurityFilterChain apiFilters(HttpSecurity http, BearerManager bearers, Challenge challenge, Problems problems) {
        AuthenticationManager manager = bearers::authenticate;
        return http
                .securityMatcher("/api/**")
                .authorizeHttpRequests(Protection::rules)
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(request -> manager).authenticationEntryPoint(challenge))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(challenge)
                        .accessDeniedHandler((request, response, denied) -> problems.write(403, "problem.forbidden", request, response)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .build();
    }

    @Bean
    SecurityFilterChain filters(HttpSecurity http, SecurityContextRepository contexts) {
        return http
                .authorizeHttpRequests(Protection::rules)
                .securityContext(context -> context.securityContextRepository(contexts))
                .formLogin(login -> login.loginPage("/login").defaultSuccessUrl("/", true).failureUrl("/login?failed"))
                .logout(logout -> logout.logoutSuccessUrl("/login?left"))
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frame -> frame.deny()))
                .build();
    }

    private static void rules(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
        for (Access access : Access.RULES) {
            var matched = requests.requestMatchers(access.method(), access.pattern());
            if (access.roles().isEmpty()) {
                matched.permitAll();
            } else {
                matched.hasAnyRole(access.roles().stream().map(Role::name).toArray(String[]::new));
            }
        }
        requests.anyRequest().denyAll();
    }

    @Bean
    SecurityContextRepository contexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
