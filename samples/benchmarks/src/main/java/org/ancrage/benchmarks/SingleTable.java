package org.ancrage.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ancrage.benchmarks.Measuring.Measured;
import org.openjdk.jmh.runner.RunnerException;

/** One decision after another, on one thread. */
final class SingleTable {

    private static final Goal NEARLY_AS_FAST = Goal.atMost(1.5);
    private static final Goal OF_WHAT_IS_KNOWN = Goal.atMost(0.4);

    /** Predicates of rules are called a few times in each decision: until all are compiled takes longer the more rules there are. */
    private static Duration warmUp(Way.Scope scope) {
        return Duration.ofSeconds(scope == Way.Scope.ALL_TEXTS ? 30 : 15);
    }

    private record Row(Way way, Asked asked, Familiar familiar, Measured measured) {
    }

    private SingleTable() {
    }

    static List<String> lines(Measuring measuring) throws RunnerException {
        List<String> lines = new ArrayList<>(List.of(
                "Ways are compared with (a) on the same criteria, as it is with the executable model, which takes turns with each way in the same virtual machine: half a second before and after each iteration, of which the median counts; its own row tells how far that is to be relied on. *Known* is what of the question was asked about lately; (a) keeps nothing. Goals are about an assessment that is decided, cross-checked "
                        + "and explained, with questions and remedies; (a) has no explanation and no outcome. Ancrage with default readings decides what (a) decides, without them "
                        + "every open reading too. Each was warmed up for %d s of all texts, %d s of the fifty criteria, and (a) beside it as long."
                                .formatted(warmUp(Way.Scope.ALL_TEXTS).toSeconds(), warmUp(Way.Scope.FIFTY_CRITERIA).toSeconds()),
                "",
                "| criteria | way | what is asked | known | µs, best | mean | kB allocated | x (a) | goal |",
                "|---|---|---|---|---:|---:|---:|---:|---|"));
        for (Way.Scope scope : Way.Scope.values()) {
            List<Row> rows = new ArrayList<>();
            for (Way way : scope.ways()) {
                for (Asked asked : way.explains() ? List.of(Asked.values()) : List.of(Asked.DECIDED)) {
                    for (Familiar familiar : familiar(way, asked)) {
                        rows.add(new Row(way, asked, familiar, measuring.measured(SingleAssessment.class,
                                Map.of("way", way.name(), "asked", asked.name(), "familiar", familiar.name()), warmUp(scope))));
                    }
                }
            }
            rows.forEach(row -> lines.add(line(row, row.measured.beside())));
        }
        return lines;
    }

    /** What deciding alone takes is much the same under all readings and under the default ones, where something is known. */
    private static List<Familiar> familiar(Way way, Asked asked) {
        return way == Way.ANCRAGE || way == Way.ANCRAGE_DEFAULT_READINGS && asked == Asked.ALL ? List.of(Familiar.values()) : List.of(Familiar.NOTHING);
    }

    private static String line(Row row, double ratio) {
        return String.format(Locale.ROOT, "| %s | %s | %s | %s | %.1f | %.1f ± %.1f | %.1f | %.3f | %s |", row.way.scope().label(), row.way.label(),
                row.way.explains() ? row.asked.label() : row.way == Way.HANDWRITTEN ? "criteria and outcomes" : "criteria",
                row.way.explains() ? row.familiar.label() : "",
                row.measured.best(), row.measured.score(), row.measured.error(), row.measured.bytes() / 1000, ratio,
                row.way.explains() && row.asked == Asked.ALL ? (row.familiar == Familiar.NOTHING ? NEARLY_AS_FAST : OF_WHAT_IS_KNOWN).judged(ratio) : "");
    }
}
