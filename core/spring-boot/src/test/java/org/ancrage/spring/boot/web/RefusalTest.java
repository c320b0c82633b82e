package org.ancrage.spring.boot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.ancrage.engine.refusal.RunawayProblem;
import org.ancrage.engine.refusal.RunawayRulesException;
import org.ancrage.law.Language;
import org.junit.jupiter.api.Test;

/** What rules refuse is told to whoever asked, with the way out. */
class RefusalTest {

    private static String body(Refusal refusal, Language language) {
        return new String(refusal.response(language).getBody(), StandardCharsets.UTF_8);
    }

    @Test
    void whoLeavesTooManyReadingsOpenIsToldToSettleSome() {
        Refusal refusal = Refusal.of(new RunawayRulesException(RunawayProblem.TOO_MANY_OPEN_READINGS.with("readings", "fr/one#a, fr/one#b").with("limit", 4_096)))
                .orElseThrow();
        assertThat(refusal.response(Language.EN).getStatusCode().value()).isEqualTo(422);
        assertThat(body(refusal, Language.EN)).contains("fr/one#a, fr/one#b", "Settle some of them");
        assertThat(body(refusal, Language.FR)).contains("fr/one#a, fr/one#b").doesNotContain("Settle");
    }

    @Test
    void rulesWithoutAnEndAreAFaultWhateverIsAsked() {
        Refusal refusal = Refusal.of(new RunawayRulesException(RunawayProblem.RULES_WITHOUT_END.with("firings", 100_000).with("rule", "It goes on")))
                .orElseThrow();
        assertThat(refusal.response(Language.EN).getStatusCode().value()).isEqualTo(500);
        assertThat(body(refusal, Language.EN)).contains("It goes on");
    }
}
