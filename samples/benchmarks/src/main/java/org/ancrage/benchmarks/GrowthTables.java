package org.ancrage.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ancrage.benchmarks.Measuring.Measured;
import org.openjdk.jmh.runner.RunnerException;

/** How time grows with rules, needs and offers. */
final class GrowthTables {

    private record Size(int needs, int offers) {
    }

    /** The more rules, the longer. */
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    private GrowthTables() {
    }

    static List<String> lines(Measuring measuring) throws RunnerException {
        List<String> lines = new ArrayList<>();
        rules(measuring, lines);
        lines.add("");
        pairs(measuring, lines);
        return lines;
    }

    private static void rules(Measuring measuring, List<String> lines) throws RunnerException {
        lines.addAll(List.of("An assessment of so many copies of SecNumCloud, each with criteria, rules and readings of its own, with explanations, "
                + "questions and remedies:", "",
                "| copies | µs, best | mean | kB allocated | x one copy |", "|---:|---:|---:|---:|---:|"));
        double one = 0;
        for (int copies : measuring.quick() ? List.of(1, 4) : List.of(1, 4, 16)) {
            Measured each = measuring.measured(Scaling.class, Map.of("copies", String.valueOf(copies)),
                    WARM_UP);
            one = copies == 1 ? each.best() : one;
            lines.add(String.format(Locale.ROOT, "| %d | %.1f | %.1f ± %.1f | %.1f | %.2f |", copies, each.best(), each.score(), each.error(), each.bytes() / 1000,
                    each.best() / one));
        }
    }

    private static void pairs(Measuring measuring, List<String> lines) throws RunnerException {
        lines.addAll(List.of("Ancrage over all texts, every open reading, with needs and offers growing in turn:", "",
                "| needs x offers | ms, best | mean | µs a pair |", "|---:|---:|---:|---:|"));
        for (Size size : measuring.quick() ? List.of(new Size(2, 5), new Size(2, 10))
                : List.of(new Size(50, 50), new Size(50, 200), new Size(200, 50), new Size(200, 200))) {
            Measured each = measuring.measured(Matrix.class, Map.of("way", Way.ANCRAGE.name(),
                    "needs", String.valueOf(size.needs), "offers", String.valueOf(size.offers)));
            lines.add(String.format(Locale.ROOT, "| %d x %d | %.2f | %.2f ± %.2f | %.2f |", size.needs, size.offers, each.best(), each.score(), each.error(),
                    each.best() * 1000 / size.needs / size.offers));
        }
    }
}
