package org.ancrage.engine.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class FactSubstitutionTest {

    @Property(tries = 1_000, seed = "20261204")
    void whatIsOtherwiseLeadsFromTheOneToTheOther(@ForAll @Size(max = 12) Set<@CharRange(from = 'a', to = 'e') @StringLength(max = 3) String> before,
            @ForAll @Size(max = 12) Set<@CharRange(from = 'a', to = 'e') @StringLength(max = 3) String> after) {
        // Equal facts are other objects, as after another derivation.
        List<String> later = after.stream().map(String::new).toList();
        List<FactSubstitution> changes = FactSubstitution.between(List.copyOf(before), later);

        Set<Object> led = new LinkedHashSet<>(before);
        changes.stream().map(FactSubstitution::before).filter(Objects::nonNull).forEach(led::remove);
        changes.stream().map(FactSubstitution::after).filter(Objects::nonNull).forEach(led::add);
        assertThat(led).isEqualTo(Set.copyOf(later));
        if (before.size() != after.size()) {
            assertThat(changes.stream().filter(change -> change.after() == null).map(FactSubstitution::before).collect(Collectors.toSet()))
                    .isEqualTo(before.stream().filter(fact -> !after.contains(fact)).collect(Collectors.toSet()));
        }
    }

    @Test
    void factsOfWhichThereAreAsManyAreTakenInTheirOrder() {
        assertThat(FactSubstitution.between(List.of("a", "b"), List.of("a", "c"))).containsExactly(new FactSubstitution("b", "c"));
        assertThat(FactSubstitution.between(List.of("a"), List.of("a", 1))).containsExactly(new FactSubstitution(null, 1));
    }
}
