package org.ancrage.engine.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.ReadingOutcome;
import org.ancrage.law.Condition;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;

/**
 * One version of a text, read under every combination of the readings that can matter for it.
 *
 * @param text id of the text
 * @param version its version
 * @param outlines by the options taken; the default first
 */
public record VersionUnderReadings(String text, Version version, Map<Map<String, String>, OutlineReading> outlines) {

    /** The readings that are tried. */
    public Set<String> readings() {
        return outlines.keySet().iterator().next().keySet();
    }

    public OutlineReading byDefault() {
        return outlines.values().iterator().next();
    }

    /** Outcome under each combination, in the order of the combinations. */
    Map<Map<String, String>, Outcome> outcomes() {
        Map<Map<String, String>, Outcome> outcomes = new LinkedHashMap<>();
        outlines.forEach((options, outline) -> outcomes.put(options, outline.outcome()));
        return outcomes;
    }

    /**
     * As {@link #outcomes}, with all that unknown criteria may turn out to be weighed: what each would be, were these readings settled.
     *
     * @param outline that of the version
     */
    public Map<Map<String, String>, Outcome> weighed(OutlineBits outline, KnownCompletions completions) {
        Map<Map<String, String>, Outcome> outcomes = new LinkedHashMap<>();
        Map<List<Object>, Outcome> known = new HashMap<>();
        outlines.forEach((options, reading) ->
                outcomes.put(options, known.computeIfAbsent(reading.signature(), fresh -> weighed(outline, completions, options, reading))));
        return outcomes;
    }

    /**
     * The outcome per combination of the readings that matter.
     *
     * @param weighed as {@link #weighed} has it
     * @param waiting the outcome where, under some options, it waits for facts
     */
    public List<ReadingOutcome> perReading(Map<Map<String, String>, Outcome> weighed, Function<Map<String, String>, Outcome> waiting) {
        Map<Map<String, String>, Outcome> outcomes = new LinkedHashMap<>(weighed);
        outcomes.replaceAll((options, outcome) -> outcome == Outcome.UNDETERMINED ? waiting.apply(options) : outcome);
        return ReadingAgreement.perReading(outcomes, readings());
    }

    private Outcome weighed(OutlineBits outline, KnownCompletions completions, Map<String, String> options, OutlineReading reading) {
        Outcome outcome = reading.outcome();
        return outcome != Outcome.UNDETERMINED ? outcome
                : completions.of(outline, new VersionUnderReadings(text, version, Map.of(options, reading))).outcome();
    }

    /** One outcome for all of them: see the package for when readings disagree. */
    public Outcome outcome() {
        return ReadingAgreement.of(outcomes().values());
    }

    /** The same on other facts: what a criterion is, by its id and by what it was. */
    public VersionUnderReadings supposing(BiFunction<String, Truth, Truth> supposed) {
        Map<Map<String, String>, OutlineReading> changed = new LinkedHashMap<>();
        outlines.forEach((options, outline) -> changed.put(options, new OutlineReading(outline.version(),
                criterion -> supposed.apply(criterion, outline.facts().apply(criterion)), outline.options(), outline.criteria())));
        return new VersionUnderReadings(text, version, changed);
    }

    /** Undertakings of the readings under which some are needed: what satisfies the strictest reading satisfies the others. */
    public List<String> undertakings() {
        return outlines.values().stream()
                .filter(outline -> outline.outcome() == Outcome.CONDITIONAL || outline.outcome() == Outcome.UNDETERMINED)
                .flatMap(outline -> outline.undertakings().stream()).distinct().toList();
    }

    /** Criteria that the outlines name, applicability first, each once. */
    public Set<String> criteria() {
        List<String> choices = version.conditions().flatMap(Condition::choices).map(Condition.Choice::reading).distinct().toList();
        Set<List<String>> taken = new HashSet<>();
        // What the outline names depends on its own choices; the other readings, of which there are many together, are a matter of rules.
        return outlines.values().stream().filter(outline -> taken.add(choices.stream().map(outline.options()).toList()))
                .flatMap(outline -> outline.criteriaNamed().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The outlines, each of those once that no reading tells apart; the default first. */
    public List<OutlineReading> distinct() {
        if (outlines.size() == 1) {
            return all();
        }
        return List.copyOf(bySignature().values());
    }

    Map<List<Object>, OutlineReading> bySignature() {
        Map<List<Object>, OutlineReading> distinct = new LinkedHashMap<>();
        outlines.values().forEach(outline -> distinct.putIfAbsent(outline.signature(), outline));
        return distinct;
    }

    public List<OutlineReading> all() {
        return new ArrayList<>(outlines.values());
    }
}
