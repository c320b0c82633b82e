package org.ancrage.engine.outline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.ReadingOutcome;

/** What the outcomes under all combinations of readings come to, and which readings matter. */
public final class ReadingAgreement {

    private ReadingAgreement() {
    }

    /** One outcome for all: see the package for when readings disagree. */
    static Outcome of(Collection<Outcome> outcomes) {
        Set<Outcome> definite = outcomes.stream().filter(outcome -> outcome != Outcome.UNDETERMINED).collect(Collectors.toSet());
        boolean disagree = definite.contains(Outcome.NON_COMPLIANT) && definite.size() > 1;
        if (disagree) {
            return Outcome.UNSETTLED;
        }
        return outcomes.contains(Outcome.UNDETERMINED) ? Outcome.UNDETERMINED : Outcome.worst(definite);
    }

    /** The outcome per combination of the readings that matter; a reading matters when another option alone changes an outcome. */
    static List<ReadingOutcome> perReading(Map<Map<String, String>, Outcome> outcomes, Set<String> open) {
        if (outcomes.values().stream().distinct().count() == 1) {
            return List.of();
        }
        Set<String> mattering = open.stream().filter(reading -> matters(reading, outcomes)).collect(Collectors.toCollection(TreeSet::new));
        if (mattering.isEmpty()) {
            return List.of();
        }
        Map<Map<String, String>, Outcome> projected = new LinkedHashMap<>();
        outcomes.forEach((options, outcome) -> projected.putIfAbsent(restrict(options, mattering), outcome));
        List<ReadingOutcome> result = new ArrayList<>();
        projected.forEach((options, outcome) -> result.add(new ReadingOutcome(options, outcome)));
        return result;
    }

    /** Whether another option of the reading alone changes what comes out. */
    public static <T> boolean matters(String reading, Map<Map<String, String>, T> outcomes) {
        return outcomes.entrySet().stream()
                .collect(Collectors.groupingBy(entry -> without(reading, entry.getKey()),
                        Collectors.mapping(Map.Entry::getValue, Collectors.toSet())))
                .values().stream().anyMatch(found -> found.size() > 1);
    }

    private static Map<String, String> without(String reading, Map<String, String> options) {
        Map<String, String> others = new LinkedHashMap<>(options);
        others.remove(reading);
        return others;
    }

    private static Map<String, String> restrict(Map<String, String> options, Set<String> readings) {
        Map<String, String> restricted = new LinkedHashMap<>();
        readings.forEach(reading -> restricted.put(reading, options.get(reading)));
        return restricted;
    }
}
