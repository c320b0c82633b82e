package org.ancrage.procurement.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ancrage.procurement.security.Role;
import org.junit.jupiter.api.Test;

/** Providers tell roles in claims of many forms. */
class RoleClaimTest {

    private static Set<Role> roles(String claim, Object value) {
        return new RoleClaim(claim, Map.of("purchasing", Role.BUYER, "law", Role.REVIEWER)).of(Map.of("roles", value, "https://house.test/roles", value, "realm", Map.of("roles", value)));
    }

    @Test
    void oneOrSeveralByNameOrWithinOthers() {
        for (String claim : List.of("roles", "realm.roles", "https://house.test/roles")) {
            assertThat(roles(claim, List.of("law", "chess", "purchasing"))).as(claim).containsExactly(Role.BUYER, Role.REVIEWER);
            assertThat(roles(claim, "law")).as(claim).containsExactly(Role.REVIEWER);
            assertThat(roles(claim, List.of("BUYER", 7, List.of("law")))).as(claim).isEmpty();
        }
        for (String claim : List.of("none", "realm.none", "roles.roles", "realm", "")) {
            assertThat(roles(claim, List.of("law"))).as(claim).isEmpty();
        }
    }

    @Test
    void nobodyBecomesATenderer() {
        assertThatThrownBy(() -> new RoleClaim("roles", Map.of("suppliers", Role.TENDERER))).hasMessageContaining("by invitation");
    }
}
