package org.ancrage.procurement.account;

import java.util.List;
import java.util.Set;
import org.ancrage.procurement.security.LoginRefusal;
import org.ancrage.procurement.security.Role;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Lets in whom an OpenID provider knows, with the roles that it tells. An account of that name stands here for each, so that it can be disabled. */
@Component
@ConditionalOnOAuth2ClientRegistrationProperties
class OpenIdAccounts implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService provider = new OidcUserService();
    private final Accounts accounts;
    private final RoleClaim roles;

    OpenIdAccounts(Accounts accounts, RoleClaim roles) {
        if (roles.claim() == null || roles.values().isEmpty()) {
            throw new IllegalStateException("Nobody who comes from the OpenID provider would have a role: set procurement.roles.claim and procurement.roles.values.");
        }
        this.accounts = accounts;
        this.roles = roles;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser known = provider.loadUser(request);
        Set<Role> granted = roles.of(known.getClaims());
        Role first = granted.stream().findFirst().orElseThrow(LoginRefusal.NO_ROLE::thrown);
        accounts.admit(subject(known), known.getName(), first);
        List<SimpleGrantedAuthority> authorities = granted.stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
        String name = request.getClientRegistration().getProviderDetails().getUserInfoEndpoint().getUserNameAttributeName();
        return new DefaultOidcUser(authorities, known.getIdToken(), known.getUserInfo(), name == null || name.isEmpty() ? "sub" : name);
    }

    /** By which somebody stays the same whatever the name. */
    static String subject(OidcUser user) {
        return user.getIssuer() + "\n" + user.getSubject();
    }
}
