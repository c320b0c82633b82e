package org.ancrage.engine.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ancrage.decision.Outcome;
import org.ancrage.engine.remedy.RandomOutlines;

/** Readings that are left out, compared with trying them all. */
class RelevantReadingsProperties {

    @Property(tries = 500)
    void theOtherReadingsChangeNoOutcome(@ForAll long seed) {
        RandomOutlines law = new RandomOutlines(seed, 7, 1, 20);
        Set<String> relevant = law.relevantReadings("t0", Map.of());
        Map<Map<String, String>, Outcome> all = law.whole("t0").outcomes();
        Map<Map<String, String>, Set<Outcome>> alike = all.entrySet().stream().collect(Collectors.groupingBy(
                entry -> restricted(entry.getKey(), relevant), Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        assertThat(alike.values()).allSatisfy(outcomes -> assertThat(outcomes).hasSize(1));
        assertThat(new HashSet<>(law.read("t0", relevant).outcomes().values())).isEqualTo(new HashSet<>(all.values()));
    }

    private static Map<String, String> restricted(Map<String, String> options, Set<String> readings) {
        return readings.stream().collect(Collectors.toMap(Function.identity(), options::get));
    }
}
