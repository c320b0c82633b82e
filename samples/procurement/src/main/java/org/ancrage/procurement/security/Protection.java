package org.ancrage.procurement.security;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Spring Security as this application has it: form login, CSRF on (which is its default), a policy that runs no script at all. */
@Configuration(proxyBeanMethods = false)
class Protection {

    /** Nothing comes from elsewhere, nothing is framed, no script is run. Documents of the library bring a narrower one. */
    static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain filters(HttpSecurity http, SecurityContextRepository contexts) {
        return http
                .authorizeHttpRequests(requests -> {
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
                })
                .securityContext(context -> context.securityContextRepository(contexts))
                .formLogin(login -> login.loginPage("/login").defaultSuccessUrl("/", true).failureUrl("/login?failed"))
                .logout(logout -> logout.logoutSuccessUrl("/login?left"))
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frame -> frame.deny()))
                .build();
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
