package org.ancrage.engine.evidence;

import java.util.function.Function;
import java.util.function.Predicate;
import org.ancrage.decision.AnswerTooCostlyException;
import org.ancrage.decision.Outcome;
import org.ancrage.engine.refusal.RunawayRulesException;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.shape.Forgetting;
import org.ancrage.refusal.DisagreementException;

/** The same question with less known. Not thread-safe. */
final class LessKnown {

    private final Hosting given;
    private final Predicate<String> never;
    private final Function<Hosting, Outcome> outcomes;
    private int asked;

    /** @param never facts that are not known in any case */
    LessKnown(Hosting given, Predicate<String> never, Function<Hosting, Outcome> outcomes) {
        this.given = given;
        this.never = never;
        this.outcomes = outcomes;
    }

    Hosting known() {
        return Forgetting.of(given, never);
    }

    /** What comes out where these facts are not known either; no conclusion where rules contradict each other on what is left. */
    Outcome without(Predicate<String> facts) {
        asked++;
        try {
            return outcomes.apply(Forgetting.of(given, never.or(facts)));
        } catch (DisagreementException | RunawayRulesException | AnswerTooCostlyException noAnswer) {
            return Outcome.UNDETERMINED;
        }
    }

    /** How often was asked. */
    int asked() {
        return asked;
    }
}
