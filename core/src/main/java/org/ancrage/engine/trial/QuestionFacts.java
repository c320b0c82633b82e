package org.ancrage.engine.trial;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.engine.outline.Readings;
import org.ancrage.engine.rules.Rules;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.engine.world.Day;
import org.ancrage.engine.world.DayFacts;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Corpus;

/**
 * The facts of a question on a day, with what the model derives from them: given and computed once, derived once for all options on which it depends. Not
 * thread-safe.
 */
final class QuestionFacts {

    private final Corpus corpus;
    private final Rules rules;
    private final Day day;
    private final FactBase given;
    private final Map<Map<String, String>, FactBase> under = new HashMap<>();
    private final Map<Map<String, String>, List<Object>> derived = new HashMap<>();

    QuestionFacts(Corpus corpus, Rules rules, Hosting hosting, LocalDate on) {
        this.corpus = corpus;
        this.rules = rules;
        this.day = Day.on(on, corpus);
        this.given = new FactBase(DayFacts.facts(hosting, AppliedLaw.on(day, corpus, Map.of())));
    }

    /** @param options of readings, by global id; those that are not there take their default */
    FactBase under(Map<String, String> options) {
        return under.computeIfAbsent(Map.copyOf(options), this::withDerived);
    }

    /** As {@link #under}, without what is derived. */
    FactBase given(Map<String, String> options) {
        return with(readings(options));
    }

    private FactBase withDerived(Map<String, String> options) {
        Readings readings = readings(options);
        FactBase all = with(readings);
        return all.plus(derived.computeIfAbsent(readings.of(rules.book().derivationReadings(), Map.of()), taken -> rules.derivation().derived(all)));
    }

    private FactBase with(Readings readings) {
        return given.plus(readings.choices(Map.of()));
    }

    private Readings readings(Map<String, String> options) {
        return AppliedLaw.on(day, corpus, options).readings();
    }
}
