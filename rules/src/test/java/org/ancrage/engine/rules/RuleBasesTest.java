package org.ancrage.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.ancrage.engine.rules.RuleSource.DisabledRule;
import org.ancrage.pack.PackReader;
import org.junit.jupiter.api.Test;

class RuleBasesTest {

    private static final RuleSource STANDARD =
            PackReader.onClassPath(PackReader.STANDARD, RuleBasesTest.class.getClassLoader()).rules(null, null);
    private static final RuleSource OTHER = new RuleSource("com.example.other", List.of(), RuleBasesTest.class.getClassLoader());
    private static final RuleBases BASES = RuleBases.building(List.of(STANDARD));

    @Test
    void share_what_is_made_of_the_same_rules() {
        List<RuleBases.ReadRule> read = BASES.read(STANDARD);
        RuleBases more = RuleBases.building(List.of(STANDARD, OTHER), BASES);

        assertThat(more.settlement().parts()).hasSize(2);
        assertThat(more.settlement().parts().get(0)).isSameAs(BASES.settlement().parts().get(0));
        assertThat(more.derivation()).isSameAs(BASES.derivation());
        assertThat(more.read(STANDARD)).isSameAs(read);
    }

    @Test
    void share_nothing_of_a_pack_whose_rules_are_disabled() {
        String name = BASES.read(STANDARD).stream().filter(read -> !RuleBook.derives(read.rule())).findFirst().orElseThrow().rule().getName();
        RuleSource less = STANDARD.without(Set.of(new DisabledRule("fr/archives", name)));
        RuleBases others = RuleBases.building(List.of(less), BASES);

        assertThat(others.settlement().parts().get(0)).isNotSameAs(BASES.settlement().parts().get(0));
        assertThat(others.derivation()).isNotSameAs(BASES.derivation());
    }
}
