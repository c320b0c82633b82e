package org.ancrage.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Set;
import org.ancrage.decision.AnswerInterruptedException;
import org.ancrage.engine.rules.RuleSource.DisabledRule;
import org.ancrage.engine.walk.RuleFiles;
import org.junit.jupiter.api.Test;

class RuleBasesTest {

    private static final RuleSource HOUSE = RuleFiles.source("com.example.house", """
            package com.example.house.fr.keys
            import org.ancrage.fact.*
            import org.ancrage.fact.derived.*
            rule "The hoster holds the keys" @met( "held" ) @fr( "L'hébergeur détient les clés" ) when Hoster() then end
            rule "A law is in force" @derives( "AccessLaw" ) @fr( "Une loi est en vigueur" )
            when $law : ForeignAccessLaw( inForce ) then insert( new AccessLaw( $law.id(), $law.jurisdiction() ) ); end
            """);
    private static final RuleSource OTHER = new RuleSource("com.example.other", List.of(), RuleBasesTest.class.getClassLoader());
    private static final RuleBases BASES = RuleBases.building(List.of(HOUSE));

    @Test
    void share_what_is_made_of_the_same_rules() {
        List<RuleBases.ReadRule> read = BASES.read(HOUSE);
        RuleBases more = RuleBases.building(List.of(HOUSE, OTHER), BASES);

        assertThat(more.settlement().parts()).hasSize(2);
        assertThat(more.settlement().parts().get(0)).isSameAs(BASES.settlement().parts().get(0));
        assertThat(more.derivation()).isSameAs(BASES.derivation());
        assertThat(more.read(HOUSE)).isSameAs(read);
    }

    @Test
    void are_given_up_by_a_thread_that_is_interrupted() {
        Thread.currentThread().interrupt();
        // Whether they are built by now is chance.
        Throwable thrown = catchThrowable(() -> RuleBases.building(List.of(HOUSE)).settlement());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(thrown).satisfiesAnyOf(none -> assertThat(none).isNull(), given -> assertThat(given).isInstanceOf(AnswerInterruptedException.class));
    }

    @Test
    void share_nothing_of_a_pack_whose_rules_are_disabled() {
        String name = BASES.read(HOUSE).stream().filter(read -> !RuleBook.derives(read.rule())).findFirst().orElseThrow().rule().getName();
        RuleSource less = HOUSE.without(Set.of(new DisabledRule("fr/keys", name)));
        RuleBases others = RuleBases.building(List.of(less), BASES);

        assertThat(others.settlement().parts().get(0)).isNotSameAs(BASES.settlement().parts().get(0));
        assertThat(others.derivation()).isNotSameAs(BASES.derivation());
    }
}
