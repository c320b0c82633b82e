package org.ancrage.procurement.security;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** Where people log in besides here: the OpenID providers that are configured, if any. */
@Component
public class LoginProviders {

    /** One of them. */
    public record LoginProvider(String id, String name) {
    }

    private final ObjectProvider<ClientRegistrationRepository> registrations;
    private final LoginSettings settings;

    LoginProviders(ObjectProvider<ClientRegistrationRepository> registrations, LoginSettings settings) {
        this.registrations = registrations;
        this.settings = settings;
    }

    Optional<ClientRegistrationRepository> registrations() {
        return registrations.stream().findFirst();
    }

    public boolean form() {
        return settings.form();
    }

    public List<LoginProvider> all() {
        return clients().map(client -> new LoginProvider(client.getRegistrationId(), client.getClientName())).toList();
    }

    /** Of their pages, to which logging in and out leads. */
    Set<String> origins() {
        return clients().map(ClientRegistration::getProviderDetails)
                .flatMap(provider -> Stream.of(provider.getAuthorizationUri(), String.valueOf(provider.getConfigurationMetadata().getOrDefault("end_session_endpoint", ""))))
                .filter(address -> !address.isEmpty()).map(URI::create).map(address -> address.getScheme() + "://" + address.getRawAuthority()).collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<ClientRegistration> clients() {
        return registrations().stream().filter(Iterable.class::isInstance)
                .flatMap(all -> StreamSupport.stream(((Iterable<?>) all).spliterator(), false)).filter(ClientRegistration.class::isInstance).map(ClientRegistration.class::cast);
    }
}
