package org.ancrage.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ancrage.benchmarks.BytesToBytes.Stretch;
import org.ancrage.benchmarks.Measuring.Measured;
import org.openjdk.jmh.runner.RunnerException;

/** What a service spends on one question beside deciding it. */
final class BytesTable {

    private static final Goal TIMES_DECIDING = Goal.atMost(3);
    private static final Duration WARM_UP = Duration.ofSeconds(45);

    private BytesTable() {
    }

    static List<String> lines(Measuring measuring) throws RunnerException {
        Map<Stretch, Measured> measured = new EnumMap<>(Stretch.class);
        for (Stretch stretch : Stretch.values()) {
            measured.put(stretch, measuring.measured(BytesToBytes.class, Map.of("stretch", stretch.name()), WARM_UP));
        }
        double deciding = measured.get(Stretch.DECIDED).best();
        List<String> lines = new ArrayList<>(List.of(
                "The question of the README on one thread, warm, under the laws of half a year in turn so that nothing is known of it, its answer as JSON in French.",
                "",
                "| what | µs, best | mean | kB allocated | x deciding | goal |",
                "|---|---:|---:|---:|---:|---|"));
        measured.forEach((stretch, taken) -> lines.add(String.format(Locale.ROOT, "| %s | %.1f | %.1f ± %.1f | %.1f | %.3f | %s |", stretch.label(), taken.best(),
                taken.score(), taken.error(), taken.bytes() / 1000, taken.best() / deciding,
                stretch == Stretch.ALL ? TIMES_DECIDING.judged(taken.best() / deciding) : "")));
        return lines;
    }
}
