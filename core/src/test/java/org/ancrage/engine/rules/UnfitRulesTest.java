package org.ancrage.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ancrage.engine.limit.UnfitRulesException;
import org.ancrage.engine.limit.UnfitRulesException.Unfit;
import org.ancrage.pack.UnfitRules;
import org.junit.jupiter.api.Test;

/** Compiled rules have no file and no line; what was perhaps meant is told of them too. */
class UnfitRulesTest {

    @Test
    void compiledRulesThatDoNotFitAreToldByName() {
        UnfitRulesException wrong = new UnfitRulesException(List.of(
                Unfit.of("com.example.house", "The keys", "the rule (The keys) settles the criterion (kyes), which the text (house) does not declare.")
                        .named("kyes").instead("kyes", List.of("place", "keys"), "It declares place, keys."),
                Unfit.of("com.example.house", "The place", "the rule (The place) of house has no French name.")));

        RuntimeException told = UnfitRules.located(wrong, List.of());

        assertThat(told).isExactlyInstanceOf(IllegalArgumentException.class).hasMessage("""
                The rule (The keys) settles the criterion (kyes), which the text (house) does not declare. Maybe "keys". It declares place, keys.
                The rule (The place) of house has no French name.""");
        assertThat(wrong).hasMessageStartingWith("The rule (The keys) settles the criterion (kyes), which the text (house) does not declare. It declares");
    }
}
