package org.ancrage.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ancrage.benchmarks.Measuring.Measured;
import org.openjdk.jmh.runner.RunnerException;

/** Offers ranked for every need, on all cores. */
final class RankedTable {

    /** Of a hundred needs and a hundred offers. */
    private static final Goal MILLISECONDS = Goal.atMost(2_000);

    /** A comparison goes through more code than anything else: after less than a minute the virtual machine still compiles it. */
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    private RankedTable() {
    }

    static List<String> lines(Measuring measuring) throws RunnerException {
        List<Integer> sizes = measuring.quick() ? List.of(5, 10) : List.of(30, 100);
        int largest = sizes.get(sizes.size() - 1);
        double pooled = measuring.measured(Matrix.class, Map.of("way", Way.POOLED_DROOLS_OF_ALL_TEXTS.name(), "needs", String.valueOf(sizes.get(0)),
                "offers", String.valueOf(sizes.get(0))), WARM_UP).best() * 1000 / sizes.get(0) / sizes.get(0);
        List<String> lines = new ArrayList<>(List.of(
                "Each pair with what its missing facts may turn out to be, remedies, undertakings and questions, compared with (b), which settles criteria and does no more. "
                        + "Of half of the pairs some facts are missing that count. The goal is about the largest. Each way was warmed up for %d s.".formatted(WARM_UP.toSeconds()),
                "",
                "| needs x offers | ms, best | mean | µs a pair | kB allocated a pair | x (b) | goal |",
                "|---:|---:|---:|---:|---:|---:|---|"));
        for (int size : sizes) {
            Measured measured = measuring.measured(Ranked.class, Map.of("needs", String.valueOf(size), "offers", String.valueOf(size)), WARM_UP);
            double microseconds = measured.best() * 1000 / size / size;
            lines.add(String.format(Locale.ROOT, "| %d x %d | %.1f | %.1f ± %.1f | %.1f | %.1f | %.2f | %s |", size, size, measured.best(), measured.score(), measured.error(),
                    microseconds, measured.bytes() / size / size / 1000, microseconds / pooled, size == largest ? MILLISECONDS.judged(measured.best()) : ""));
        }
        return lines;
    }
}
