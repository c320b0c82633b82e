package org.ancrage.procurement.account;

import java.util.Collection;
import java.util.List;
import org.ancrage.procurement.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Who logged in with a password, as the session holds it. */
final class AccountUser implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final Role role;
    private final int version;
    private @Nullable String password;

    /** @param version of the account, which changes with whatever lets in */
    AccountUser(String name, @Nullable String password, Role role, int version) {
        this.name = name;
        this.password = password;
        this.role = role;
        this.version = version;
    }

    int version() {
        return version;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role));
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return name;
    }

    @Override
    public void eraseCredentials() {
        password = null;
    }
}
