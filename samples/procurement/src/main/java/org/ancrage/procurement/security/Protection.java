package org.ancrage.procurement.security;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ancrage.procurement.problem.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OidcBackChannelLogoutHandler;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.oidc.session.InMemoryOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Spring Security as this application has it: a form or an OpenID provider, and CSRF, for pages, with a policy that runs no script at all; bearer tokens alone for the REST interface. */
@Configuration(proxyBeanMethods = false)
class Protection {

    /** Nothing comes from elsewhere, nothing is framed, no script is run. Documents of the library bring a narrower one. */
    static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String LOGIN = "/login";
    private static final String LEFT = "/login?left";

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
    SecurityFilterChain filters(HttpSecurity http, SecurityContextRepository contexts, LoginProviders providers, List<SessionHolders> holders) {
        Optional<ClientRegistrationRepository> registrations = providers.registrations();
        if (!providers.form() && registrations.isEmpty()) {
            throw new IllegalStateException("Nobody could log in: procurement.login.form=false wants an OpenID provider (spring.security.oauth2.client.registration).");
        }
        if (providers.form()) {
            http.formLogin(login -> login.loginPage(LOGIN).defaultSuccessUrl("/", true).failureUrl("/login?failed"));
        }
        registrations.ifPresent(known -> http
                .oauth2Login(login -> login.loginPage(LOGIN).defaultSuccessUrl("/", true)
                        // What the provider gave ends with the session; nothing else is asked of it.
                        .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                        .failureHandler((request, response, thrown) -> response.sendRedirect(request.getContextPath() + LoginRefusal.page(thrown))))
                // A session that ends there ends here (OpenID Connect Back-Channel Logout), where it was begun: each application knows its own.
                .oidcLogout(logout -> logout.backChannel(Customizer.withDefaults()))
                .logout(logout -> logout.logoutSuccessHandler(leavingTheProviderToo(known))));
        return http
                .authorizeHttpRequests(Protection::rules)
                .addFilterBefore(new LostSessions(holders), AnonymousAuthenticationFilter.class)
                .securityContext(context -> context.securityContextRepository(contexts))
                .logout(logout -> logout.logoutSuccessUrl(LEFT))
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(policy(providers.origins())))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frame -> frame.deny()))
                .build();
    }

    private static LogoutSuccessHandler leavingTheProviderToo(ClientRegistrationRepository registrations) {
        OidcClientInitiatedLogoutSuccessHandler handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri("{baseUrl}" + LEFT);
        handler.setDefaultTargetUrl(LEFT);
        return handler;
    }

    /** Browsers hold redirects after a form, as that of logging out, against what forms may call. */
    static String policy(Set<String> origins) {
        return origins.isEmpty() ? POLICY : POLICY.replace("form-action 'self'", "form-action 'self' " + String.join(" ", origins));
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

    /** Sessions that were begun at a provider. */
    @Bean
    OidcSessionRegistry providerSessions() {
        return new InMemoryOidcSessionRegistry();
    }

    @Bean
    OidcBackChannelLogoutHandler endingProviderSessions(OidcSessionRegistry sessions, @Value("${server.servlet.session.cookie.name}") String cookie) {
        OidcBackChannelLogoutHandler handler = new OidcBackChannelLogoutHandler(sessions);
        handler.setSessionCookieName(cookie);
        return handler;
    }

    @Bean
    SecurityContextRepository contexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
