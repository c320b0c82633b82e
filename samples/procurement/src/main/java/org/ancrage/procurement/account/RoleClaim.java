package org.ancrage.procurement.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ancrage.procurement.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which roles somebody has whom an OpenID provider knows ({@code procurement.roles.*}).
 *
 * @param claim in which the provider tells groups or roles; a path with dots where it is within others
 * @param values of the claim, and the role of each
 */
@ConfigurationProperties("procurement.roles")
record RoleClaim(@Nullable String claim, @DefaultValue Map<String, Role> values) {

    RoleClaim {
        if (values.containsValue(Role.TENDERER)) {
            throw new IllegalArgumentException("procurement.roles.values: a tenderer comes by invitation, and has no role of a provider.");
        }
    }

    /** In the order of the roles; empty where nobody has said that there is one. */
    Set<Role> of(Map<String, Object> claims) {
        String name = String.valueOf(claim);
        Object found = claims.get(name);
        if (found == null) {
            found = claims;
            for (String step : name.split("\\.")) {
                found = found instanceof Map<?, ?> within ? within.get(step) : null;
            }
        }
        Collection<?> told = found instanceof Collection<?> several ? several : found == null ? List.of() : List.of(found);
        Set<Role> roles = new TreeSet<>();
        told.forEach(value -> Optional.ofNullable(values.get(String.valueOf(value))).ifPresent(roles::add));
        return roles;
    }
}
